import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page, Request } from 'playwright-core';
import { rolldown } from 'rolldown';
import { alertsFor } from '../../src/engine/advise.ts';
import type { Answer, Answers } from '../../src/engine/answers.ts';
import type { CompiledQuestion, CompiledTree } from '../../src/engine/compiled-tree.ts';
import { resolve } from '../../src/engine/resolve.ts';
import { UNKNOWN } from '../../src/engine/vocabulary.ts';
import { TODAY } from './advices.ts';
import { runProgram } from './program.ts';

/** A folder with pages that the built program makes. */
export interface Workshop {
  readonly folder: string;
  /** Makes a page with these flags. Gives its address. */
  readonly make: (...flags: readonly string[]) => string;
  readonly close: () => void;
}

/** Opens a workshop. Whoever does so closes it. */
export function workshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-page-'));
  let made = 0;
  return {
    folder,
    make: (...flags) => {
      made += 1;
      const file = join(folder, `wegwijzer-${made}.html`);
      const { status, stderr } = runProgram(['page', '-o', file, ...flags], { cwd: folder });
      if (status !== 0) throw new Error(`The page was not made (${status}): ${stderr}`);
      return pathToFileURL(file).href;
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** The smallest telephone that counts, and a usual one. */
export const PHONES = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
] as const;

/** A page that somebody looks at. */
export interface Visit {
  readonly page: Page;
  /** What was asked of the network and not refused by the page itself. The page is not in it. */
  readonly went: readonly string[];
  /** What the browser said that is wrong. */
  readonly complaints: readonly string[];
}

/** Settings of a browser, and the day on its clock. */
export interface VisitOptions extends BrowserContextOptions {
  readonly today?: string;
}

/** Opens a page in a browser of its own, without any history. */
export async function visit(
  browser: Browser,
  address: string,
  { today = TODAY, ...options }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: PHONES[1], ...options });
  const page = await context.newPage();
  const went: string[] = [];
  const complaints: string[] = [];
  const note = (request: Request) => {
    const isRefused = request.failure()?.errorText === 'csp';
    if (!isRefused && request.url() !== address) went.push(request.url());
  };
  page.on('requestfinished', note);
  page.on('requestfailed', note);
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await setDay(page, today);
  await page.goto(address);
  return { page, went, complaints };
}

/** Sets the clock of a page to noon of a day. */
export async function setDay(page: Page, today: string): Promise<void> {
  await page.clock.setFixedTime(new Date(`${today}T12:00:00`));
}

/** Where a consultation is seen: a page, or a frame in one. */
export type Screen = Pick<Page, 'locator'>;

/** A way to answer the question that is on the screen. */
export interface Hands<S extends Screen> {
  readonly answer: (page: S, question: CompiledQuestion, answer: Answer) => Promise<void>;
  /** Presses the button that does this. */
  readonly press: (page: S, does: string) => Promise<void>;
}

/** Answers one question after another, as far as the answers go. Gives the answers as they were asked. */
export async function talk<S extends Screen>(
  page: S,
  tree: CompiledTree,
  given: Answers,
  hands: Hands<S>,
): Promise<Answers> {
  let answers: Answers = {};
  for (;;) {
    const position = resolve(tree, answers);
    if (position.kind !== 'question') break;
    const { question } = position;
    await asked(page, question.id);
    const answer = given[question.id];
    if (answer === undefined) return answers;
    const known = dangersAt(tree, answers);
    await hands.answer(page, question, answer);
    answers = { ...answers, [question.id]: answer };
    if (dangersAt(tree, answers) > known) {
      await screen(page, 'danger');
      // A person reads first: a tap at once is taken for a second one on 'Verder'.
      await new Promise((read) => setTimeout(read, 1_000));
      await hands.press(page, 'go-on');
    }
  }
  await screen(page, 'advice');
  return answers;
}

/** Waits until this question is on the screen. */
export function asked(page: Screen, id: string): Promise<void> {
  return shown(page, `main[data-question="${id}"]`);
}

/** Waits until a screen of this kind is shown. */
export function screen(page: Screen, kind: string): Promise<void> {
  return shown(page, `main[data-screen="${kind}"]`);
}

/** Only a test that fails waits so long, in milliseconds. */
const PATIENCE = 30_000;

