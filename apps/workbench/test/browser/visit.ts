/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Visit {
  readonly page: Page;
  /** What went wrong meanwhile: errors of the page, requests that left for elsewhere. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

export type Looks = Parameters<Browser['newContext']>[0];

/** Opens a view and waits until it has its answer. */
export async function visit(
  browser: Browser,
  address: string,
  hash: string,
  looks: Looks = {},
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', ...looks });
  const page = await context.newPage();
  // A slow machine is not a failure.
  page.setDefaultTimeout(120_000);
  const faults: string[] = [];
  const { origin } = new URL(address);
  page.on('request', (request) => {
    const to = new URL(request.url());
    if (to.protocol !== 'blob:' && to.origin !== origin) faults.push(`left for ${to.href}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  await page.goto(`${address}#${hash}`);
  await settled(page);
  return { page, faults, close: () => close(context) };
}

/**
 * Turns to another view of the same page, as a reader does who follows a link: program and library are
 * there already. The address must be another than the page is at.
 */
export async function turnTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
  // The router keeps the former view on the page until the next is read; it leaves word of where it is.
  await page.waitForFunction(() => {
    const { state } = (window as unknown as RoutedWindow).__TSR_ROUTER__;
    return (
      state.status === 'idle' &&
      state.location.href === window.location.hash.slice(1) &&
      state.resolvedLocation?.href === state.location.href
    );
  });
  await settled(page);
}

interface RoutedWindow {
  readonly __TSR_ROUTER__: {
    readonly state: {
      readonly status: string;
      readonly location: { readonly href: string };
      readonly resolvedLocation?: { readonly href: string };
    };
  };
}

/** The view is there and works nothing out any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('main h1');
  await page.waitForFunction(
    () =>
      document.querySelector('main .loading') === null &&
      document.querySelector('main[aria-busy="true"], main [aria-busy="true"]') === null,
  );
}

async function close(context: BrowserContext): Promise<void> {
  await context.close();
}

/** What WCAG 2.2 AA finds wrong, as far as a machine can tell: rule and place. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as AxeWindow).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'target-size': { enabled: true } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.html.slice(0, 160)}`),
    );
  });
}

interface AxeWindow {
  readonly axe: {
    readonly run: (
      root: Document,
      options: object,
    ) => Promise<{
      readonly violations: readonly {
        readonly id: string;
        readonly nodes: readonly { readonly target: readonly string[]; readonly html: string }[];
      }[];
    }>;
  };
}

/** What a button hands to the reader, as text. */
export async function downloaded(page: Page | Locator, button: string): Promise<string> {
  const whole = 'page' in page ? page.page() : page;
  const [download] = await Promise.all([
    whole.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).first().click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}
