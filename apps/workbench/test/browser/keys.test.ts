/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser } from './chromium.js';
import { type Site, served } from './sites.js';
import { visit } from './visit.js';

const VIEWS = [
  '/',
  '/clause/ru-nuclear-2024.use',
  '/case?on=1914-08-05&given=1914-08-04+armed-attack+h+by+DEU+on+BEL',
  '/compare?a=ru-nuclear-2020.use&b=ru-nuclear-2024.use',
  '/conflict?on=2025-03-14',
  '/audit/minsk-2024-12-06',
  '/audit-own?about=ru-nuclear-2024.use',
  '/brief/union-state-guarantees',
  '/cover?on=2025-06-01&as=graph',
  '/track?known=2026-01-15',
  '/replay',
  '/words?q=attack',
  '/sources',
];

const MOST = 60;

describe.skipIf(!hasBrowser())('by keyboard', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), served()]);
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  test.each(VIEWS)('the focus is seen wherever it goes: %s', async (hash) => {
    const at = `${hash}${hash.includes('?') ? '&' : '?'}lang=en`;
    const { page, close } = await visit(browser, site.address, at);
    const unseen: string[] = [];
    let stops = 0;
    for (; stops < MOST; stops++) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(() => {
        const it = document.activeElement;
        if (!it || it === document.body) return 'end';
        const looks = getComputedStyle(it);
        const inside = it.querySelector('circle:not(.node-room)');
        const ringed = looks.outlineStyle !== 'none' && Number.parseFloat(looks.outlineWidth) >= 2;
        const drawn =
          inside !== null && Number.parseFloat(getComputedStyle(inside).strokeWidth) >= 3;
        const { top, bottom } = it.getBoundingClientRect();
        const within = bottom > 0 && top < innerHeight;
        return (ringed || drawn) && within ? 'seen' : it.outerHTML.slice(0, 120);
      });
      if (found === 'end') break;
      if (found !== 'seen') unseen.push(found);
    }
    expect(stops).toBeGreaterThan(10);
    expect(unseen).toEqual([]);
    await close();
  });

  test('who wants no motion sees none', async () => {
    const looks = { reducedMotion: 'reduce' } as const;
    const { page, close } = await visit(browser, site.address, '/?lang=en', looks);
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((it) => {
          const { transitionDuration, animationName } = getComputedStyle(it);
          return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration);
        }).length,
    );
    expect(moving).toBe(0);
    await close();
  });
});
