import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { BadInput, EXIT, whyNot } from '../fail.js';
import { findingAt } from '../library/findings.js';
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
          const [first] = after;
          throw new BadInput((say, lang) =>
            first ? findingAt({ ...first, path }, say, lang) : path,
          );
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
    throw new BadInput((say, lang) =>
      say('fault.unreadable', { path, why: whyNot(error)(say, lang) }),
    );
  }
}
