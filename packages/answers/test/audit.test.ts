import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepare } from '@casus/engine';
import { readGiven, readLibrary } from '@casus/language';
import { endOfDay, type Model } from '@casus/model';
import { words } from '@casus/words';
import { beforeAll, describe, expect, it } from 'vitest';
import { libraryTexts } from '../../../tests/library.js';
import { type Audit, audit, auditForm, claimReviews } from '../src/index.js';

const REPORT = 'minsk-2024-12-06';

const GUIDE = fileURLToPath(new URL('../../../docs/guide/audit.md', import.meta.url));

let model: Model;
const answers = new Map<string, Audit>();

beforeAll(async () => {
  const own = /^```\n(report [\s\S]*?)^```/m.exec(readFileSync(GUIDE, 'utf8'))?.[1] ?? '';
  const library = await readLibrary([...libraryTexts(), { path: 'own.casus', text: own }]);
  expect(library.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  ({ model } = library);
  for (const lang of ['en', 'de'] as const) {
    const found = audit(model, words(model, lang), REPORT);
    if (found) answers.set(lang, found);
  }
}, 120_000);

function answer(lang: 'en' | 'de'): Audit {
  const found = answers.get(lang);
  if (!found) throw new Error(`no answer in ${lang}`);
  return found;
}

describe('the answer', () => {
  it('has the fields that scripts rely on', () => {
    const { schema, report, on, findings } = answer('en');
    expect([schema, report, on]).toEqual(['casus/audit/1', REPORT, '2024-12-06']);
    for (const finding of findings) {
      expect(finding).toMatchObject({
        paragraph: expect.any(Number),
        account: expect.stringContaining(REPORT),
        kind: expect.any(String),
        sentence: expect.stringMatching(/\S/),
      });
    }
  });

  it.each(['en', 'de'] as const)('leaves no place unfilled in %s', (lang) => {
    for (const { sentence, witness } of answer(lang).findings) {
      expect(`${sentence} ${witness?.sentence ?? ''}`).not.toMatch(/[{}]|undefined|null|\bNaN\b/);
    }
  });

  it('says the same in both languages, in other words', () => {
    const kinds = (lang: 'en' | 'de') =>
      answer(lang).findings.map(({ kind, limb }) => [kind, limb]);
    expect(kinds('de')).toEqual(kinds('en'));
    const same = answer('de').findings.filter(
      ({ sentence }, i) => sentence === answer('en').findings[i]?.sentence,
    );
    expect(same).toEqual([]);
  });

  it('names the reading of the report on which it departs', () => {
    const finding = answer('de').findings.find(({ kind }) => kind === 'narrower');
    expect(finding?.readings).toEqual([{ reading: 'both', name: 'beide zugleich' }]);
  });

  it('every case can be put as it is written, and the clause answers as the finding says', async () => {
    const engine = prepare(model);
    const cases = answer('en').findings.filter(({ witness }) => witness !== null);
    expect(cases.length).toBeGreaterThan(5);
    for (const { clause, witness } of cases) {
      if (!witness || !clause) throw new Error('a case of no clause');
      const on = endOfDay(witness.on);
      const { facts, diagnostics } = await readGiven(model, [witness.scenario], on);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const view = { on, asKnownOn: on, accordingTo: null, readings: [] };
      const values = engine.evaluate(facts, view, { clauses: [clause] }).map((one) => one.trigger);
      const trigger = Math.max(0, ...values);
      const wanted = witness.covered === 'clause' ? 2 : witness.other === 'no' ? 0 : 1;
      expect({ clause, scenario: witness.scenario, trigger }).toMatchObject({ trigger: wanted });
    }
  });

  it('knows only the reports of the library', () => {
    expect(audit(model, words(model, 'en'), 'another')).toBeNull();
  });
});

describe('as ClaimReview', () => {
  const reviews = () =>
    claimReviews(model, words(model, 'en'), answer('en'), 'https://example.org/r');

  it('has what schema.org asks of a ClaimReview, with a rating in words and no score', () => {
    expect(reviews().length).toBeGreaterThan(10);
    for (const review of reviews()) {
      expect(review).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        url: expect.stringMatching(/^https:\/\/example\.org\/r#/),
        claimReviewed: expect.stringMatching(/\S/),
        datePublished: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        author: { '@type': 'Organization', name: expect.stringMatching(/\S/) },
        itemReviewed: {
          '@type': 'Claim',
          datePublished: '2024-12-06',
          appearance: { '@type': 'NewsArticle', headline: expect.stringMatching(/\S/) },
        },
        reviewRating: { '@type': 'Rating', alternateName: expect.stringMatching(/\S/) },
      });
      expect(JSON.stringify(review)).not.toMatch(/ratingValue|bestRating|worstRating/);
    }
    const addresses = reviews().map(({ url }) => url);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('rates a claim by what a reader must know first', () => {
    const rating = (claim: string) =>
      reviews().find(({ url }) => url.endsWith(`#${claim}`))?.reviewRating.alternateName;
    expect(rating('account3')).toBe('Departs from the text');
    expect(rating('statement5')).toBe('Right in one sense only');
    expect(rating('statement2')).toBe('Borne out by the text');
    expect(rating('statement3')).toBe('Cannot be checked');
  });

  it('keeps no text of the report', () => {
    const text = JSON.stringify(reviews());
    expect(text).not.toContain('Atomwaffen');
  });
});

describe('a report in hand', () => {
  it('written as the guide shows is audited', () => {
    const found = audit(model, words(model, 'en'), 'my-report')?.findings ?? [];
    const told = found
      .filter(({ kind }) => kind !== 'silent')
      .map(({ kind, limb }) => [kind, limb]);
    expect(told).toEqual([
      ['broader', 'd'],
      ['agrees', null],
    ]);
  });

  it('is answered by a form, in words', () => {
    const found = auditForm(model, words(model, 'en'), {
      clause: 'ru-nuclear-2024.use',
      limbs: ['d'],
      joined: 'or',
      leftOut: ['critical-threat'],
    });
    const wider = found.find(({ kind }) => kind === 'broader');
    expect(wider).toMatchObject({ limb: 'd', departs: 'yes', witness: { covered: 'account' } });
    expect(wider?.sentence).toContain('critical threat');
    expect(found.filter(({ kind }) => kind === 'silent').map(({ limb }) => limb)).toEqual(
      expect.arrayContaining(['a', 'b', 'c', 'e']),
    );
  });

  it('departs nowhere if it says what the clause says, whichever reading of the clause is taken', () => {
    const whole = { clause: 'ru-nuclear-2024.use', limbs: [], joined: 'or', leftOut: [] } as const;
    const found = auditForm(model, words(model, 'en'), whole);
    expect(found.filter(({ departs }) => departs === 'yes')).toEqual([]);
    expect(found.filter(({ departs }) => departs === 'partly').map(({ limb }) => limb)).toEqual([
      'e',
    ]);
  });
});
