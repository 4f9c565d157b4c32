/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser } from './chromium.js';
import { SITES, type Site } from './sites.js';
import { barriers, settled, visit } from './visit.js';

const MINSK =
  '/case?on=2025-06-01&given=armed-attack+h+by+UKR+on+BLR+with+conventional+threatening+sovereignty+of+BLR%2C+and+h+is+aggression';

const belgium = {
  on: '1914-08-05',
  given: 'armed-attack+h+by+DEU+on+BEL',
  clause: 'london-1839.guarantee',
  status: 'triggered',
};
const poland = {
  on: '1939-09-02',
  given: 'armed-attack+h+by+DEU+on+POL',
  clause: 'anglo-polish.aggression',
  status: 'undetermined',
};
const en = { lang: 'en', act: 'armed attack' };
const de = { lang: 'de', act: 'bewaffneter Angriff' };

/** Cases from history, put together from the vocabulary in either language. */
const BUILT = [
  { ...belgium, ...en, states: ['Germany', 'Belgium'] },
  { ...poland, ...de, states: ['Deutschland', 'Polen'] },
  { ...belgium, ...de, states: ['Deutschland', 'Belgien'] },
  { ...poland, ...en, states: ['Germany', 'Poland'] },
];

const statusOf = (page: Page, clause: string, limb: string) =>
  page
    .locator(`li[data-clause="${clause}"][data-limb="${limb}"] .row-button [data-status]`)
    .first()
    .getAttribute('data-status');

/** Moves on by keyboard until what has the focus fits. */
async function tabTo(page: Page, selector: string, most = 80): Promise<void> {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((it) => document.activeElement?.matches(it) ?? false, selector)) return;
  }
  throw new Error(`${selector} is not reached by keyboard`);
}

