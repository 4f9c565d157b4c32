import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWorkspace, format, readGiven, readLibrary } from '../src/index.js';
import { SAMPLE, WORDS } from './sample.js';

const library = new URL('../../../library/', import.meta.url);

function texts(): { path: string; text: string }[] {
  const files = readdirSync(library, { recursive: true, encoding: 'utf8' });
  return files
    .filter((path) => path.endsWith('.casus'))
    .map((path) => ({ path, text: readFileSync(new URL(path, library), 'utf8') }));
}

/** What is wrong with it is said at its place, and no text is given up. */
async function isLocated(text: string): Promise<void> {
  const { diagnostics } = await readLibrary([{ path: 'text', text }]);
  expect(diagnostics.length).toBeGreaterThan(0);
  for (const item of diagnostics) expect(item.line).toBeGreaterThan(0);
  expect(diagnostics.filter((item) => item.code === 'unreadable')).toEqual([]);
}

test('a text cut off anywhere is read without an exception', { timeout: 120_000 }, async () => {
  const workspace = createWorkspace();
  for (let end = 0; end < SAMPLE.length; end += 50) {
    const { diagnostics } = await workspace.read([{ path: 'text', text: SAMPLE.slice(0, end) }]);
    expect(
      diagnostics.filter((item) => item.code === 'unreadable'),
      `${end}`,
    ).toEqual([]);
  }
});

test('each declaration of the library cut off', async () => {
  const { services } = createWorkspace();
  const parser = services.casus.parser.LangiumParser;
  for (const { text } of texts()) {
    for (const declaration of text.split(/^(?=[a-z])/m)) {
      // A long list of like entries is cut as often as a treaty, not at each of its entries.
      const step = Math.max(200, Math.ceil(declaration.length / 6));
      for (let end = 0; end < declaration.length; end += step) {
        // Only sound trees ever come out of the parser: no later stage meets half a declaration.
        const result = parser.parse(declaration.slice(0, end));
        expect(result.parserErrors).toEqual([]);
      }
    }
  }
});

test('all files of the library cut off at once', async () => {
  const workspace = createWorkspace();
  for (const part of [0.05, 0.35, 0.65, 0.95]) {
    const cut = texts().map(({ path, text }) => ({
      path,
      text: text.slice(0, Math.floor(text.length * part)),
    }));
    const { diagnostics } = await workspace.read(cut);
    expect(diagnostics.filter((item) => item.code === 'unreadable')).toEqual([]);
  }
});

test('words put in, left out and put in the place of others', async () => {
  const workspace = createWorkspace();
  const parts = SAMPLE.split(/(\s+|[(),:])/);
  const words = [...parts.filter((part) => /\S/.test(part)), '', '"', '§', 'not', 'RUS or'];
  const change = fc.tuple(fc.nat(parts.length - 1), fc.constantFrom(...words));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const changed = [...parts];
      for (const [at, word] of changes) if (/\S/.test(changed[at] ?? '')) changed[at] = word;
      const { diagnostics } = await workspace.read([{ path: 'text', text: changed.join('') }]);
      expect(diagnostics.filter((item) => item.code === 'unreadable')).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

test('a belief of nobody known', async () => {
  const { diagnostics } = await readLibrary([
    {
      path: 'text',
      text: `${WORDS}rule odd\n  when nobody-known is informed of attack h\n  h counts as attack`,
    },
  ]);
  expect(diagnostics.map((item) => item.code)).toEqual(['unknown-name', 'unbound-handle']);
});

test('owners of owners in what is given are refused at once', async () => {
  const { model } = await readLibrary([{ path: 'text', text: WORDS }]);
  const given = `attack h by ${'an ally of '.repeat(900)}RUS`;
  for (const text of [
    given,
    given.replace('an ally', 'toan ally'),
    `${'not '.repeat(900)}${given}`,
  ]) {
    const { diagnostics } = await readGiven(model, [text], 0);
    expect(diagnostics.map(({ path, line }) => [path, line])).toEqual([['--given', 1]]);
    expect(diagnostics[0]?.message).toContain('too deeply');
  }
});

const RULE = 'rule test-rule\n  when ';
test.each([
  ['open brackets', `${RULE}${'('.repeat(10_000)}`],
  [
    'closed brackets',
    `${RULE}${'('.repeat(10_000)}attack h${')'.repeat(10_000)}\n  h counts as attack`,
  ],
  ['negations', `${RULE}${'not '.repeat(10_000)}attack h\n  h counts as attack`],
  ['owners', `${RULE}attack h by ${'an ally of '.repeat(10_000)}RUS\n  h counts as attack`],
  ['a megabyte of letters', 'a'.repeat(1_000_000)],
  ['a megabyte of words', 'attack by '.repeat(100_000)],
  ['a megabyte of lines', 'attack by RUS\n'.repeat(70_000)],
  ['a megabyte of signs', '§$%&/"\n'.repeat(140_000)],
  ['a megabyte of declarations', `${WORDS}${'event event\n'.repeat(80_000)}`],
  ['a megabyte of commas', `treaty pact parties ${'RUS, '.repeat(200_000)}`],
])('%s', { timeout: 180_000 }, async (_, text) => {
  await isLocated(text);
  expect(typeof (await format(text))).not.toBe('string');
});
