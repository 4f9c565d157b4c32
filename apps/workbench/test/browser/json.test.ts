import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { json } from '../../../cli/test/casus.js';
import { hasBrowser, openBrowser } from './chromium.js';
import { type Site, served } from './sites.js';
import { downloaded, visit } from './visit.js';

const attack =
  'armed-attack h by UKR on BLR with conventional threatening sovereignty of BLR, and h is aggression';
const belgium = '1914-08-04 armed-attack h by DEU on BEL';
const given = new URLSearchParams({ given: attack }).toString();

/** A view, and the command that asks the same. */
const SAME: readonly (readonly [string, readonly string[]])[] = [
  [`/case?on=2025-06-01&${given}`, ['evaluate', '--on', '2025-06-01', '--given', attack]],
  [
    `/case?on=1914-08-05&${new URLSearchParams({ given: belgium })}`,
    ['evaluate', '--on', '1914-08-05', '--given', belgium],
  ],
  [
    `/case?on=1914-08-05&all=yes&${new URLSearchParams({ given: belgium })}`,
    ['evaluate', '--all', '--on', '1914-08-05', '--given', belgium],
  ],
  [
    '/compare?a=ru-nuclear-2020.use&b=ru-nuclear-2024.use',
    ['compare', 'ru-nuclear-2020.use', 'ru-nuclear-2024.use'],
  ],
  [
    '/compare?a=ru-nuclear-2020.use&b=ru-nuclear-2024.use&without=all',
    ['compare', 'ru-nuclear-2020.use', 'ru-nuclear-2024.use', '--without-axiom', 'all'],
  ],
  ['/audit/minsk-2024-12-06', ['audit', 'minsk-2024-12-06']],
  ['/cover?on=1914-07-28', ['cover', '--on', '1914-07-28']],
  ['/cover?on=2024-11-20&to=BLR', ['cover', 'BLR', '--on', '2024-11-20']],
  ['/track?known=2025-11-01', ['track', '--as-known-on', '2025-11-01']],
];

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

    describe.each(['en', 'de'])('%s', (lang) => {
      test.each(SAME)('%s', async (hash, command) => {
        const at = `${hash}${hash.includes('?') ? '&' : '?'}lang=${lang}`;
        const { page, faults, close } = await visit(browser, site.address, at);
        const text = await downloaded(page, 'JSON');
        expect(JSON.parse(text)).toEqual(json(...command, '--lang', lang));
        const table = await downloaded(page, 'CSV');
        expect(table.split('\r\n').length).toBeGreaterThan(2);
        expect(faults).toEqual([]);
        await close();
      });
    });
  },
);
