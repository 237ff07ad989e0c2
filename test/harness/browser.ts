import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { CHROMIUM } from './chromium.mjs';

export { launch } from './chromium.mjs';

/** Where the browser is; undefined when there is none, which fails where REQUIRE_BROWSER says that it must be. */
export const BROWSER = CHROMIUM;
if (BROWSER === undefined) {
  const needs = 'The browser tests need a Chromium on the PATH, or in CHROMIUM.';
  if (process.env['REQUIRE_BROWSER'] === '1') throw new Error(needs);
  console.log(`${needs} They are skipped.`);
}

/** A page that was opened, with what it asked of the network and what the browser said of it. */
export interface Opened {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

/** Opens an address in a window of its own. */
export async function open(browser: Browser, url: string, options: BrowserContextOptions): Promise<Opened> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  return { page, requests, complaints };
}
