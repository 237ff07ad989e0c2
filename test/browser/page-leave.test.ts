import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Frame, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shippedSituations } from '../harness/advices.ts';
import { BROWSER, launch } from '../harness/browser.ts';
import { shippedTree } from '../harness/io.ts';
import { type Listener, listener } from '../harness/listener.ts';
import { BY_TOUCH, screen, talk, visit, type Workshop, workshop } from '../harness/page.ts';

const TREE = shippedTree();
const TOUCH = { hasTouch: true };

/** The situation with the most answers: at least ten screens. */
const LONGEST = shippedSituations().reduce((one, other) =>
  Object.keys(other.answers).length > Object.keys(one.answers).length ? other : one,
);

/** The part of the README that a site copies. */
const SNIPPET = /<!-- snippet -->\n\n```html\n([\s\S]*?)```/.exec(
  readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8'),
)?.[1];

let browser: Browser;
let made: Workshop;
let address: string;

describe.skipIf(BROWSER === undefined)('leaving at once', () => {
  beforeAll(async () => {
    browser = await launch();
    made = workshop();
    address = made.make();
  });
  afterAll(async () => {
    await browser?.close();
    made?.close();
  });

  test('after ten answers nothing of ours is found, back or forward', async () => {
    const { page, went } = await visit(browser, address, TOUCH);
    await talk(page, TREE, LONGEST.answers, BY_TOUCH);
    await page.locator('[data-do=leave]').tap();
    await page.waitForURL('about:blank');
    expect(await tracesIn(page)).toEqual([]);
    expect(went).toEqual([]);
    await page.context().close();
  });

  test('Shift three times leaves, and Shift with another key does not count', async () => {
    const { page } = await visit(browser, address, TOUCH);
    await screen(page, 'question');
    await page.keyboard.down('Alt');
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('Shift');
    await page.keyboard.up('Alt');
    // With the wheel it moves a page sideways.
    for (let times = 0; times < 4; times += 1) {
      await page.keyboard.down('Shift');
      await page.mouse.wheel(0, 40);
      await page.keyboard.up('Shift');
    }
    for (const key of ['Shift', 'Shift+A', 'Shift', 'Shift']) await page.keyboard.press(key);
    await screen(page, 'question');
    await page.keyboard.press('Shift');
    await page.waitForURL('about:blank');
    expect(await tracesIn(page)).toEqual([]);
    await page.context().close();
  });

  test('after more screens than a browser remembers it still leaves', async () => {
    const { page } = await visit(browser, address, TOUCH);
    await talk(page, TREE, LONGEST.answers, BY_TOUCH);
    for (let at = 0; at < 30; at += 1) {
      await BY_TOUCH.press(page, 'answers');
      await screen(page, 'answers');
      await BY_TOUCH.press(page, 'change:veiligheid');
      await page.locator('main[data-question=veiligheid] button[type=submit]').tap();
      await screen(page, 'advice');
    }
    await page.locator('[data-do=leave]').tap();
    await page.waitForURL('about:blank');
    expect(await tracesIn(page)).toEqual([]);
    await page.context().close();
  });

  test('a screen of before that a browser held on to whole is not shown again', async () => {
    const { page } = await visit(browser, address, TOUCH);
    await talk(page, TREE, LONGEST.answers, BY_TOUCH);
    // As after the page was opened anew in this tab, and left there.
    await page.evaluate("sessionStorage.setItem('stapwijzer', '0')");
    await page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })) && null");
    await screen(page, 'left');
    expect(await page.locator('#wegwijzer').textContent()).toBe('Openen');
    expect(await page.title()).toBe('');
    await page.context().close();
  });

  test('a step back that is under way does not make it go too far', async () => {
    const { page } = await visit(browser, address, TOUCH);
    await page.goto('about:blank#voor');
    await page.goto(address);
    await talk(page, TREE, { veiligheid: 'veilig', aanwezigheid: 'naar-school' }, BY_TOUCH);
    await page.evaluate(
      "for (const one of ['[data-do=back]', '[data-do=leave]']) document.querySelector(one).click()",
    );
    await page.waitForURL('about:blank');
    await page.goBack();
    await screen(page, 'left');
    await page.goBack();
    expect(page.url()).toBe('about:blank#voor');
    await page.context().close();
  });

  test('in a tab that was left nothing says that there were answers', async () => {
    const { page } = await visit(browser, address, TOUCH);
    await talk(page, TREE, { veiligheid: 'veilig' }, BY_TOUCH);
    await page.evaluate("sessionStorage.setItem('stapwijzer', '0')");
    await page.reload();
    await screen(page, 'left');
    expect(await page.locator('#wegwijzer').textContent()).toBe('Openen');
    await page.context().close();
  });

  test('a second tap on Verder does not take the number of help away', async () => {
    const { page } = await visit(browser, address, { ...TOUCH, viewport: { width: 390, height: 568 } });
    await page.locator('label[for$=-direct-gevaar]').tap();
    await page.evaluate(
      "for (const one of ['button[type=submit]', '[data-do=leave-below]', '[data-do=go-on]']) document.querySelector(one).click()",
    );
    await screen(page, 'danger');
    expect(page.url()).toBe(address);
    await page.waitForTimeout(1_000);
    await page.locator('[data-do=leave-below]').tap();
    await page.waitForURL('about:blank');
    await page.context().close();
  });

  test('in a frame of another site the snippet of the README takes its size, follows, and leaves', async () => {
    await framed(
      SNIPPET?.replace('https://www.buienradar.nl', '/weer') ?? '',
      async ({ page, frame, host }) => {
        await expect.poll(() => roomLeft(page, frame)).toBe(0);
        await talk(frame, TREE, LONGEST.answers, BY_TOUCH);
        await expect.poll(() => roomLeft(page, frame)).toBe(0);
        expect(await page.evaluate('scrollY')).toBeGreaterThan(0);
        await frame.locator('[data-do=leave]').tap();
        await page.waitForURL(`${host.address}/weer`);
        expect(await tracesIn(page)).toEqual([]);
      },
    );
  });

  test('in a frame of a site that does not listen, nothing of ours is found either', async () => {
    await framed(
      '<iframe id="wegwijzer" src="wegwijzer.html" width="390" height="640"></iframe>',
      async ({ page, frame }) => {
        await talk(frame, TREE, LONGEST.answers, BY_TOUCH);
        await frame.locator('[data-do=leave]').tap();
        await frame.locator('main').waitFor({ state: 'detached' });
        expect(await tracesIn(page)).toEqual([]);
      },
    );
  });
});

