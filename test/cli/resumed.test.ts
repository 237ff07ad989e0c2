import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Answers } from '../../src/engine/answers.ts';
import { isCalendarDate } from '../../src/engine/calendar.ts';
import { codeFor } from '../../src/engine/code/code.ts';
import { skippingPlaces } from '../../src/engine/place/without-place.ts';
import { run, shippedTree } from '../harness/io.ts';
import { randomAnswers, randomFrom } from '../harness/random-answers.ts';

/** How many random sets of answers go there and back; `npm run assurance` takes more. */
const ROUND_TRIPS = Number(process.env['STAPWIJZER_ROUND_TRIPS'] ?? 12);

/** In milliseconds; on a busy machine a set takes this long. */
const PATIENCE = 120_000 + 1_000 * ROUND_TRIPS;

/** The day of the advice, and the day of coming back. */
const [SINCE, LATER] = ['2026-11-18', '2026-11-25'];

const FORMS = {
  'page.html': ['-f', 'html'],
  'answers.html': ['-f', 'html', '--with-answers'],
  'short.html': ['-f', 'html', '--short'],
  'all.md': ['-f', 'markdown'],
  'short.md': ['-f', 'markdown', '--short'],
  'all.txt': ['-f', 'text', '--full'],
  'short.txt': ['-f', 'text', '--short'],
  'all.json': ['-f', 'json'],
} as const;

const NAMES = Object.keys(FORMS) as (keyof typeof FORMS)[];

const TREE = shippedTree();
const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Saves the advice on these answers in a form. Gives the file. */
async function saved(name: keyof typeof FORMS, answers: Answers, columns = 80): Promise<string> {
  const file = join(folder, name);
  const ran = await run(['--answers', '-', '--today', SINCE, ...FORMS[name]], {
    stdin: JSON.stringify(answers),
    columns,
  });
  expect(ran.code, ran.stderr).toBe(0);
  writeFileSync(file, ran.stdout);
  return file;
}

async function resumed(file: string) {
  const ran = await run(['resume', file, '--today', LATER, '--json']);
  if (ran.code !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout);
}

/** What an advice says of the answers: each by question. */
function answersIn(advice: { readonly answers: readonly { question: string; value: unknown }[] }) {
  return Object.fromEntries(advice.answers.map(({ question, value }) => [question, value]));
}

test(`${ROUND_TRIPS} random sets of answers come back from every form, and read the same`, {
  timeout: PATIENCE,
}, async () => {
  const random = randomFrom(21);
  let withCode = 0;
  for (let round = 0; round < ROUND_TRIPS; round += 1) {
    const answers = inThePast(randomAnswers(TREE, random));
    const columns = 20 + Math.floor(random() * 80);
    const { stdout } = await run(['--answers', '-', '--json', '--today', LATER], {
      stdin: JSON.stringify(skippingPlaces(TREE, codeless(answers))),
    });
    const now = JSON.parse(stdout);
    for (const name of NAMES) {
      const file = await saved(name, answers, columns);
      if (now.code === null) {
        const ran = await run(['resume', file]);
        expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('staat geen code in') });
        continue;
      }
      withCode += 1;
      const { since, today, days, advice, sameContent, texts, done } = await resumed(file);
      expect({ name, since, today, days, sameContent, texts, done }).toEqual({
        ...{ name, since: SINCE, today: LATER, days: 7, sameContent: true, texts: [], done: [] },
      });
      expect(answersIn(advice)).toEqual(answersIn(now));
      expect(advice.deadlines).toEqual(now.deadlines);
      // As if other content had made it: then every sentence is held against that of today, and all are the same.
      const code = new RegExp((codeFor(TREE, answers) ?? '').replaceAll(' ', '\\s+'), 'g');
      writeFileSync(file, readFileSync(file, 'utf8').replace(code, otherCode(answers)));
      expect(await resumed(file)).toMatchObject({ sameContent: false, gone: 0, texts: [] });
    }
  }
  expect(withCode).toBeGreaterThan((ROUND_TRIPS * NAMES.length) / 3);
});

/** Answers with no day that is still to come: such a day is refused. */
function inThePast(answers: Answers): Answers {
  const entries = Object.entries(answers).map(([id, value]) => [
    id,
    isCalendarDate(String(value)) && String(value) > SINCE ? '2026-10-19' : value,
  ]);
  return Object.fromEntries(entries);
}

/** Answers without a place, which no code holds. */
function codeless(answers: Answers): Answers {
  const places = TREE.questions.filter(({ kind }) => kind === 'place').map(({ id }) => id);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !places.includes(id)));
}

/** The code that other content would have made. */
function otherCode(answers: Answers): string {
  return codeFor({ ...TREE, pack: { ...TREE.pack, hash: '000000000001' } }, answers) ?? 'none';
}
