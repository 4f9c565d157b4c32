import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { BadInput, EXIT } from '../fail.js';
import { writeFile } from '../output/write.js';

/** `casus format FILE…`: one way to lay out a text; what it means stays the same. */
export function format(program: Command): void {
  program
    .command('format')
    .argument('<files...>', '.casus files')
    .option('--check', 'write nothing; fail where a file is not laid out so')
    .description('lay out .casus files; what they mean stays the same')
    .addHelpText('after', '\nExample:\n  $ casus format --check library/**/*.casus\n')
    .action(async (files: string[], options: { check?: boolean }) => {
      const { format: formatted } = await import('@casus/language');
      for (const path of files) {
        const before = read(path);
        const after = await formatted(before, path);
        if (typeof after !== 'string') {
          const first = after[0];
          throw new BadInput(`${path}:${first?.line}:${first?.column}: ${first?.message}`);
        }
        if (after === before) continue;
        if (options.check) {
          process.stdout.write(`${path} is not laid out: casus format ${path}\n`);
          process.exitCode = EXIT.failed;
        } else writeFile(path, after);
      }
    });
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new BadInput(`${path} cannot be read: ${(error as Error).message}`);
  }
}