async function shown(page: Screen, selector: string): Promise<void> {
  try {
    await page.locator(selector).waitFor({ timeout: PATIENCE });
  } catch {
    throw new Error(`${selector} is not there, but:\n${await wordsOf(page.locator('body'))}`);
  }
}

/** How many alerts say that there is danger now. */
function dangersAt(tree: CompiledTree, answers: Answers): number {
  return alertsFor(tree, resolve(tree, answers)).filter(({ danger }) => danger === 'nu').length;
}

/** What is typed to give an answer in one's own words: a text for each field. None when something is picked. */
function typedFor({ kind, id }: CompiledQuestion, answer: Answer): { field: string; text: string }[] {
  if (answer === UNKNOWN || kind === 'one' || kind === 'many') return [];
  if (kind === 'place') return [{ field: id, text: String(answer) }];
  const [year = '', month = '', day = ''] = String(answer).split('-');
  return [
    { field: 'dag', text: day },
    { field: 'maand', text: month },
    { field: 'jaar', text: year },
  ];
}

/** Who has a keyboard and nothing else. */
export const BY_KEYS: Hands<Page> = {
  answer: async (page, question, answer) => {
    const typed = typedFor(question, answer);
    for (const { field, text } of typed) {
      await tabTo(page, `input[name="${field}"]`);
      await page.keyboard.type(text);
    }
    if (question.kind === 'one') await chooseRadio(page, String(answer));
    else if (typed.length === 0) for (const value of [answer].flat()) await tick(page, value);
    await page.keyboard.press('Enter');
  },
  press: async (page, does) => {
    await tabTo(page, `[data-do="${does}"]`);
    await page.keyboard.press('Enter');
  },
};

/** So many times Tab brings somebody round a screen. */
const MOST_TABS = 80;

/** Presses Tab until something is reached. Throws when it never is. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  await pressUntil(page, 'Tab', selector);
}

async function tick(page: Page, value: string): Promise<void> {
  await tabTo(page, `input[type=checkbox][value="${value}"]`);
  await page.keyboard.press('Space');
}

/** Goes down from the first radio of the group to the one with this value. */
async function chooseRadio(page: Page, value: string): Promise<void> {
  await tabTo(page, 'input[type=radio]');
  if (await isFocused(page, `[value="${value}"]`)) await page.keyboard.press('Space');
  else await pressUntil(page, 'ArrowDown', `[value="${value}"]:checked`);
}

async function pressUntil(page: Page, key: string, selector: string): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await page.keyboard.press(key);
    if (await isFocused(page, selector)) return;
  }
  throw new Error(`${key} does not reach ${selector}.`);
}

function isFocused(page: Page, selector: string): Promise<boolean> {
  return page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`);
}

/** Who has a finger and a small screen. */
export const BY_TOUCH: Hands<Screen> = {
  answer: async (page, question, answer) => {
    const typed = typedFor(question, answer);
    for (const { field, text } of typed) {
      await page.locator(`input[name="${field}"]`).tap();
      await page.locator(`input[name="${field}"]`).pressSequentially(text);
    }
    const picked = typed.length === 0 ? [answer].flat() : [];
    for (const value of picked) await page.locator(`label[for$="-${value}"]`).tap();
    await page.locator('button[type=submit]').tap();
  },
  press: async (page, does) => {
    await page.locator(`[data-do="${does}"]`).waitFor({ state: 'attached' });
    const closed = page.locator(`details:not([open]):has([data-do="${does}"]) > summary`);
    if ((await closed.count()) > 0) await closed.tap();
    await page.locator(`[data-do="${does}"]`).tap();
  },
};

/** The words of a part that are shown. */
export function wordsOf(part: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not be in it
  return part.innerText();
}

/** What can be read on the screen: all words that are shown, on one line. */
export async function wordsOn(page: Page): Promise<string> {
  return onOneLine(await wordsOf(page.locator('main')));
}

/** A text on one line, so that it does not matter where its words were wrapped. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Lets a page tell the advice for answers, as `stapwijzer(answers, today)`: nothing of it is in the page itself. */
export async function hook(page: Page): Promise<void> {
  const input = fileURLToPath(new URL('page-hook.ts', import.meta.url));
  const bundle = await rolldown({ input, platform: 'browser', logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife' });
  await bundle.close();
  await page.evaluate(output[0].code);
}
