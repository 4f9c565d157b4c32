/// <reference lib="dom" />
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser } from './chromium.js';
import { SITES, type Site } from './sites.js';
import { barriers, type Looks, turnTo, type Visit, visit } from './visit.js';

const query = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields).toString();

const minsk = query({
  on: '2025-06-01',
  given:
    'armed-attack h by UKR on BLR with conventional threatening sovereignty of BLR, and h is aggression',
});
const belgium = query({ on: '1914-08-05', given: '1914-08-04 armed-attack h by DEU on BEL' });

const poland = query({ on: '1939-09-02', given: '1939-09-01 armed-attack h by DEU on POL' });

/** Each view, and what it must say in each language. */
const VIEWS = [
  ['library', '/', ['Union State', 'Unionsstaat']],
  ['library, sought', '/?party=POL&on=1939-09-01', ['Poland', 'Polen']],
  ['instrument', '/instrument/union-state-guarantees', ['Union State', 'Unionsstaat']],
  ['clause', '/clause/ru-nuclear-2024.use', ['critical threat', 'kritische Bedrohung']],
  ['case, nothing given', '/case', ['Nothing is asked yet', 'Noch ist nichts gefragt']],
  ['case of Minsk', `/case?${minsk}`, ['Undetermined', 'Offen']],
  ['case of Belgium 1914', `/case?${belgium}`, ['must assist Belgium', 'Belgien']],
  [
    'compare',
    '/compare?a=ru-nuclear-2020.use&b=ru-nuclear-2024.use',
    ['Protecting Belarus', 'Belarus'],
  ],
  ['audit', '/audit/minsk-2024-12-06', ['leaves out', 'lässt aus']],
  ['own report', '/audit-own?about=ru-nuclear-2024.use', ['conventional', 'konventionell']],
  ['cover 1914', '/cover?on=1914-07-28', ['Austria-Hungary', 'Österreich-Ungarn']],
  ['cover of Belgium 1850', '/cover?on=1850-01-01&to=BEL', ['must assist Belgium', 'Belgien']],
  ['replay', '/replay', ['Results file', 'Ergebnisdatei']],
  ['conflict', '/conflict', ['Collective Security Treaty', 'Vertrag über kollektive Sicherheit']],
  ['brief', '/brief/minsk-2024-12-06', ['Unconfirmed', 'Unbestätigt']],
  ['sources', '/sources', ['Do the texts hold?', 'Halten die Texte stand?']],
  ['words', '/words', ['somebody has to judge', 'jemand urteilen muss']],
  ['words, sought', '/words?q=sovereignty', ['sovereignty', 'Souveränität']],
  ['formal text', '/text/london-1839', ['treaty london-1839', 'treaty london-1839']],
  ['a clause asked', '/case?on=1914-08-05&clause=london-1839.guarantee', ['London', 'London']],
  ['reports', '/audit', ['Audit your own report', 'Den eigenen Bericht prüfen']],
  ['versions to compare', '/compare', ['Versions of one text', 'Fassungen eines Textes']],
  ['case of Poland 1939', `/case?${poland}`, ['must assist Poland', 'Polen']],
  ['cover as a graph', '/cover?on=2025-06-01&as=graph', ['more', 'weitere']],
  ['track', '/track?known=2026-01-15', ['Oreshnik', 'Oreschnik']],
  [
    'scenarios of a clause',
    '/clause/london-1839.guarantee',
    ['Belgium in the record of 1914', 'Belgien in der Aufzeichnung von 1914'],
  ],
  ['no such instrument', '/instrument/london-1838', ['Treaty of London', 'Londoner']],
  ['no such clause', '/clause/nato.art5', ['North Atlantic Treaty', 'Nordatlantikvertrag']],
  ['no such report', '/audit/minsk', ['There is no report', 'Es gibt keinen Bericht']],
  ['no such brief', '/brief/foo', ['All instruments', 'Alle Instrumente']],
  ['no such actor', '/conflict?who=Germany', ['DEU', 'DEU']],
  ['no day', '/cover?on=foo', ['No such day', 'Kein Tag']],
  [
    'no such clause of a report',
    '/audit-own?about=foo',
    ['no clause "foo"', 'keine Klausel „foo“'],
  ],
] as const;

