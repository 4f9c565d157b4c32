import type { Command } from 'commander';

/** `casus publish DIR`: the workbench as files for any web host. */
export function publish(program: Command): void {
  program
    .command('publish')
    .argument('<folder>', 'where the site is written; versions published there before stay')
    .description('write the workbench as a static site: it runs on any web host, at any path')
    .option('--library <path>', 'folder (or file) of .casus texts; default: the built-in library')
    .addHelpText('after', '\nExample:\n  $ casus publish out/\n')
    .action(async (folder: string, asked: { readonly library?: string }) => {
      const { siteOf } = await import('../serve/site.js');
      const { publish: write } = await import('../serve/publish.js');
      const site = await siteOf(asked.library);
      const { versions } = write(site, folder);
      process.stdout.write(`${folder}: version ${site.version} (of ${versions.length})\n`);
    });
}
