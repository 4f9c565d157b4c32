import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium is: `CHROMIUM` names it, else where systems put it; null: there is none. */
function chromiumPath(): string | null {
  const named = process.env['CHROMIUM'];
  if (named) return named;
  return PLACES.find((path) => existsSync(path)) ?? null;
}

/** Whether browser tests run. Without a browser they fail where `CI` is set; elsewhere they are skipped, out loud. */
export function hasBrowser(): boolean {
  if (chromiumPath() !== null) return true;
  const told = 'no Chromium found (install it, or name it with CHROMIUM)';
  if (process.env['CI']) throw new Error(`Browser tests cannot run: ${told}.`);
  console.warn(`SKIPPED: browser tests of the workbench: ${told}.`);
  return false;
}

/** A Chromium that asks nothing of the network by itself. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath() ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