const LANGUAGES = ['en', 'de'] as const;

/** Each view is read light and dark, in either language, at its full width and on a phone. */
const LOOKS: Readonly<Record<'en' | 'de', Looks>> = {
  en: { colorScheme: 'light' },
  de: { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
};

/** The window of a desk. */
const WHOLE = { width: 1280, height: 720 };

/** By how much the page is wider than the window: then a reader has to scroll to and fro. */
const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe.skipIf(!hasBrowser())('in a browser', () => {
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

    test('the first view loads less than 300 KB of compressed script, the engine included', async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const sizes: Promise<number>[] = [];
      page.on('response', (response) => {
        if (!response.url().endsWith('.js')) return;
        sizes.push(response.body().then((body) => gzipSync(body).length));
      });
      await page.goto(`${site.address}#/?lang=en`);
      await page.waitForSelector('.instrument');
      const whole = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      expect(sizes.length).toBeGreaterThan(1);
      expect(whole).toBeLessThan(300_000);
      await context.close();
    });

    test('on a phone every name in a figure can be read, and none is cut', async () => {
      if (name === 'published') return;
      const phone = { viewport: { width: 390, height: 844 } };
      const map = await visit(browser, site.address, '/cover?on=1939-08-31&lang=en', phone);
      await map.page.locator('.map .place').first().waitFor();
      const heights = await map.page
        .locator('.map .place')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(11);
      await map.close();
      const track = await visit(browser, site.address, '/track?known=2026-01-15&lang=de', phone);
      const said = await track.page.locator('.timeline .label text').allTextContents();
      expect(said.length).toBeGreaterThan(0);
      expect(said.join()).not.toContain('…');
      const right = await track.page
        .locator('.timeline .label text')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
      expect(Math.max(...right)).toBeLessThanOrEqual(390);
      await track.close();
    });

    test('a map that cannot draw every line says what can still be chosen', async () => {
      if (name === 'published') return;
      const at = '/cover?on=2025-06-01&to=POL&lang=en';
      const { page, close } = await visit(browser, site.address, at);
      const said = await page.locator('.figure').innerText();
      expect(said).toContain('Choose who promises as well');
      const [count = ''] = (await page.locator('main [role=status]').last().innerText()).split(' ');
      expect(said).toContain(`The ${count} promises of the table would be`);
      await close();
    });

    describe.each(LANGUAGES)('%s', (lang) => {
      const looks = LOOKS[lang];
      let seen: Visit;
      beforeAll(async () => {
        seen = await visit(browser, site.address, `/not-a-view?lang=${lang}`, looks);
        seen.faults.length = 0;
      });
      afterAll(() => seen?.close());

      // A published site is the served one in files: of its views every second is opened in either language.
      const turn = lang === 'en' ? 0 : 1;
      const some = VIEWS.filter((_, index) => index % 2 === turn);
      test.each(name === 'published' ? some : VIEWS)('%s', async (_, hash, words) => {
        const { page, faults } = seen;
        await page.setViewportSize(looks?.viewport ?? WHOLE);
        await turnTo(page, `${hash}${hash.includes('?') ? '&' : '?'}lang=${lang}`);
        expect(await page.locator('main').innerText()).toContain(words[lang === 'en' ? 0 : 1]);
        expect(await page.locator('html').getAttribute('lang')).toBe(lang);
        expect(await page.title()).toMatch(/.+ – Casus$/);
        expect(await page.locator('main [role=alert]').count()).toBe(0);
        if (name === 'served') expect(await barriers(page)).toEqual([]);
        expect(await overhang(page)).toBeLessThanOrEqual(0);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await overhang(page)).toBeLessThanOrEqual(0);
        expect(faults.splice(0)).toEqual([]);
      });
    });
  });
});
