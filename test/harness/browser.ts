import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Nothing of a browser's own that goes looking on the network. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Finds a Chromium: the one that CHROMIUM names, or the first on the PATH. */
function findBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = [
    process.env['CHROMIUM'] ?? '',
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
  ];
  return places.find((place) => place !== '' && existsSync(place));
}

/** Where the browser is; undefined when there is none, which fails where REQUIRE_BROWSER says that it must be. */
export const BROWSER = findBrowser();
if (BROWSER === undefined) {
  const needs = 'The browser tests need a Chromium on the PATH, or in CHROMIUM.';
  if (process.env['REQUIRE_BROWSER'] === '1') throw new Error(needs);
  console.log(`${needs} They are skipped.`);
}

export function launch(): Promise<Browser> {
  return chromium.launch({ ...(BROWSER === undefined ? {} : { executablePath: BROWSER }), args: ARGUMENTS });
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
