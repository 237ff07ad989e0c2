import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../../src/engine/answers.ts';
import { BROWSER, launch } from '../harness/browser.ts';
import { shippedTree } from '../harness/io.ts';
import {
  asked,
  BY_KEYS,
  BY_TOUCH,
  onOneLine,
  screen,
  tabTo,
  talk,
  visit,
  type Workshop,
  wordsOf,
  workshop,
} from '../harness/page.ts';

const TREE = shippedTree();

/** What a parent answers whose school said on 2 November that it makes no OPP: a date, a letter, a place. */
const REFUSED: Answers = {
  veiligheid: 'veilig',
  aanwezigheid: 'naar-school',
  onderwerp: 'plan',
  sector: 'vo',
  plan: 'geweigerd',
  'plan-datum': '2026-11-02',
  bijzonderheden: ['beperking'],
  'school-plaats': '3511',
};

/** The answers before a question. */
const until = (id: string): Answers =>
  Object.fromEntries(Object.entries(REFUSED).slice(0, Object.keys(REFUSED).indexOf(id)));

const answer = (answers: Answers) => async (page: Page) => {
  await talk(page, TREE, answers, BY_TOUCH);
};

/** The advice, and something pressed on it. */
const press = (does: string, kind: string) => async (page: Page) => {
  await answer(REFUSED)(page);
  await BY_TOUCH.press(page, does);
  await screen(page, kind);
};

/** Every kind of screen, and the way to it. */
const SCREENS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the first question': (page) => asked(page, 'veiligheid'),
  'a question that was not answered': async (page) => {
    await page.locator('button[type=submit]').tap();
    await page.locator('[data-error]').waitFor();
  },
  'a day': answer(until('plan-datum')),
  'a day that does not exist': async (page) => {
    await answer(until('plan-datum'))(page);
    await page.locator('input[name=dag]').fill('31');
    await page.locator('input[name=maand]').fill('2');
    await page.locator('input[name=jaar]').fill('2026');
    await page.locator('button[type=submit]').tap();
    await page.locator('[data-error]').waitFor();
  },
  'several answers': answer(until('bijzonderheden')),
  'a place': answer(until('school-plaats')),
  'places to choose from': async (page) => {
    await answer(until('school-plaats'))(page);
    await page.locator('input[name=school-plaats]').fill('Hengelo');
    await page.locator('button[type=submit]').tap();
    await page.locator('input[type=radio]').first().waitFor();
  },
  'an alert with the next question': answer({ veiligheid: 'thuis-onveilig' }),
  danger: async (page) => {
    await page.locator('label[for$="-direct-gevaar"]').tap();
    await page.locator('button[type=submit]').tap();
    await screen(page, 'danger');
  },
  'the advice': answer(REFUSED),
  'the whole advice, with all of it open': async (page) => {
    await answer(REFUSED)(page);
    await page.locator('details.rest').waitFor();
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
  },
  'the answers': press('answers', 'answers'),
  'a changed answer': async (page) => {
    await press('answers', 'answers')(page);
    await BY_TOUCH.press(page, 'change:bijzonderheden');
    await page.locator('label[for$="-spanning"]').tap();
    await page.locator('button[type=submit]').tap();
    await screen(page, 'advice');
  },
  'a call': press('call:geschillencommissie', 'call'),
  'a letter': async (page) => {
    await answer(REFUSED)(page);
    await page.locator('details:has([data-do^="letter:"]) > summary').tap();
    await page.locator('[data-do^="letter:"]').first().tap();
    await screen(page, 'letter');
  },
  'the talk on a sheet': press('sheet', 'sheet'),
  'the code': press('code', 'code'),
  'a code of somebody else': async (page) => {
    await BY_TOUCH.press(page, 'enter-code');
    await screen(page, 'enter-code');
  },
};

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
};

/** The smallest screen that counts; it is also a large one at 400%. */
const SMALL = { viewport: { width: 320, height: 568 }, hasTouch: true };

let browser: Browser;
let made: Workshop;
let address: string;

describe.skipIf(BROWSER === undefined)('every kind of screen', () => {
  beforeAll(async () => {
    browser = await launch();
    made = workshop();
    address = made.make();
  });
  afterAll(async () => {
    await browser?.close();
    made?.close();
  });

  test.each(Object.keys(SCREENS))('%s: axe finds nothing, and 320 pixels are wide enough', async (name) => {
    const { page, complaints } = await visit(browser, address, SMALL);
    await SCREENS[name]?.(page);
    for (const [look, { colorScheme = 'light', forcedColors = 'none' }] of Object.entries(LOOKS)) {
      await page.emulateMedia({ colorScheme, forcedColors });
      expect({ look, found: await findings(page) }).toEqual({ look, found: [] });
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await tooSmall(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('without script every step and contact is there to read, and axe finds nothing', async () => {
    const { page } = await visit(browser, address, { ...SMALL, javaScriptEnabled: false });
    const guide = page.locator('#zonder-script');
    for (const [at, { title }] of TREE.steps.entries()) {
      expect(await guide.getByRole('heading', { name: `Stap ${at + 1}: ${title}` }).isVisible()).toBe(true);
    }
    const shown = onOneLine(await wordsOf(guide));
    const reached = TREE.organisations.flatMap(({ name, contact: { phone, email } }) => [
      name,
      phone ?? [],
      email ?? [],
    ]);
    expect(reached.flat().filter((words) => !shown.includes(words))).toEqual([]);
    expect(await guide.locator('a[href^="tel:"]').count()).toBeGreaterThan(10);
    expect(await page.locator('form').isVisible()).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.context().close();
    expect(await findingsWithoutScript()).toEqual([]);
  });

  test('with the keyboard the first tab goes to the text, and focus follows the questions', async () => {
    const { page } = await visit(browser, address);
    expect(await focused(page)).toBe('BODY');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('MAIN');
    await talk(page, TREE, until('sector'), BY_KEYS);
    expect(await focused(page)).toBe('H1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatch(/DIV|H2/);
    await tabTo(page, '[data-error] a');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('INPUT');
    await page.context().close();
  });

  test('a deed by keyboard: the code, and back', async () => {
    const { page } = await visit(browser, address);
    await talk(page, TREE, REFUSED, BY_KEYS);
    await tabTo(page, 'details:has([data-do=code]) > summary');
    await page.keyboard.press('Enter');
    await BY_KEYS.press(page, 'code');
    await screen(page, 'code');
    expect(await focused(page)).toBe('H1');
    await BY_KEYS.press(page, 'back');
    await screen(page, 'advice');
    await page.context().close();
  });
});

/** What axe finds: the rule, and where. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** The same for a page without its scripts; axe is a script itself, so that scripts must be able to run. */
async function findingsWithoutScript(): Promise<string[]> {
  const html = readFileSync(fileURLToPath(address), 'utf8').replace(/<script[\s\S]*?<\/script>/g, '');
  const file = join(made.folder, 'without-script.html');
  writeFileSync(file, html);
  const { page } = await visit(browser, pathToFileURL(file).href, SMALL);
  const found = await findings(page);
  await page.context().close();
  return found;
}

function focused(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.tagName');
}

/** What can be pressed and is smaller than 24 pixels, but for links within a sentence. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('button, summary, .choice label, input[type=text], a[data-do], a.call')]
    .filter((one) => one.checkVisibility())
    .filter((one) => { const { width, height } = one.getBoundingClientRect(); return width < 24 || height < 24; })
    .map((one) => one.outerHTML.slice(0, 120))`);
}
