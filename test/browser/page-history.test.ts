import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../../src/engine/answers.ts';
import { shippedSituations } from '../harness/advices.ts';
import { BROWSER, launch } from '../harness/browser.ts';
import { shippedTree } from '../harness/io.ts';
import { asked, BY_TOUCH, screen, talk, visit, type Workshop, wordsOn, workshop } from '../harness/page.ts';

const TREE = shippedTree();

/** The situation with the most answers. */
const LONGEST = shippedSituations().reduce((one, other) =>
  Object.keys(other.answers).length > Object.keys(one.answers).length ? other : one,
);
const TOUCH = { hasTouch: true };

let browser: Browser;
let made: Workshop;
let address: string;

describe.skipIf(BROWSER === undefined)('the history of the page', () => {
  beforeAll(async () => {
    browser = await launch();
    made = workshop();
    address = made.make();
  });
  afterAll(async () => {
    await browser?.close();
    made?.close();
  });

  test('back and forward go through the questions, with what was answered', async () => {
    const { page } = await visit(browser, address, TOUCH);
    const answers = await talk(page, TREE, LONGEST.answers, BY_TOUCH);
    const ids = Object.keys(answers);
    for (const id of [...ids].reverse()) {
      await page.evaluate('history.back()');
      await asked(page, id);
      expect(await given(page)).toEqual(answers[id]);
      expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    }
    for (const id of ids.slice(1)) {
      await page.evaluate('history.forward()');
      await asked(page, id);
    }
    await page.evaluate('history.forward()');
    await screen(page, 'advice');
    await page.context().close();
  });

  test('nothing stands in a title, the address, the state or the storage; a reload asks again', async () => {
    const { page } = await visit(browser, address, TOUCH);
    const left: unknown[] = [];
    const note = async () => left.push(await page.evaluate(KEPT));
    await talk(page, TREE, LONGEST.answers, {
      ...BY_TOUCH,
      answer: async (...question) => {
        await note();
        await BY_TOUCH.answer(...question);
      },
    });
    await note();
    const numbers = left.map((_, at) => at);
    expect(left.length).toBeGreaterThan(8);
    expect(left).toEqual(numbers.map((at) => ({ state: at, address, stored: 0, cookies: '' })));
    await page.reload();
    await asked(page, TREE.questions[TREE.start]?.id ?? '');
    expect(await given(page)).toBe(null);
    await page.getByText('U hebt deze pagina opnieuw geladen.').waitFor();
    // Of what was asked before nothing is known: one step back leads to the beginning.
    await page.goBack();
    await expect.poll(() => page.evaluate('history.state'), { timeout: 60_000 }).toBe(0);
    await asked(page, TREE.questions[TREE.start]?.id ?? '');
    await page.context().close();
  });

  test('a title says where somebody is, and never what was asked', async () => {
    const { page } = await visit(browser, address, TOUCH);
    const titles: string[] = [];
    await talk(page, TREE, LONGEST.answers, {
      ...BY_TOUCH,
      answer: async (...question) => {
        titles.push(await page.title());
        await BY_TOUCH.answer(...question);
      },
    });
    const name = titles[0]?.replace('Vraag 1 – ', '');
    expect(titles).toEqual(titles.map((_, at) => `Vraag ${at + 1} – ${name}`));
    expect(await page.title()).toBe(`Uw advies – ${name}`);
    await page.context().close();
  });

  test('a changed answer asks only what became new, and gives the advice of the answers as they are now', async () => {
    const before = { veiligheid: 'veilig', aanwezigheid: 'naar-school', onderwerp: 'plan', sector: 'vo' };
    const { page } = await visit(browser, address, { ...TOUCH, today: '2026-11-26' });
    const first = { ...before, ...REST };
    await talk(page, TREE, first, BY_TOUCH);
    await BY_TOUCH.press(page, 'answers');
    await screen(page, 'answers');
    await BY_TOUCH.press(page, 'change:plan');
    await asked(page, 'plan');
    await page.locator('label[for$="-geweigerd"]').tap();
    await page.locator('button[type=submit]').tap();
    await asked(page, 'plan-datum');
    await page.locator('label[for$="-weet-niet"]').tap();
    await page.locator('button[type=submit]').tap();
    await screen(page, 'advice');
    expect(await wordsOn(page)).toContain('Geschillencommissie');
    await page.context().close();
  });

  test('a second tap on Vorige vraag does not go out of the page', async () => {
    const { page } = await visit(browser, address, TOUCH);
    await page.goto('about:blank');
    await page.goto(address);
    await talk(page, TREE, { veiligheid: 'veilig' }, BY_TOUCH);
    await page.evaluate("for (const _ of [1, 2]) document.querySelector('[data-do=back]').click()");
    await asked(page, 'veiligheid');
    expect(page.url()).toBe(address);
    await page.context().close();
  });

  test('in a long visit one step back is still the screen of before', async () => {
    const { page } = await visit(browser, address, TOUCH);
    while ((await page.evaluate<number>('history.state')) < 40) {
      await talk(page, TREE, LONGEST.answers, BY_TOUCH);
      await BY_TOUCH.press(page, 'restart');
    }
    await talk(page, TREE, { veiligheid: 'veilig', aanwezigheid: 'naar-school' }, BY_TOUCH);
    await BY_TOUCH.press(page, 'back');
    await asked(page, 'aanwezigheid');
    await BY_TOUCH.press(page, 'back');
    await asked(page, 'veiligheid');
    expect(await given(page)).toBe('veilig');
    await page.context().close();
  });
});

const REST: Answers = {
  plan: 'weet-niet',
  bijzonderheden: ['beperking'],
  geprobeerd: ['leiding'],
  'school-plaats': 'weet-niet',
};

/** What a browser can write to its disk. */
const KEPT = `({
  state: history.state,
  address: location.href,
  stored: localStorage.length + sessionStorage.length,
  cookies: document.cookie,
})`;

/** What is picked or filled in on the screen, as an answer; null when nothing is. */
async function given(page: Page): Promise<string | string[] | null> {
  const { kind, picked, day } = await page.evaluate<{ kind: string; picked: string[]; day: string }>(`({
    kind: document.querySelector('main input[type=radio]') === null ? 'many' : 'one',
    picked: [...document.querySelectorAll('main input:checked')].map((input) => input.value),
    day: ['jaar', 'maand', 'dag'].map((name) => document.querySelector('input[name=' + name + ']')?.value ?? '').join('-'),
  })`);
  if (day !== '--') return day;
  if (picked.length === 0) return null;
  return kind === 'one' || (await isOpen(page)) ? (picked[0] ?? null) : picked;
}

/** Whether the question takes words of one's own, beside 'weet ik niet'. */
async function isOpen(page: Page): Promise<boolean> {
  return (await page.locator('main input[type=text]').count()) > 0;
}