interface Framed {
  readonly page: Page;
  readonly frame: FrameLocator;
  readonly host: Listener;
}

/** Opens a page of one site, with a page of ours from another site in it. Neither may hear anything else. */
async function framed(snippet: string, look: (framed: Framed) => Promise<void>): Promise<void> {
  const ours = await listener({ '/wegwijzer.html': readFileSync(fileURLToPath(address), 'utf8') });
  const src = `${ours.address.replace('127.0.0.1', 'localhost')}/wegwijzer.html`;
  const html = `<!doctype html><title>Een school</title><h1 style="height: 20rem">Onze school</h1>
${snippet.replace('wegwijzer.html', src)}<p style="height: 80rem">Adres</p>`;
  const host = await listener({
    '/': html,
    '/weer': '<!doctype html><title>Het weer</title>',
    '/favicon.ico': '',
  });
  try {
    const { page } = await visit(browser, `${host.address}/`, TOUCH);
    await look({ page, frame: page.frameLocator('#wegwijzer'), host });
    expect([...host.heard, ...ours.heard]).toEqual([]);
    await page.context().close();
  } finally {
    host.close();
    ours.close();
  }
}

/** An element, as far as its size goes. */
interface Sized {
  readonly scrollHeight: number;
  readonly clientHeight: number;
}

/** How many pixels more or less the frame has than its page needs. */
async function roomLeft(page: Page, frame: FrameLocator): Promise<number> {
  const needed = await frame.locator('body').evaluate(({ scrollHeight }: Sized) => scrollHeight);
  return (await page.locator('#wegwijzer').evaluate(({ clientHeight }: Sized) => clientHeight)) - needed;
}

/** Every entry of the history that still shows a question, an answer or a title of ours: each is gone to and looked at. */
async function tracesIn(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  const traces: string[] = [];
  for (const { id, title, url } of entries) {
    await goTo(session, id);
    const shown = await wordsOn(page);
    if (OURS.some((words) => title.includes(words) || shown.includes(words))) {
      traces.push(`${url} is called "${title}" and shows: ${shown}`);
    }
  }
  return traces;
}

/** What gives away that somebody was asked something: the titles of our screens, and every question and answer. */
const OURS = [
  'Vraag ',
  'Uw advies',
  'Wegwijzer',
  ...TREE.questions.flatMap(({ text, options }) => [text, ...options.map(({ label }) => label)]),
];

/** The words in all frames of a page, once they are loaded. A frame can still be on its way to another document, or away. */
async function wordsOn(page: Page): Promise<string> {
  for (;;) {
    try {
      return (await Promise.all(page.frames().map(wordsIn))).join(' ');
    } catch (error) {
      if (!/context was destroyed|frame was detached/iu.test(String(error))) throw error;
    }
  }
}

async function wordsIn(frame: Frame): Promise<string> {
  await frame.waitForLoadState();
  return await frame.evaluate(WORDS);
}

/** While a page that was left loads it is hidden, and the words of what is hidden are those of its source: it waits. */
const WORDS = `new Promise((done) => {
  if (document.readyState === 'complete') done();
  else addEventListener('load', done);
}).then(() => document.title + ' ' + document.body.innerText)`;

async function goTo(session: CDPSession, entryId: number): Promise<void> {
  await session.send('Page.navigateToHistoryEntry', { entryId });
  await expect
    .poll(async () => {
      const { currentIndex, entries } = await session.send('Page.getNavigationHistory');
      return entries[currentIndex]?.id;
    })
    .toBe(entryId);
}
