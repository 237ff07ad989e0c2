import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Answers } from '../../src/engine/answers.ts';
import { isCalendarDate } from '../../src/engine/calendar.ts';
import { shippedSituations, TODAY } from '../harness/advices.ts';
import { BROWSER, launch } from '../harness/browser.ts';
import { shippedTree } from '../harness/io.ts';
import { hook, visit, type Workshop, workshop } from '../harness/page.ts';
import { runProgram } from '../harness/program.ts';
import { randomAnswers, randomFrom } from '../harness/random-answers.ts';

/** So many sets of answers that nobody thought of. */
const RANDOM = 2_000;

const SITUATIONS = shippedSituations();

let browser: Browser;
let made: Workshop;
let page: Page;

describe.skipIf(BROWSER === undefined)('the advice of the page is the JSON of the command line', () => {
  beforeAll(async () => {
    browser = await launch();
    made = workshop();
    ({ page } = await visit(browser, made.make()));
    await hook(page);
  });
  afterAll(async () => {
    await browser?.close();
    made?.close();
  });

  const days = [...new Set(SITUATIONS.map(({ advice }) => advice.today))];

  test.each(days)('for every situation on %s', async (today) => {
    await expectTheSame(
      SITUATIONS.filter(({ advice }) => advice.today === today).map(({ answers }) => answers),
      today,
    );
  });

  test('for 2,000 sets of answers at random, with places and days', async () => {
    const random = randomFrom(13);
    const sets: Answers[] = [];
    while (sets.length < RANDOM) {
      const answers = randomAnswers(shippedTree(), random);
      if (!Object.values(answers).flat().some(isToCome)) sets.push(answers);
    }
    expect(new Set(sets.map((answers) => JSON.stringify(answers))).size).toBeGreaterThan(RANDOM / 2);
    await expectTheSame(sets, TODAY);
  });

  test('and not for answers that do not end', async () => {
    expect(await page.evaluate(`stapwijzer({ veiligheid: 'veilig' }, '${TODAY}')`)).toBe(null);
  });
});

/** An advice as data. */
type Document = Readonly<Record<string, unknown>>;

/** Holds every advice of the page against that of the built program, field by field. */
async function expectTheSame(sets: readonly Answers[], today: string): Promise<void> {
  const lines = sets.map((answers) => `${JSON.stringify(answers)}\n`).join('');
  const told = batch(lines, today, '--with-place');
  const commands = batch(lines, today).map(({ command }) => command);
  const asGiven = told.map(({ answers }) => answersIn(answers));
  const seen: Document[] = JSON.parse(
    await page.evaluate(
      `JSON.stringify(${JSON.stringify(asGiven)}.map((answers) => stapwijzer(answers, '${today}')))`,
    ),
  );
  expect(told.length).toBe(sets.length);
  const different = told.flatMap((advice, at) => {
    // What goes on from an advice never holds where the school is, unless it was asked for.
    const wanted: Document = { ...advice, command: commands[at] };
    const given: Document = { schema: 'stapwijzer/1', status: 'advice', ...named(seen[at] ?? {}) };
    const fields = new Set([...Object.keys(wanted), ...Object.keys(given)]);
    return [...fields]
      .filter((field) => !isDeepStrictEqual(wanted[field], given[field]))
      .map((field) => `${JSON.stringify(asGiven[at])}: ${field}`);
  });
  expect(different).toEqual([]);
}

/**
 * Gives actions, sources and terms their names back: in the page each has the number of its place in the pack, and a
 * term or a source that of its place among those that an advice can name.
 */
function named(document: Document): Document {
  const { actions, terms: all, explained, ...tree } = shippedTree();
  const explaining = new Set(
    Object.values(explained).flatMap((one) => ('words' in one ? one.terms.flat() : one)),
  );
  const terms = all.filter((_term, at) => explaining.has(at));
  const { steps, organisations, alerts, deadlines } = tree;
  const citing = [steps, actions, organisations, alerts, deadlines, terms].flat();
  const cited = new Set(citing.flatMap((one) => one.sources));
  const sources = tree.sources.filter(({ id }) => cited.has(id));
  const nameIn = (items: readonly { readonly id: string }[], number: unknown) =>
    items[Number.parseInt(String(number), 36)]?.id;
  const withNames = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) {
      // Those of a steunpunt are addresses.
      const isNames = key === 'sources' && /^[\da-z]{1,2}$/.test(String(value[0]));
      return value.map((one) => (isNames ? nameIn(sources, one) : withNames(one, key)));
    }
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).map(([name, one]) => [name, withNames(one, name)]);
    const items = { actions, sources, terms }[key];
    const told = Object.fromEntries(fields);
    return items === undefined ? told : { ...told, id: nameIn(items, told.id) };
  };
  return withNames(document, '') as Document;
}

/** Whether an answer is a day after the day of the advice: no question takes one. */
function isToCome(answer: string): boolean {
  return isCalendarDate(answer) && answer > TODAY;
}

/** The answers of an advice as a screen gives them: what may be several is a list. */
function answersIn(told: unknown): Answers {
  const answers = told as readonly { readonly question: string; readonly value: Answer }[];
  return Object.fromEntries(answers.map(({ question, value }) => [question, value]));
}

/** The documents of the built program, in order. */
function batch(input: string, today: string, ...flags: readonly string[]): Document[] {
  const { status, stdout, stderr } = runProgram(['batch', '--today', today, ...flags], { input });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
