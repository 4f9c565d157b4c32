import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser } from './chromium.js';
import { SITES, type Site } from './sites.js';
import { settled, visit } from './visit.js';

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}

/** The text chunk of a PNG with this keyword, after every chunk before it was found whole. */
function textIn(png: Buffer, keyword: string): string {
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const chunk = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(chunk));
    const [name, text] = chunk.toString('latin1').slice(4).split('\0');
    if (chunk.toString('latin1', 0, 4) === 'tEXt' && name === keyword) return text ?? '';
    at += 12 + length;
  }
  return '';
}

describe.skipIf(!hasBrowser())('what a reader takes away', () => {
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

    test('a link of another version says so; a published site leads to its versions', async () => {
      const at = '/?lang=en&v=0.0.1-deadbeef';
      const { page, close } = await visit(browser, site.address, at);
      const notice = page.locator('.version-notice');
      expect(await notice.innerText()).toContain('0.0.1-deadbeef');
      expect(await notice.locator('a').count()).toBe(name === 'published' ? 1 : 0);
      const list = page.getByRole('link', { name: 'All versions' });
      expect(await list.count()).toBe(name === 'published' ? 1 : 0);
      if (name === 'published') {
        await list.click();
        await page.locator('ul a').first().click();
        await settled(page);
        expect(page.url()).toContain('/some/where/v/');
        expect(await page.locator('.version-notice').count()).toBe(0);
      }
      await close();
    });

    // What is taken away from a published page is made by the same program.
    if (name === 'published') return;

    test.each([
      ['/cover?on=1914-07-28&as=graph&lang=en', 'Triple Alliance'],
      ['/cover?on=2024-11-20&as=map&lang=en', '<path'],
      ['/track?known=2026-01-15&lang=en', '<rect'],
    ])('figures as SVG and PNG: %s', async (hash, shows) => {
      const { page, faults, close } = await visit(browser, site.address, hash);
      await page.locator('.figure svg').waitFor();
      const svg = (await saved(page, 'SVG')).toString('utf8');
      expect(svg).toMatch(/^<svg /);
      expect(svg).toContain(shows);
      // It stands alone: no class whose style sheet stayed behind, no address to fetch from.
      expect(svg).not.toMatch(/ class="|href="http/);
      const png = await saved(page, 'PNG');
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect(png.length).toBeGreaterThan(2000);
      // Both say what they were worked out with: the same.
      const [, inside = ''] = /<metadata[^>]*>(.*?)<\/metadata>/.exec(svg) ?? [];
      const said = JSON.parse(inside.replaceAll('&amp;', '&'));
      expect(said.facts).toMatch(/^[0-9a-f]{64}$/);
      expect(said.asked).toContain(
        new URLSearchParams(hash.split('?')[1]).toString().split('&')[0],
      );
      expect(svg).toMatch(/<desc[^>]*>Casus \d/);
      expect(JSON.parse(textIn(png, 'Casus'))).toEqual(said);
      expect(faults).toEqual([]);
      await close();
    });

    test('a table and what stands beside it', async () => {
      const at = '/cover?on=1914-07-28&lang=en';
      const { page, faults, close } = await visit(browser, site.address, at);
      const names: string[] = [];
      page.on('download', (download) => names.push(download.suggestedFilename()));
      const table = await saved(page, 'CSV');
      const about = JSON.parse((await saved(page, 'Data package')).toString('utf8'));
      const [resource] = about.resources;
      expect(names).toEqual([resource.path, resource.path.replace(/csv$/, 'datapackage.json')]);
      expect(resource.bytes).toBe(table.length);
      const columns = resource.schema.fields.map(({ name }: { name: string }) => name);
      expect(columns.join(',')).toBe(table.toString('utf8').split('\r\n')[0]);
      expect(about.provenance.library.hash).toMatch(/^[0-9a-f]{64}$/);
      expect(about.provenance.facts).toMatch(/^[0-9a-f]{64}$/);
      expect(faults).toEqual([]);
      await close();
    });

    test('a printed page has the findings and not the controls', async () => {
      const { page, close } = await visit(browser, site.address, '/audit/minsk-2024-12-06?lang=en');
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.locator('header.top').isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: 'CSV' }).isVisible()).toBe(false);
      expect(await page.locator('.finding').first().isVisible()).toBe(true);
      expect((await page.pdf()).length).toBeGreaterThan(10_000);
      await close();
    });

    test('a printed page says which day it answers for', async () => {
      const at = '/cover?on=1914-07-28&known=2026-01-01&lang=en';
      const { page, close } = await visit(browser, site.address, at);
      await page.emulateMedia({ media: 'print' });
      const said = page.locator('.print-only');
      expect(await said.isVisible()).toBe(true);
      expect(await said.innerText()).toBe('28 July 1914 · As known on 1 January 2026');
      await close();
    });
  });
});
