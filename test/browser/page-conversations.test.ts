import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateInWords } from '../../src/document/dates.ts';
import type { Advice } from '../../src/engine/advice.ts';
import { type Situation, shippedSituations } from '../harness/advices.ts';
import { BROWSER, launch } from '../harness/browser.ts';
import { shippedTree } from '../harness/io.ts';
import {
  BY_KEYS,
  BY_TOUCH,
  onOneLine,
  PHONES,
  setDay,
  talk,
  visit,
  type Workshop,
  wordsOn,
  workshop,
} from '../harness/page.ts';

/** All situations take minutes: each part is a test, with patience of its own. */
const PARTS = [0, 1, 2, 3];

/** So many conversations are held by touch. */
const TOUCHED = 12;

const TREE = shippedTree();
const SITUATIONS = shippedSituations();

let browser: Browser;
let made: Workshop;
let address: string;

describe.skipIf(BROWSER === undefined)('conversations on the page', () => {
  beforeAll(async () => {
    browser = await launch();
    made = workshop();
    address = made.make();
  });
  afterAll(async () => {
    await browser?.close();
    made?.close();
  });

  test('there are many situations', () => {
    expect(SITUATIONS.length).toBeGreaterThan(150);
  });

  test.each(PARTS)(
    'every situation, by keyboard alone, comes to the advice of the command line: part %i',
    async (part) => {
      const { page, went, complaints } = await visit(browser, address);
      const missed: string[] = [];
      const own = SITUATIONS.filter((_, at) => at % PARTS.length === part);
      for (const { id, answers, advice } of own) {
        await setDay(page, advice.today);
        await page.reload();
        await talk(page, TREE, answers, BY_KEYS);
        missed.push(...(await missing(page, advice)).map((text) => `${id}: ${text}`));
      }
      expect(missed).toEqual([]);
      expect(went).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  test('the place of the school brings its steunpunt, and is told to nobody', async () => {
    const answers = {
      veiligheid: 'veilig',
      aanwezigheid: 'naar-school',
      onderwerp: 'plan',
      sector: 'vo',
      plan: 'geweigerd',
    };
    const rest = { 'plan-datum': 'weet-niet', bijzonderheden: ['geen'], geprobeerd: ['leiding'] };
    const { page, went } = await visit(browser, address, { hasTouch: true });
    await talk(page, TREE, { ...answers, ...rest, 'school-plaats': 'Utrecht' }, BY_TOUCH);
    expect(await wordsOn(page)).toContain('Samenwerkingsverband Sterk VO (VO2601)');
    expect(went).toEqual([]);
    expect(await page.evaluate('location.href')).toBe(address);
    await page.context().close();
  });

  const some = SITUATIONS.filter((_, at) => at % Math.ceil(SITUATIONS.length / TOUCHED) === 0);

  test.each(PHONES)('twelve situations, by touch, at $width x $height', async (viewport) => {
    expect(some.length).toBeGreaterThanOrEqual(TOUCHED - 1);
    for (const { answers, advice } of some) await byTouch(answers, advice, viewport);
  });
});

async function byTouch(
  answers: Situation['answers'],
  advice: Advice,
  viewport: (typeof PHONES)[number],
): Promise<void> {
  const options = { viewport, hasTouch: true, isMobile: true, today: advice.today };
  const { page, went } = await visit(browser, address, options);
  await talk(page, TREE, answers, BY_TOUCH);
  expect(await missing(page, advice)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewport.width);
  expect(went).toEqual([]);
  await page.context().close();
}

/** What an advice says first, as it is told on every surface: its step, but in danger now only its alerts. */
function toldFirst({ step, alerts, organisations, deadlines }: Advice): string[] {
  const isNow = alerts.some(({ danger }) => danger === 'nu');
  return [
    ...(isNow ? [] : [`Stap ${step.number} van ${step.of}: ${step.title}`]),
    ...alerts.map(({ text }) => text),
    ...organisations.slice(0, 1).map(({ name }) => name),
    ...deadlines.flatMap(({ date }) => (date === null ? [] : [dateInWords(date)])),
  ];
}

/** What an advice says first, and is not seen on the screen: what it says of later dates is in the whole advice. */
async function missing(page: Page, advice: Advice): Promise<string[]> {
  await page.locator('details.rest').evaluate((rest) => rest.setAttribute('open', ''));
  const shown = await wordsOn(page);
  return toldFirst(advice).filter((text) => !shown.includes(onOneLine(text)));
}
