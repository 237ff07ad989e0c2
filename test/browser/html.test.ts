import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printDocument } from '../../src/document/print-document.ts';
import { renderHtml } from '../../src/render/html/html.ts';
import { shippedSituations } from '../harness/advices.ts';
import { BROWSER, launch, type Opened, open } from '../harness/browser.ts';

/** How many advices are looked at: from all over the pack. */
const LOOKED_AT = 12;
/** A browser on a busy machine may take this long, in milliseconds. */
const PATIENCE = 120_000;

/** A4 less its margins, in CSS pixels (96 to the inch): what one sheet holds. */
const SHEET = { width: Math.floor((176 / 25.4) * 96), height: Math.floor((265 / 25.4) * 96) };

const ALL = shippedSituations();
const SITUATIONS = ALL.filter((_, at) => at % Math.ceil(ALL.length / LOOKED_AT) === 0);
const FOLDER = mkdtempSync(join(tmpdir(), 'stapwijzer-html-'));

let browser: Browser;

describe.skipIf(BROWSER === undefined)('an advice in a browser', { timeout: PATIENCE }, () => {
  beforeAll(async () => {
    browser = await launch();
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    rmSync(FOLDER, { recursive: true });
  });

  test('enough advices are looked at', () => {
    expect(SITUATIONS.length).toBeGreaterThanOrEqual(LOOKED_AT - 1);
  });

  test.each(SITUATIONS)('$id: axe finds nothing, on a telephone and in the dark', async ({ id }) => {
    for (const options of [PHONE, { ...PHONE, colorScheme: 'dark' as const }]) {
      const found = await looking(
        id,
        options,
        async ({ page }) => (await new AxeBuilder({ page }).analyze()).violations,
      );
      expect(found.map((one) => one.id)).toEqual([]);
    }
  });

  test.each(SITUATIONS)(
    '$id: 320 pixels are wide enough, and nothing is asked of the network',
    async ({ id }) => {
      await looking(id, PHONE, async ({ page, requests, complaints }) => {
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
        expect(requests).toEqual([urlOf(id)]);
        expect(complaints).toEqual([]);
      });
    },
  );

  test.each(SITUATIONS)(
    '$id: what comes first fits on one sheet, and nothing that is kept whole is longer',
    async ({ id }) => {
      await looking(id, { viewport: SHEET }, async ({ page }) => {
        await page.emulateMedia({ media: 'print' });
        expect((await page.locator('hr').boundingBox())?.y).toBeLessThan(SHEET.height);
        expect(await tallest(page)).toBeLessThan(SHEET.height);
        const pdf = await page.pdf({ preferCSSPageSize: true });
        expect(pdf.length).toBeGreaterThan(10_000);
      });
    },
  );

  test('a box ticks with its words, by mouse and by key', async () => {
    await looking(SITUATIONS[0]?.id ?? '', PHONE, async ({ page }) => {
      const boxes = page.getByRole('checkbox');
      await page.locator('.task label').first().click();
      expect(await boxes.first().isChecked()).toBe(true);
      await boxes.nth(1).focus();
      await page.keyboard.press('Space');
      expect(await boxes.nth(1).isChecked()).toBe(true);
    });
  });

  test('the first tab goes to the text', async () => {
    await looking(SITUATIONS[0]?.id ?? '', PHONE, async ({ page }) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.tagName')).toBe('MAIN');
    });
  });

  test('what somebody writes into the file does not run', async () => {
    const file = join(FOLDER, 'spoiled.html');
    const html = pageOf(SITUATIONS[0]?.id ?? '');
    const spoiled =
      '<script>document.title="x"</script><img src="http://127.0.0.1:9/a.png" onerror="document.title=1"><p id="rood" style="color:red">x</p>';
    writeFileSync(file, html.replace('</main>', `${spoiled}</main>`));
    const { page } = await open(browser, pathToFileURL(file).href, PHONE);
    expect(await page.title()).toBe(OPTIONS.title);
    expect(await page.evaluate("getComputedStyle(document.querySelector('#rood')).color")).toBe(
      await page.evaluate('getComputedStyle(document.body).color'),
    );
    await page.context().close();
  });
});

const PHONE: BrowserContextOptions = { viewport: { width: 320, height: 640 } };
const OPTIONS = { title: 'Uw advies – Wegwijzer', language: 'nl' };

function pageOf(id: string): string {
  const situation = ALL.find((one) => one.id === id);
  if (situation === undefined) throw new Error(`There is no situation "${id}".`);
  const keeping = { withAnswers: true };
  return renderHtml(printDocument(situation.advice, 'full', keeping), OPTIONS);
}

function urlOf(id: string): string {
  return pathToFileURL(join(FOLDER, `${id}.html`)).href;
}

/** Opens the advice of a situation, looks, and closes it. */
async function looking<T>(
  id: string,
  options: BrowserContextOptions,
  look: (opened: Opened) => Promise<T>,
): Promise<T> {
  writeFileSync(join(FOLDER, `${id}.html`), pageOf(id));
  const opened = await open(browser, urlOf(id), options);
  try {
    return await look(opened);
  } finally {
    await opened.page.context().close();
  }
}

/** The height of the tallest block that may not be cut, in pixels. */
async function tallest(page: Page): Promise<number> {
  const blocks = await page.locator('li, .card, .alert, pre').all();
  const boxes = await Promise.all(blocks.map((block) => block.boundingBox()));
  return Math.max(...boxes.map((box) => box?.height ?? 0));
}
