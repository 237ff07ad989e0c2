import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHROMIUM, launch } from '../harness/chromium.mjs';
import { scenarioAnswers } from './answers.mjs';
import { inRounds, ratio } from './rounds.mjs';
import { median } from './statistics.mjs';

/** How much slower the processor is made: as an old phone's. */
const SLOWER = 4;

const PHONE = { viewport: { width: 390, height: 844 } };

/**
 * How quick the page is in a browser with a slowed processor. Nothing without a browser.
 * @param {import('./packed.mjs').Packed} packed
 * @param {string} folder
 * @param {number} rounds
 * @returns {Promise<Record<string, number>>}
 */
export async function pageFigures({ dist }, folder, rounds) {
  if (CHROMIUM === undefined) return {};
  const empty = join(folder, 'empty.html');
  writeFileSync(
    empty,
    '<!doctype html><html lang="nl"><title>x</title><p>Is uw kind nu veilig?</p></html>\n',
  );
  const page = join(dist, 'page.html');
  const browser = await launch();
  try {
    const times = await inRounds(
      { empty: () => firstPaint(browser, empty), first: () => firstPaint(browser, page) },
      rounds,
    );
    const routes = [];
    for (const answers of longRoutes(dist)) {
      const walks = [];
      for (let round = 0; round < rounds; round += 1) walks.push(await walk(browser, page, answers));
      routes.push(usual(walks));
    }
    const { empty: nothing = [], first = [] } = times;
    const questions = routes.flatMap((route) => route.questions);
    return {
      'page-empty': median(nothing),
      'page-first': ratio(first, nothing),
      'page-question': median(questions),
      'page-question-worst': Math.max(...questions),
      'page-advice': Math.max(...routes.map(({ top }) => top)),
      'page-advice-whole': Math.max(...routes.map(({ whole }) => whole)),
    };
  } finally {
    await browser.close();
  }
}

/**
 * How long a screen usually takes, of some walks along one route: a screen is not slow for what else the machine did.
 * @param {readonly { questions: readonly number[], top: number, whole: number }[]} walks
 */
function usual(walks) {
  const [one] = walks;
  return {
    questions: (one?.questions ?? []).map((_, at) =>
      median(walks.map(({ questions }) => questions[at] ?? 0)),
    ),
    top: median(walks.map(({ top }) => top)),
    whole: median(walks.map(({ whole }) => whole)),
  };
}

/**
 * The answers of the scenarios with the longest routes.
 * @param {string} dist
 */
function longRoutes(dist) {
  return scenarioAnswers(dist)
    .sort((a, b) => Object.keys(b).length - Object.keys(a).length)
    .slice(0, 4);
}

/**
 * Opens a file in a window of its own, slowed down. Gives the window.
 * @param {import('playwright-core').Browser} browser
 * @param {string} file
 */
async function openSlowed(browser, file) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(pathToFileURL(file).href);
  return page;
}

/**
 * Milliseconds from the beginning until something of a file is painted.
 * @param {import('playwright-core').Browser} browser
 * @param {string} file
 * @returns {Promise<number>}
 */
async function firstPaint(browser, file) {
  const page = await openSlowed(browser, file);
  const painted = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  const time = await painted.jsonValue();
  await page.context().close();
  return Number(time);
}

/**
 * Answers the questions of a page, in the page itself, and gives how many milliseconds each screen took to be
 * painted: the questions, the top of the advice, and all of it.
 * @param {import('playwright-core').Browser} browser
 * @param {string} file
 * @param {Readonly<Record<string, unknown>>} answers
 */
async function walk(browser, file, answers) {
  const page = await openSlowed(browser, file);
  const walked = await page.evaluate(walkHere, answers);
  await page.context().close();
  return walked;
}

/**
 * Runs in the page.
 * @param {Readonly<Record<string, unknown>>} answers
 */
async function walkHere(answers) {
  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(null);
      });
    });
  const pause = (/** @type {number} */ time) => new Promise((done) => setTimeout(done, time));
  const isAdvice = () => document.querySelector('main')?.dataset['screen'] === 'advice';
  const fill = () => {
    const asked = document.querySelector('main')?.dataset['question'] ?? '';
    const given = [answers[asked]].flat().map(String);
    /** @type {HTMLInputElement[]} */
    const boxes = [...document.querySelectorAll('form input:is([type=radio], [type=checkbox])')].map(
      (box) => /** @type {HTMLInputElement} */ (box),
    );
    const meant = boxes.filter(({ value }) => given.includes(value));
    const unsure = boxes.filter(({ value }) => value === 'weet-niet');
    for (const box of meant.length > 0 ? meant : unsure.length > 0 ? unsure : boxes.slice(-1)) box.click();
  };
  /** @type {number[]} */
  const questions = [];
  for (;;) {
    fill();
    await pause(50);
    let last = performance.now();
    const watch = new MutationObserver(() => {
      last = performance.now();
    });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    const start = performance.now();
    const before = document.querySelector('main');
    const button = /** @type {HTMLElement | null} */ (
      document.querySelector('form button[type=submit], [data-do=go-on]')
    );
    button?.click();
    while (document.querySelector('main') === before) await pause(0);
    const top = Number(await painted()) - start;
    if (!isAdvice()) {
      questions.push(top);
      watch.disconnect();
      if (questions.length > 30) throw new Error('The questions do not end.');
      continue;
    }
    do await pause(300);
    while (performance.now() - last < 300);
    // What was done last is painted in the frame after it.
    const whole = Math.max(last - start, top) + 1000 / 60;
    return { questions, top, whole };
  }
}
