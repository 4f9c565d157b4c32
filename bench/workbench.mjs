// The workbench in a real Chromium: the first view, what a press costs until the page answers it, until the engine
// has, and how much script the first view loads. Run after `npm run build`:
//   node bench/workbench.mjs [runs]     (CHROMIUM names a browser that is not at /usr/bin/chromium)
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const runs = Number(process.argv[2] ?? 5);
const root = fileURLToPath(new URL('..', import.meta.url));
const CASE = `/case?lang=en&on=2025-06-01&given=${encodeURIComponent(
  'armed-attack h by UKR on BLR with conventional threatening sovereignty of BLR, and h is aggression',
)}`;

const server = spawn(process.execPath, [`${root}apps/cli/bin/casus.mjs`, 'serve', '--port', '0']);
const address = await new Promise((resolve) => {
  server.stdout.on('data', (said) => resolve(/http:\S+/.exec(String(said))[0]));
});
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const settled = () =>
  !document.querySelector('main[aria-busy="true"], main .loading, main [aria-busy="true"]');

async function opened(hash) {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  const scripts = new Set();
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.add(basename(response.url()));
  });
  // The longest of the presses so far, from the press to the next frame, as the browser itself measures it.
  await page.addInitScript(() => {
    window.presses = [];
    new PerformanceObserver((list) => {
      for (const one of list.getEntries()) if (one.interactionId) window.presses.push(one.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  });
  const began = performance.now();
  await page.goto(`${address}#${hash}`);
  await page.waitForSelector('main h1');
  const seen = performance.now() - began;
  await page.waitForFunction(settled);
  return { page, scripts, seen, whole: performance.now() - began };
}

/** From the press until the frame after it, and until the page has its answer; in ms. */
async function pressed(hash, press) {
  const frames = [];
  const answers = [];
  for (let run = 0; run < runs; run++) {
    const { page } = await opened(hash);
    const began = performance.now();
    await press(page);
    await page.waitForFunction(settled);
    answers.push(performance.now() - began);
    await page.waitForTimeout(300);
    frames.push(Math.max(16, ...(await page.evaluate(() => window.presses))));
    await page.context().close();
  }
  return [median(frames), median(answers)];
}

/** What the same browser, server and machine need for a page with nothing on it: the yardstick. */
async function empty() {
  const page = await (await browser.newContext()).newPage();
  const began = performance.now();
  await page.goto(`${address}nothing-here`);
  const took = performance.now() - began;
  await page.context().close();
  return took;
}

const rows = [];
const yardsticks = [];
for (let run = 0; run < runs; run++) yardsticks.push(await empty());
rows.push(['an empty page, the yardstick', '', median(yardsticks)]);
const first = [];
let scripts = new Set();
for (let run = 0; run < runs; run++) {
  const one = await opened('/?lang=en');
  first.push(one.seen);
  scripts = one.scripts;
  await one.page.context().close();
}
rows.push(['first view: library, all instruments listed', '', median(first)]);
for (const [name, hash] of [
  ['case of Minsk, opened by its link', CASE],
  ['audit of the report, opened by its link', '/audit/minsk-2024-12-06?lang=en'],
  [
    'compare the doctrines of 2020 and 2024',
    '/compare?lang=en&a=ru-nuclear-2020.use&b=ru-nuclear-2024.use',
  ],
  ['conflicts, on any day', '/conflict?lang=en'],
  ['cover, 28 July 1914', '/cover?lang=en&on=1914-07-28'],
  ['cover, on the stated day', '/cover?lang=en'],
]) {
  const times = [];
  for (let run = 0; run < runs; run++) {
    const { page, whole } = await opened(hash);
    times.push(whole);
    await page.context().close();
  }
  rows.push([name, '', median(times)]);
}
const press = async (name, hash, how) => rows.push([name, ...(await pressed(hash, how))]);
await press('press: a row of the case opens', CASE, (page) =>
  page.locator('.row-button').first().click(),
);
await press('press: take a fact out of the case', CASE, (page) =>
  page.locator('.remove').first().click(),
);
await press('press: a year on (cover, 1914)', '/cover?lang=en&on=1914-07-28&as=graph', (page) =>
  page.locator('input[type=range]').press('ArrowRight'),
);
await press('press: map to graph, on the stated day', '/cover?lang=en', (page) =>
  page.locator('input[name=as]').nth(1).press('Space'),
);
await press('press: a letter in the library search', '/?lang=en', (page) =>
  page.locator('main input').first().press('n'),
);
await press('press: the other language', CASE, (page) => page.locator('a[hreflang=de]').click());

for (const [name, frame, answer] of rows) {
  const shown = frame === '' ? '' : `${Math.round(frame)} ms to the frame`;
  const times = `${(answer / rows[0][2]).toFixed(1)} ×`;
  console.log(
    `${name.padEnd(48)} ${shown.padStart(22)} ${String(Math.round(answer)).padStart(6)} ms ${times.padStart(8)}`,
  );
}
const sizes = [...scripts].map(
  (name) => gzipSync(readFileSync(`${root}apps/workbench/dist/site/assets/${name}`)).length,
);
const total = sizes.reduce((a, b) => a + b, 0);
console.log(`script of the first view, with the engine: ${Math.round(total / 1000)} KB compressed`);

await browser.close();
server.kill();
