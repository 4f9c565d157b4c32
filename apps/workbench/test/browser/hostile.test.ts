/// <reference lib="dom" />

import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser } from './chromium.js';
import { type Site, served } from './sites.js';
import { settled, visit } from './visit.js';

const builtIn = fileURLToPath(new URL('../../../../library', import.meta.url));
const BAIT = `<img src=x onerror="document.title='caught'"><script>document.title='caught'</script>`;
const quoted = BAIT.replaceAll('"', "'");
/** A copy of a report that a reader might have, and its digest as the library notes it. */
const COPY = 'The  first paragraph,\nwith a line break.';
const digest = createHash('sha256').update(COPY.replace(/\s+/g, ' ')).digest('hex');

/** The built-in library with something written into it that a page must not take for its own. */
function hostileLibrary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'casus-hostile-'));
  cpSync(builtIn, folder, { recursive: true });
  const edit = (file: string, change: (text: string) => string) => {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
  };
  edit('treaties/union-state-guarantees.casus', (text) =>
    text.replace('Treaty on Security Guarantees within the Union State', `Treaty ${quoted}`),
  );
  edit('reports/minsk-2024-12-06.casus', (text) =>
    text
      .replace('Report on the signature in Minsk', `Report ${quoted}`)
      .replace(/(paragraph 1 digest )"[0-9a-f]+"/, `$1"${digest}"`),
  );
  return folder;
}

describe.skipIf(!hasBrowser())('a library that means harm', () => {
  let browser: Browser;
  let site: Site;
  const folder = hostileLibrary();
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), served(folder)]);
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    '/',
    '/instrument/union-state-guarantees',
    '/clause/union-state-guarantees.assistance',
    '/audit/minsk-2024-12-06',
    '/brief/minsk-2024-12-06',
    '/cover?on=2025-06-01&to=BLR&as=graph',
    '/compare?a=union-state-guarantees.assistance&b=union-state-guarantees.response',
  ])('is read as text: %s', async (hash) => {
    const { page, faults, close } = await visit(
      browser,
      site.address,
      `${hash}${hash.includes('?') ? '&' : '?'}lang=en`,
    );
    expect(await page.locator('body').innerText()).toContain('<img src=x');
    expect(await page.locator('img[src="x"], main script').count()).toBe(0);
    // The window is called as the view is; the script would have called it that and nothing else.
    expect(await page.title()).not.toBe('caught');
    expect(faults).toEqual([]);
    await close();
  });

  test('what an address says is read as text', async () => {
    const at = `/case?on=2025-06-01&given=${encodeURIComponent(BAIT)}&lang=en`;
    const { page, close } = await visit(browser, site.address, at);
    expect(await page.locator('[role=alert]').count()).toBeGreaterThan(0);
    expect(await page.locator('img[src="x"], main script').count()).toBe(0);
    // The window is called as the view is; the script would have called it that and nothing else.
    expect(await page.title()).not.toBe('caught');
    await close();
  });

  test('script that is no file of the site does not run', async () => {
    const { page, faults, close } = await visit(browser, site.address, '/?lang=en');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = "document.title = 'caught'";
      document.body.append(script);
    });
    expect(await page.title()).not.toBe('caught');
    const evaluated = await page.evaluate(() => {
      const button = document.createElement('button');
      button.setAttribute('onclick', "document.title = 'caught'");
      document.body.append(button);
      button.click();
      return document.title;
    });
    expect(evaluated).not.toBe('caught');
    expect(faults.join(' ')).toMatch(/Content Security Policy/);
    await close();
  });

  test('a copy of the report is known by its digests alone', async () => {
    const at = '/audit/minsk-2024-12-06?lang=en';
    const { page, faults, close } = await visit(browser, site.address, at);
    await page.locator('.copy summary').click();
    const said = page.locator('.copy .matches');
    await page.locator('.copy textarea').fill(`A headline\n\n${COPY}\n\nSomething else.`);
    await said.waitFor();
    expect(await said.innerText()).toMatch(/^1 of \d+ anchors match/);
    expect(await page.locator('.copy li').first().innerText()).toContain(
      'paragraph 2 of your copy',
    );
    await page.locator('.copy textarea').fill(`A headline\n\n${COPY.replace('first', 'First')}`);
    await page.waitForFunction(() =>
      document.querySelector('.copy .matches')?.textContent?.startsWith('0 of'),
    );
    await page.reload();
    await settled(page);
    expect(await page.locator('.copy textarea').inputValue()).toBe('');
    expect(page.url()).not.toContain('headline');
    expect(faults).toEqual([]);
    await close();
  });
});
