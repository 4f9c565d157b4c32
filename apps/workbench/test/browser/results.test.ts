/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser } from './chromium.js';
import { type Site, served } from './sites.js';
import { barriers, visit } from './visit.js';

/** Wars and alliances of our own making. */
const RESULTS = [
  'warid,warname,atopid,outcome,reason,by_fallback,missing,defense,war_begins',
  '1,First War,10,honor,stayed neutral,false,,1,1850',
  '1,First War,11,violate,did not help,false,force;event,1,1850',
].join('\n');

describe.skipIf(!hasBrowser())('a results file that is opened', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), served()]);
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  test.each([
    ['en', ['honoured', 'a member stayed out of the war', 'not known: whether the promise covers']],
    [
      'de',
      ['eingehalten', 'ein Mitglied blieb wie zugesagt', 'nicht bekannt: ob die Zusage Kämpfe'],
    ],
  ] as const)('says its codes in words: %s', async (lang, words) => {
    const { page, faults, close } = await visit(browser, site.address, `/replay?lang=${lang}`);
    const file = { name: 'outcomes.csv', mimeType: 'text/csv', buffer: Buffer.from(RESULTS) };
    await page.locator('input[type=file]').setInputFiles(file);
    const shown: string[] = [];
    for (const at of [0, 1]) {
      await page.locator('.replay-table button').nth(at).click();
      await page
        .locator('.replay-cases')
        .getByText(/Mitglied|member/)
        .waitFor();
      shown.push(await page.locator('.replay-cases').innerText());
    }
    for (const said of words) expect(shown.join(' ')).toContain(said);
    expect(shown.join(' ')).not.toMatch(/honor\b|stayed neutral|force, event/);
    expect(await barriers(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test.each([
    ['outcomes.parquet', 'PAR1\0\0', 'im Format Parquet'],
    ['outcomes.csv', 'warid,atopid,outcome\n"never closed', 'In Zeile 2'],
  ])('what cannot be read is told in the language of the page: %s', async (name, content, said) => {
    const { page, close } = await visit(browser, site.address, '/replay?lang=de');
    const file = { name, mimeType: '', buffer: Buffer.from(content) };
    await page.locator('input[type=file]').setInputFiles(file);
    const alert = page.locator('main [role=alert]');
    await alert.waitFor();
    expect(await alert.innerText()).toContain(said);
    await close();
  });
});
