import { readdirSync, readFileSync } from 'node:fs';
import type { Model } from '@casus/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { format, readLibrary } from '../src/index.js';
import { createServices } from '../src/link/services.js';
import { SAMPLE } from './sample.js';

const library = new URL('../../../library/', import.meta.url);
const services = createServices();

async function laidOut(text: string): Promise<string> {
  const result = await format(text, 'text', services);
  if (typeof result !== 'string') throw new Error(JSON.stringify(result[0]));
  return result;
}

/** Lines of a scenario are no part of what it means. */
function meaning(model: Model): Model {
  return { ...model, scenarios: model.scenarios.map((item) => ({ ...item, location: '' })) };
}

async function read(text: string): Promise<Model> {
  return meaning((await readLibrary([{ path: 'text', text }])).model);
}

test('lays out a clause', async () => {
  const text = `treaty pact
    title en "x"
          de "y"
 parties RUS,
   BLR   
  // of the clause
  clause use at "1"
  for each party P,
  other party Q
  when any of
  (i) use h on P
  and h is massive
    (ii) attack h
 RUS may use nuclear
 against X
 at once
actor RUS
actor BLR
kind weapon
 wmd
    nuclear
 conventional


// the end`;
  // An "and" left of its label would be refused.
  const sound = text.replace('  and h is', '     and h is');
  expect(await laidOut(sound)).toBe(`treaty pact
  title en "x"
        de "y"
  parties RUS,
    BLR

  // of the clause
  clause use at "1"
    for each party P,
      other party Q
    when any of
      (i) use h on P
        and h is massive
      (ii) attack h
    RUS may use nuclear
      against X
      at once

actor RUS
actor BLR

kind weapon
  wmd
    nuclear
  conventional

// the end
`);
});

test('a declaration after a record without entries stays', async () => {
  const text = 'record r-one\n  title en "One"\n\nsource s-one\n  certainty unconfirmed\n';
  expect(await laidOut(text)).toBe(text);
});

test('titles of a scenario stand below it', async () => {
  const text =
    'scenario "one" on 2025-01-01\n  title de "eins"\n  given nothing else\n  expect pact.help dormant\n';
  expect(await laidOut(text)).toBe(text);
});

test('the sample means the same and stays as it is laid out', async () => {
  const once = await laidOut(SAMPLE);
  expect(await laidOut(once)).toBe(once);
  expect(await read(once)).toEqual(await read(SAMPLE));
});

test('so does the library', { timeout: 60_000 }, async () => {
  const files = readdirSync(library, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.casus'))
    .map((path) => ({ path, text: readFileSync(new URL(path, library), 'utf8') }));
  const formatted = await Promise.all(
    files.map(async ({ path, text }) => ({ path, text: await laidOut(text) })),
  );
  for (const { text } of formatted) expect(await laidOut(text)).toBe(text);
  const [before, after] = [await readLibrary(files), await readLibrary(formatted)];
  expect(meaning(after.model)).toEqual(meaning(before.model));
  expect(after.diagnostics.map((item) => item.code)).toEqual(
    before.diagnostics.map((item) => item.code),
  );
});

test('any white space at the ends of lines comes to the same', { timeout: 60_000 }, async () => {
  const lines = (await laidOut(SAMPLE)).split('\n');
  const normal = await read(SAMPLE);
  const spaces = fc.array(fc.nat(3), { minLength: lines.length, maxLength: lines.length });
  await fc.assert(
    fc.asyncProperty(spaces, async (list) => {
      // Deeper by one and the same amount a block: columns carry meaning in taxonomies.
      const text = lines
        .map(
          (line, index) =>
            `${line}${' '.repeat(list[index] ?? 0)}${(list[index] ?? 0) > 2 ? '\n' : ''}`,
        )
        .join('\r\n');
      const result = await laidOut(text);
      expect(await laidOut(result)).toBe(result);
      expect(await read(result)).toEqual(normal);
    }),
    { numRuns: 15 },
  );
});

test('lines broken anywhere between words mean the same', { timeout: 60_000 }, async () => {
  // Columns carry meaning in taxonomies: they stay.
  const cut = SAMPLE.indexOf('event attack');
  const rest = SAMPLE.slice(cut);
  const gaps = [...rest.matchAll(/"[^"\n]*"|\/\/[^\n]*|(?<=\S) +(?=\S)/g)].filter(
    ([found]) => found.trim() === '',
  );
  const breaks = fc.array(fc.tuple(fc.nat(gaps.length - 1), fc.nat(9)), { maxLength: 40 });
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(breaks, async (list) => {
      const broken = new Map(list.map(([at, depth]) => [gaps[at]?.index ?? 0, depth]));
      const text = rest.replace(/(?<=\S) +(?=\S)/g, (space, at) =>
        broken.has(at) ? `\n${' '.repeat(broken.get(at) ?? 0)}` : space,
      );
      const whole = SAMPLE.slice(0, cut) + text;
      const once = await format(whole, 'text', services);
      if (typeof once !== 'string') {
        expect(once.map((item) => item.code)).toContain('and-after-limbs');
        return;
      }
      kept += 1;
      expect(await laidOut(once)).toBe(once);
      expect(await read(once)).toEqual(await read(whole));
    }),
    { numRuns: 40 },
  );
  expect(kept).toBeGreaterThan(10);
});

test('refuses what it would make look right', async () => {
  const broken = await format('treaty pact\n  partis RUS', 'text', services);
  expect(broken).toMatchObject([{ code: 'syntax', line: 2, column: 3 }]);
  const trap = await format(
    'rule test-rule\n  when any of\n    (a) attack h\n    and attack k\n  h counts as attack',
    'text',
    services,
  );
  expect(trap).toMatchObject([{ code: 'and-after-limbs', line: 4 }]);
});

test.each(['', '\n\n', '// only a comment', 'actor RUS // after it\n\n\n// at the end\n'])(
  'the smallest texts: %j',
  async (text) => {
    const once = await laidOut(text);
    expect(await laidOut(once)).toBe(once);
    expect(once.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  },
);
