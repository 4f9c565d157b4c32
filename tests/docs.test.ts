import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLibrary } from '@casus/language';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'apps/cli/bin/casus.mjs');

function pages(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return pages(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

interface Example {
  readonly page: string;
  readonly line: number;
  readonly text: string;
}

/** Fenced blocks of one language, with the line they begin at. */
function blocks(page: string, language: string): Example[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^```(\S*)\n([\s\S]*?)^```/gm)]
    .filter((match) => match[1] === language)
    .map((match) => ({
      page,
      line: text.slice(0, match.index).split('\n').length + 1,
      text: match[2] ?? '',
    }));
}

function commands(page: string): Example[] {
  return blocks(page, 'sh').flatMap((block) =>
    block.text
      .replaceAll('\\\n', ' ')
      .split('\n')
      .filter((line) => line.startsWith('npx casus '))
      .map((text) => ({ ...block, text })),
  );
}

/** The words of a command line as a shell would part them; the docs use double quotes only. */
function words(line: string): string[] {
  const command = line.replace(/\s+#.*$/, '');
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)]
    .map((match) => match[1] ?? match[2] ?? '')
    .slice(2);
}

/** Where the examples are run: the pages' own files are there, what they write is thrown away. */
const desk = mkdtempSync(join(tmpdir(), 'casus-docs-'));
for (const folder of ['docs', 'library']) symlinkSync(join(root, folder), join(desk, folder));
afterAll(() => rmSync(desk, { recursive: true }));

const all = ['README.md', ...pages('docs')];

describe('every command in the docs runs', () => {
  // Several pages give the same command: it is run for the first of them.
  const examples = all
    .flatMap(commands)
    .map((one) => ({ ...one, text: one.text.replace(/\s+/g, ' ') }))
    .filter(({ text }, index, list) => list.findIndex((one) => one.text === text) === index);

  test('and there are some', () => {
    expect(examples.length).toBeGreaterThan(10);
  });

  test.each(examples.map((example) => [`${example.page}:${example.line}`, example.text]))(
    '%s %s',
    (_place, text) => {
      const ran = spawnSync(process.execPath, [program, ...words(text)], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        cwd: desk,
      });
      expect(ran.stderr).toBe('');
      expect(ran.status).toBe(0);
      expect(ran.stdout.length).toBeGreaterThan(20);
    },
    30_000,
  );
});

describe('every casus text in the docs is read without error', () => {
  const examples = pages('docs').flatMap((page) => blocks(page, 'casus'));

  test.each(examples.map((example) => [`${example.page}:${example.line}`, example.text]))(
    '%s',
    async (_place, text) => {
      const { diagnostics } = await readLibrary([{ path: 'example.casus', text }]);
      expect(diagnostics.filter((item) => item.severity === 'error')).toEqual([]);
    },
  );
});
