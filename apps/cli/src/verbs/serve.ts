import type { Command } from 'commander';
import { BadInput } from '../fail.js';
import type { Shelf } from '../library/load.js';
import { withTexts } from '../options.js';

const PORT = 4174;

/** `casus serve`: the workbench on this machine. */
export function serve(program: Command): void {
  withTexts(
    program
      .command('serve')
      .description('open the workbench: the same answers as a page, on this machine only'),
  )
    .option('--port <number>', `the local port; 0: any; default: ${PORT} or the next free one`)
    .addHelpText('after', '\nExample:\n  $ casus serve --port 8080\n')
    .action(async (asked: Shelf & { readonly port?: string }) => {
      const port = asked.port === undefined ? PORT : portOf(asked.port);
      const { siteOf } = await import('../serve/site.js');
      const { listen } = await import('../serve/server.js');
      const site = await siteOf(asked);
      const { port: taken } = await listen(site, port, asked.port !== undefined);
      process.stdout.write(`Workbench: http://localhost:${taken}/   (Ctrl+C ends it)\n`);
    });
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new BadInput((say) => say('fault.port', { text }));
  }
  return port;
}
