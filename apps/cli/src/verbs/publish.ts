import type { Command } from 'commander';
import type { Shelf } from '../library/load.js';
import { withTexts } from '../options.js';

/** `casus publish DIR`: the workbench as files for any web host. */
export function publish(program: Command): void {
  withTexts(
    program
      .command('publish')
      .argument('<folder>', 'where the site is written; versions published there before stay')
      .description('write the workbench as a static site: it runs on any web host, at any path'),
  )
    .addHelpText('after', '\nExample:\n  $ casus publish out/\n')
    .action(async (folder: string, asked: Shelf) => {
      const { siteOf } = await import('../serve/site.js');
      const { publish: write } = await import('../serve/publish.js');
      const site = await siteOf(asked);
      const { versions } = write(site, folder);
      process.stdout.write(`${folder}: version ${site.version} (of ${versions.length})\n`);
    });
}
