import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casus, json } from '../../../cli/test/casus.js';
import { hasBrowser, openBrowser } from './chromium.js';
import { type Site, served } from './sites.js';
import { downloaded, settled, turnTo, type Visit, visit } from './visit.js';

const attack =
  'armed-attack h by UKR on BLR with conventional threatening sovereignty of BLR, and h is aggression';
const belgium = '1914-08-04 armed-attack h by DEU on BEL';
const given = new URLSearchParams({ given: attack }).toString();

/** What the command line answers, without what tells of its own call; of that, the facts that counted. */
function answered(...command: readonly string[]) {
  const { provenance, ...answer } = json(...command);
  expect(provenance.verb).toBe(command[0]);
  return { ...answer, facts: provenance.facts };
}

/** What a page hands out, without what tells of the page: its program, its site, what it was asked. */
function handedOut(text: string) {
  const { provenance, ...answer } = JSON.parse(text);
  expect(Object.keys(provenance)).toEqual(['casus', 'site', 'library', 'asked', 'facts']);
  expect(provenance.asked).toMatch(/^#\/.*[?&]lang=(en|de)(&|$)/);
  return { ...answer, facts: provenance.facts };
}

/** A view, and the command that asks the same. */
const SAME: readonly (readonly [string, readonly string[]])[] = [
  [
    '/case?on=1914-08-05&clause=london-1839.guarantee&record=all',
    [
      'evaluate',
      ...['--on', '1914-08-05', '--clause', 'london-1839.guarantee', '--with-record', 'all'],
    ],
  ],
  [
    `/case?on=2025-06-01&${given}&clause=ru-nuclear-2024`,
    ['evaluate', '--on', '2025-06-01', '--given', attack, '--clause', 'ru-nuclear-2024'],
  ],
  [
    `/case?on=1914-08-05&${new URLSearchParams({ given: belgium })}`,
    ['evaluate', '--on', '1914-08-05', '--given', belgium],
  ],
  [
    `/case?on=1914-08-05&all=yes&clause=london-1839.respect&${new URLSearchParams({ given: belgium })}`,
    [
      'evaluate',
      '--all',
      '--on',
      '1914-08-05',
      '--clause',
      'london-1839.respect',
      '--given',
      belgium,
    ],
  ],
  ['/conflict?known=2025-01-01', ['conflict', '--as-known-on', '2025-01-01']],
  [
    '/compare?a=ru-nuclear-2020.use&b=ru-nuclear-2024.use',
    ['compare', 'ru-nuclear-2020.use', 'ru-nuclear-2024.use'],
  ],
  [
    '/compare?a=ru-nuclear-2024.use.d&b=ru-nuclear-2024.use.a',
    ['compare', 'ru-nuclear-2024.use.d', 'ru-nuclear-2024.use.a'],
  ],
  [
    '/compare?a=rio-1947.assistance&b=warsaw-pact.assistance&further=1',
    ['compare', 'rio-1947.assistance', 'warsaw-pact.assistance', '--further-acts', '1'],
  ],
  ['/words?q=attack', ['words', 'attack']],
  ['/words', ['words']],
  ['/audit/minsk-2024-12-06', ['audit', 'minsk-2024-12-06']],
  ['/cover?on=2024-11-20&to=BLR', ['cover', 'BLR', '--on', '2024-11-20']],
  [
    '/cover?from=1879-01-01&until=1914-12-31&by=DEU',
    ['cover', '--by', 'DEU', '--from', '1879', '--to', '1914'],
  ],
  ['/conflict', ['conflict']],
  ['/brief/minsk-2024-12-06', ['brief', 'minsk-2024-12-06']],
  [
    '/brief/union-state-guarantees?known=2025-01-01',
    ['brief', 'union-state-guarantees', '--as-known-on', '2025-01-01'],
  ],
  ['/sources', ['sources']],
  ['/', ['list']],
  ['/?party=POL&on=1939-09-01', ['list', '--party', 'POL', '--on', '1939-09-01']],
  ['/track?known=2025-11-01', ['track', '--as-known-on', '2025-11-01']],
];

/** The languages differ in the sentences alone: of each verb the first question is asked in German, the others in English. */
const verbs = SAME.map(([, [verb]]) => verb);
const ASKED = SAME.map(([hash, command], index) => {
  const first = verbs.indexOf(command[0]) === index;
  return [first ? 'de' : 'en', hash, command] as const;
});

describe.skipIf(!hasBrowser())(
  'what a page hands out as JSON is what the command line prints',
  () => {
    let browser: Browser;
    let site: Site;
    beforeAll(async () => {
      [browser, site] = await Promise.all([openBrowser(), served()]);
    });
    afterAll(async () => {
      await browser?.close();
      site?.close();
    });

    describe('one view after the other', () => {
      let seen: Visit;
      beforeAll(async () => {
        seen = await visit(browser, site.address, '/audit?lang=en');
      });
      afterAll(() => seen?.close());

      test.each(ASKED)('%s: %s', async (lang, hash, command) => {
        const { page, faults } = seen;
        await turnTo(page, `${hash}${hash.includes('?') ? '&' : '?'}lang=${lang}`);
        const text = await downloaded(page, 'JSON');
        expect(handedOut(text)).toEqual(answered(...command, '--lang', lang));
        const table = await downloaded(page, 'CSV');
        expect(table.split('\r\n').length).toBeGreaterThan(2);
        expect(faults.splice(0)).toEqual([]);
      });
    });

    describe('in German', () => {
      const lang = 'de';
      test('how the library writes it', async () => {
        for (const name of ['north-atlantic.assistance', 'london-1839', 'armed-attack']) {
          const at = `/text/${name}?lang=${lang}`;
          const { page, faults, close } = await visit(browser, site.address, at);
          await page.locator('.formal pre').waitFor();
          const text = await downloaded(page, 'JSON');
          expect(handedOut(text)).toEqual(answered('text', name, '--lang', lang));
          expect(await downloaded(page, 'Text (.casus)')).toBe(casus('text', name).out);
          expect(faults).toEqual([]);
          await close();
        }
      });

      test('why, and what would bring it to another status', async () => {
        const at = `/case?on=2025-06-01&${given}&clause=ru-nuclear-2024&lang=${lang}`;
        const { page, faults, close } = await visit(browser, site.address, at);
        const row = page.locator('li[data-clause="ru-nuclear-2024.use"][data-limb="d"]');
        await row.locator('.row-button').click();
        await row.locator('.opened').waitFor();
        const asked = ['--on', '2025-06-01', '--given', attack, '--lang', lang] as const;
        const why = await downloaded(row.locator('.opened > .downloads'), 'JSON');
        expect(handedOut(why)).toEqual(answered('explain', 'ru-nuclear-2024.use.d', ...asked));

        await row.locator('.what-would select').selectOption('available');
        await row.locator('.what-would .downloads').waitFor();
        const ways = await downloaded(row.locator('.what-would'), 'JSON');
        expect(handedOut(ways)).toEqual(
          answered('explain', 'ru-nuclear-2024.use.d', '--what-would', 'available', ...asked),
        );
        await row.locator('.what-would .fact').first().click();
        await page.waitForSelector(
          'li[data-clause="ru-nuclear-2024.use"] .row-button [data-status="available"]',
        );
        expect(faults).toEqual([]);
        await close();
      });

      test('a review for machines', async () => {
        const at = `/audit/minsk-2024-12-06?lang=${lang}`;
        const { page, close } = await visit(browser, site.address, at);
        const review = await downloaded(page, 'ClaimReview');
        // Each side says with which program it was made, and both with which library.
        const unmarked = (all: readonly { readonly version: string }[]) =>
          all.map(({ version, ...rest }) => ({ ...rest, library: version.split('; ')[1] }));
        const asked = ['audit', 'minsk-2024-12-06', '--format', 'claimreview', '--lang', lang];
        expect(unmarked(JSON.parse(review))).toEqual(unmarked(json(...asked)));
        await close();
      });
    });

    test('whether texts and scenarios hold, and the sources as BibTeX', async () => {
      const { page, faults, close } = await visit(browser, site.address, '/sources?lang=en');
      // The first line says with which program, and with which library.
      const cited = (text: string) => text.replace(/^% Casus [^;]*; /, '% ');
      const own = cited(await downloaded(page, 'BibTeX'));
      expect(own).toMatch(/^% library \S+, [0-9a-f]{12}\n/);
      expect(own).toBe(cited(casus('sources', '--bibtex').out));
      await page.getByRole('button', { name: 'Check now' }).click();
      await page.locator('[data-check]').waitFor();
      await settled(page);
      // A library that does not hold is answered too, by both alike.
      const { provenance, ...found } = JSON.parse(casus('check', '--json').out);
      const { facts } = provenance;
      expect(handedOut(await downloaded(page, 'JSON'))).toEqual({ ...found, facts });
      expect(faults).toEqual([]);
      await close();
    });
  },
);
