import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../../src/engine/answers.ts';
import { BROWSER, launch } from '../harness/browser.ts';
import { shippedTree } from '../harness/io.ts';
import { asked, BY_TOUCH, screen, talk, visit, type Workshop, workshop } from '../harness/page.ts';

const TREE = shippedTree();
const TOUCH = { hasTouch: true };
const FIRST = 'veiligheid';
const SECOND = 'aanwezigheid';

let browser: Browser;
let made: Workshop;
let address: string;

describe.skipIf(BROWSER === undefined)('what a tab keeps', () => {
  beforeAll(async () => {
    browser = await launch();
    made = workshop();
    address = made.make();
  });
  afterAll(async () => {
    await browser?.close();
    made?.close();
  });

  test('comes back after a reload, and stands in no entry of the history', async () => {
    const page = await keeping(TWO);
    expect(await page.evaluate('history.state')).toBe(2);
    await page.reload();
    await asked(page, 'onderwerp');
    expect(await isTicked(page)).toBe(true);
    await page.goBack();
    await asked(page, SECOND);
    await page.goBack();
    await asked(page, FIRST);
    await page.reload();
    expect(await isTicked(page)).toBe(true);
    await page.context().close();
  });

  test('is every screen, also of before the box was ticked', async () => {
    const { page } = await visit(browser, address, TOUCH);
    await talk(page, TREE, TWO, BY_TOUCH);
    await asked(page, 'onderwerp');
    await tick(page);
    await page.reload();
    await page.goBack();
    await asked(page, SECOND);
    await page.reload();
    await asked(page, SECOND);
    await page.context().close();
  });

  test('is nothing when somebody else wrote there', async () => {
    const page = await keeping(TWO);
    await page.evaluate("sessionStorage.setItem('stapwijzer', 'van een ander')");
    await page.reload();
    await asked(page, FIRST);
    expect(await isTicked(page)).toBe(false);
    await page.context().close();
  });

  test.each(['{"0":5,"2":{}}', '[["a"],["b"],["c"]]', '"abc"', '7'])(
    '%s of somebody else does no harm',
    async (text) => {
      const page = await keeping(TWO);
      await page.evaluate(`sessionStorage.setItem('stapwijzer', '${text}')`);
      await page.reload();
      await asked(page, FIRST);
      await page.locator('label[for$=-veilig]').tap();
      await page.locator('button[type=submit]').tap();
      await asked(page, SECOND);
      await page.context().close();
    },
  );

  test('of a place nothing is kept: it is asked again, with no word of what was said', async () => {
    const { 'school-plaats': _, ...others } = ANSWERS;
    const page = await keeping(others);
    await asked(page, 'school-plaats');
    await page.reload();
    await asked(page, 'school-plaats');
    await page.context().close();
  });

  test('is not promised when there is no room', async () => {
    const { page } = await visit(browser, address, TOUCH);
    await page.evaluate(FULL);
    await tick(page);
    await page.locator('label[for$=-veilig]').tap();
    await page.locator('button[type=submit]').tap();
    await asked(page, SECOND);
    expect(await isTicked(page)).toBe(false);
    await page.context().close();
  });

  test.each<[string, (page: Page) => Promise<unknown>]>([
    ['it is not chosen any more', tick],
    [
      'it is not chosen any more, and the page was loaded again',
      async (page) => {
        await page.reload();
        await tick(page);
      },
    ],
    [
      'somebody may look along',
      async (page) => {
        await page.evaluate('history.go(-history.state)');
        await asked(page, FIRST);
        await page.locator('label[for$=-thuis-onveilig]').tap();
        await page.locator('button[type=submit]').tap();
        await expect.poll(() => page.evaluate('history.state'), { timeout: 60_000 }).toBe(1);
      },
    ],
    [
      "'Begin opnieuw'",
      async (page) => {
        await BY_TOUCH.press(page, 'restart');
        await asked(page, FIRST);
      },
    ],
    ["'Meteen weg'", leave],
    [
      "'Meteen weg' after a link with a code in the same tab",
      async (page) => {
        await page.evaluate(`location.hash = 'code=${CODE}'`);
        // The page lets nobody evaluate a text, so it is not asked to wait itself.
        await expect.poll(() => page.evaluate('location.hash'), { timeout: 60_000 }).toBe('');
        await screen(page, 'question');
        await leave(page);
      },
    ],
  ])('is worth nothing after %s', async (_, end) => {
    const page = await keeping(ANSWERS);
    await end(page);
    for (let step = 0; step < 10; step += 1) {
      await page.goBack().catch(() => null);
      if (!page.url().startsWith('file:')) continue;
      await loadAgain(page);
      const left = await page.evaluate<{ given: number; question: string }>(LEFT_BEHIND);
      expect([FIRST, '']).toContain(left.question);
      expect(left.given).toBe(0);
    }
    await page.context().close();
  });
});

const ANSWERS: Answers = {
  [FIRST]: 'veilig',
  [SECOND]: 'naar-school',
  onderwerp: 'plan',
  sector: 'vo',
  plan: 'weet-niet',
  bijzonderheden: ['beperking'],
  geprobeerd: ['leiding'],
  'school-plaats': 'weet-niet',
};
const { onderwerp: _, ...TWO } = ANSWERS;
const CODE = 'x';

/** Fills what a tab may keep, to the last sign. */
const FULL = `(() => {
  let part = 'x'.repeat(1 << 20);
  for (let at = 0; part !== ''; at += 1) {
    try {
      sessionStorage.setItem('vol' + at, part);
    } catch {
      part = part.slice(part.length / 2 + 0.5);
    }
  }
})()`;

/** How much is picked on the screen, and what is asked there. */
const LEFT_BEHIND = `({
  given: document.querySelectorAll('main input:checked').length,
  question: document.querySelector('main')?.dataset.question ?? '',
})`;

/** A page on which questions were answered, all but the first after the box was ticked. */
async function keeping(answers: Answers): Promise<Page> {
  const { page } = await visit(browser, address, TOUCH);
  await talk(page, TREE, answers, {
    ...BY_TOUCH,
    answer: async (screen, question, answer) => {
      if (question.id === SECOND) await tick(page);
      await BY_TOUCH.answer(screen, question, answer);
    },
  });
  return page;
}

/** Ticks the box, or takes the tick away. */
async function tick(page: Page): Promise<void> {
  const closed = page.locator('details:not([open]):has(#onthoud) > summary');
  if ((await closed.count()) > 0) await closed.tap();
  await page.locator('label[for=onthoud]').tap();
}

/** Loads the page again. A step back that the page takes itself may cut the first try off. */
async function loadAgain(page: Page): Promise<void> {
  await page.reload().catch(() => page.reload());
}

async function leave(page: Page): Promise<void> {
  await page.locator('[data-do=leave]').tap();
  await page.waitForURL('about:blank');
}

function isTicked(page: Page): Promise<boolean> {
  return page.locator('#onthoud').isChecked();
}
