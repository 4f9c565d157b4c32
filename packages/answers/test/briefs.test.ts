import { prepare } from '@casus/engine';
import { endOfDay, type Model } from '@casus/model';
import { words } from '@casus/words';
import { beforeAll, describe, expect, test } from 'vitest';
import { library } from '../../../tests/library.js';
import { type Brief, brief } from '../src/index.js';

// The brief of every instrument, in both languages, as far as a machine can read it.

let model: Model;
const briefs: Record<'en' | 'de', Brief[]> = { en: [], de: [] };

beforeAll(async () => {
  model = await library();
  const engine = prepare(model);
  for (const lang of ['en', 'de'] as const) {
    const said = words(model, lang);
    for (const { id } of model.instruments) {
      const one = brief(model, engine, said, id, endOfDay('2026-05-31'));
      if (one) briefs[lang].push(one);
    }
  }
}, 120_000);

/** All that a reader reads of an instrument, but for titles of sources. */
function textsOf({ title, instruments, announcements, unconfirmed }: Brief): string[] {
  return [
    title,
    ...instruments.flatMap((item) => [
      item.title,
      ...item.parties,
      item.duration ?? '',
      item.note ?? '',
      ...item.life.map(({ sentence }) => sentence),
      ...item.clauses.flatMap((clause) => [
        clause.locator ?? '',
        clause.note ?? '',
        ...clause.lines,
      ]),
    ]),
    ...announcements.flatMap((item) => [
      item.sentence,
      ...item.conditions.map(({ sentence }) => sentence),
    ]),
    ...unconfirmed,
  ];
}

const found = (lang: 'en' | 'de', sign: RegExp) =>
  briefs[lang].flatMap((one) =>
    textsOf(one)
      .filter((text) => sign.test(text))
      .map((text) => `${one.subject}: ${text}`),
  );

test('every instrument has a brief in both languages', () => {
  expect(briefs.en.map(({ subject }) => subject)).toEqual(model.instruments.map(({ id }) => id));
  expect(briefs.de).toHaveLength(briefs.en.length);
});

test('a brief states the instrument itself, announcements too', () => {
  for (const one of [...briefs.en, ...briefs.de]) expect(one.instruments).toHaveLength(1);
});

describe('German', () => {
  test.each([
    [
      'an English word',
      /(^|[\s(„])(the|of|and|or|must|shall|each|party|with|from|by|upon)(?=[\s,.;:)“]|$)/,
    ],
    ['an English citation', /\b(Annex|Preamble|paras?\.|sentence)\b|\d\((\d+|[a-z])\)/],
    [
      'a place under its English name',
      /\b(Moscow|Tashkent|Riyadh|Kyiv|Pyongyang|Beijing|Prague|Brussels)\b/,
    ],
    [
      'a preposition twice, or not contracted',
      /\b(im im|in in|an an|in dem|zu dem|zu der|in einem Ort)\b/,
    ],
    ['a small letter where a sentence begins after "Für jede …:"', /^Für jede[^:]*: [a-zäöü]/],
    ['two words that grew together', /\b(Bedrohung|Angriff|Aggression)(der|des|von)\b/],
    ['a list that a coalition would be a state of', /jeden (anderen )?Staat \w aus dem Kreis/],
  ])('%s', (_what, sign) => {
    expect(found('de', sign)).toEqual([]);
  });
});

describe.each(['en', 'de'] as const)('%s', (lang) => {
  test('nothing is left of a template, and nothing is missing', () => {
    expect(found(lang, /[{}]|undefined|\bnull\b|\S {2}\S| ,|\(\)/)).toEqual([]);
  });

  test('a month is no day', () => {
    const months = model.instruments.flatMap(({ id, steps }) =>
      steps.filter(({ when }) => when.latest - when.earliest > 60 * 24 * 2).map(() => id),
    );
    expect(months.length).toBeGreaterThan(5);
    for (const id of new Set(months)) {
      const life = briefs[lang].find(({ subject }) => subject === id)?.instruments[0]?.life ?? [];
      const steps = model.instruments.find((one) => one.id === id)?.steps ?? [];
      steps.forEach(({ when }, index) => {
        if (when.latest - when.earliest > 60 * 24 * 2)
          expect(life[index]?.sentence).not.toMatch(
            /\b1\.? (Januar|April|May|Mai|June|Juni|July|Juli|Oct|Okt)/,
          );
      });
    }
  });
});

test('where a part is less sure than the whole the mark of the whole does not hide it', () => {
  const anzus = briefs.en.find(({ subject }) => subject === 'anzus')?.instruments[0];
  const suspended = anzus?.life.find(({ step }) => step === 'suspended');
  expect(suspended?.sentence).toContain('toward New Zealand');
  expect(suspended?.sources.some(({ certainty, at }) => at && certainty === 'unconfirmed')).toBe(
    true,
  );
  const assurance = briefs.en.find(({ subject }) => subject === 'assurance-1995-fr')
    ?.instruments[0];
  expect(assurance?.clauses[0]?.certainty).toBe('unconfirmed');
});