describe.skipIf(!hasBrowser())('on the way', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  describe.each(Object.entries(SITES))('%s', (name, open) => {
    let site: Site;
    beforeAll(async () => {
      site = await open();
    });
    afterAll(() => site?.close());

    test.each([
      ['en', /report leaves out .*critical threat/, 'Open this case', 'Share and cite'],
      ['de', /Bericht lässt .*kritische Bedrohung/, 'Diesen Fall öffnen', 'Teilen und zitieren'],
    ] as const)('a journalist in %s needs three clicks', async (lang, says, openCase, share) => {
      const { page, faults, close } = await visit(browser, site.address, `/?lang=${lang}`);
      await page.locator('.task').first().click();
      await settled(page);
      const finding = page.locator('.finding', { hasText: says }).first();
      await finding.waitFor();
      expect(await finding.locator('.witness-sentence').innerText()).not.toBe('');

      await finding.getByRole('link', { name: openCase }).click();
      await page.locator('.answers').waitFor();
      await settled(page);
      expect(page.url()).toContain('/case?');
      expect(await page.locator('.given li').count()).toBeGreaterThan(0);
      // The clause binds on that day, and the case shows it: this does not set it off.
      expect(await page.locator('.rows [data-status="dormant"]').count()).toBeGreaterThan(0);

      await page.getByRole('button', { name: share }).click();
      const link = (await page.locator('[data-cite]').first().innerText()).trim();
      expect(link).toContain('given=');
      // A page on one's own machine says so; a published one names the version in its path.
      if (name === 'published') expect(link).toContain('/some/where/v/');
      expect(await page.locator('[data-cite]').nth(1).innerText()).toMatch(/^@misc\{casus-/);
      expect(faults).toEqual([]);

      const given = await page.locator('.given').innerText();
      const [address = '', hash = ''] = link.split('#');
      const shared = await visit(browser, address, hash);
      expect(await shared.page.locator('.given').innerText()).toBe(given);
      expect(shared.faults).toEqual([]);
      await Promise.all([shared.close(), close()]);
    });

    test('an unknown says what would decide it, and one press adds it: by keyboard alone', async () => {
      const { page, faults, close } = await visit(browser, site.address, `${MINSK}&lang=en`);
      expect(await statusOf(page, 'ru-nuclear-2024.use', 'd')).toBe('undetermined');
      await tabTo(page, 'li[data-clause="ru-nuclear-2024.use"][data-limb="d"] .row-button');
      await page.keyboard.press('Enter');
      const fact = page.locator('.fact').first();
      await fact.waitFor();
      expect(await fact.innerText()).toContain('critical threat');
      await tabTo(page, '.fact', 6);
      await page.keyboard.press('Enter');
      await page.waitForURL(/critical-threat/);
      await page.waitForSelector(
        'li[data-clause="ru-nuclear-2024.use"] .row-button [data-status="available"]',
      );
      await page.goBack();
      await settled(page);
      expect(await statusOf(page, 'ru-nuclear-2024.use', 'd')).toBe('undetermined');
      expect(faults).toEqual([]);
      await close();
    });

    // A published site is the served one in files: what a keyboard does there it does here.
    if (name === 'published') return;

    test.each(BUILT)('a case is built by keyboard: $on, $lang', async (built) => {
      const { on, lang, act, states, given, clause, status } = built;
      const at = `/case?on=${on}&lang=${lang}`;
      const { page, close } = await visit(browser, site.address, at);
      await tabTo(page, '.add input');
      await page.keyboard.type(act);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('.roles input').first().waitFor();
      for (const who of states) {
        await tabTo(page, '.roles .search-choice input', 4);
        await page.keyboard.type(who);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
      }
      await tabTo(page, '.add button[type=submit]', 12);
      await page.keyboard.press('Enter');
      await page.waitForSelector(`li[data-clause="${clause}"] [data-status="${status}"]`);
      expect(page.url()).toContain(`given=${given}`);
      await close();
    });

    test.each([
      ['en', '"Deutschland" is written "DEU" here'],
      ['de', 'Zeile 1, Spalte 19: „Deutschland“ heißt hier nichts.'],
    ])('what cannot be read is told in %s, with what to write', async (lang, says) => {
      const at = `/case?on=2025-06-01&given=armed-attack+h+by+Deutschland&lang=${lang}`;
      const { page, close } = await visit(browser, site.address, at);
      const told = page.getByRole('alert').first();
      await told.waitFor();
      expect(await told.innerText()).toContain(says);
      expect(await told.innerText()).toContain('DEU');
      await close();
    });

    test('the first stop of the keyboard leads past the head of the page', async () => {
      const { page, close } = await visit(browser, site.address, '/?lang=en');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('task');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/audit\/minsk/);
      await close();
    });

    test('a results file is read here, and every number opens its cases', async () => {
      const { page, faults, close } = await visit(browser, site.address, '/replay?lang=en');
      const file = (text: string) =>
        page.locator('input[type=file]').setInputFiles({
          name: 'outcomes.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(text),
        });
      await file('a,b\n1,2\n');
      expect(await page.locator('[role=alert]').innerText()).toContain('warid, atopid, outcome');
      await file(
        'warid,warname,atopid,outcome,reason,defense,war_begins\n' +
          '1,Some War,10,honor,helped,1,1850\n1,Some War,11,violate,<b>did not</b>,1,1850\n2,A World War,11,violate,did not,1,1914\n',
      );
      const chart = page.getByRole('img', { name: /^Bars of promises/ });
      await chart.waitFor();
      expect(await chart.locator('style').count()).toBe(0);
      expect(await barriers(page)).toEqual([]);
      expect(await page.locator('[role=alert]').count()).toBe(0);
      expect(await page.locator('.replay-table tbody tr').innerText()).toContain('33 %');
      await page.getByRole('checkbox').press('Space');
      expect(await page.locator('.replay-table tbody tr').innerText()).toContain('50 %');
      await page.getByRole('button', { name: 'Show the 1: violated' }).press('Enter');
      const cases = page.locator('.replay-cases tbody tr');
      expect(await cases.count()).toBe(1);
      // What a file says is text, whatever it looks like.
      expect(await cases.innerText()).toContain('<b>did not</b>');
      expect(page.url()).toContain('bar=');
      expect(await barriers(page)).toEqual([]);
      expect(faults).toEqual([]);
      await close();
    });

    test('a slider moves the years', async () => {
      const { page, close } = await visit(
        browser,
        site.address,
        '/cover?on=1914-07-28&as=graph&lang=en',
      );
      await tabTo(page, 'input[type=range]');
      const before = await page.locator('.cover-table tbody').innerText();
      for (let year = 1914; year < 1916; year++) await page.keyboard.press('ArrowRight');
      await page.waitForURL(/on=1916/);
      await settled(page);
      expect(await page.locator('.cover-table tbody').innerText()).not.toBe(before);
      await close();
    });
  });
});
