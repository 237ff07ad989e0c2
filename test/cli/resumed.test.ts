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

/** The forms an advice is saved in; of each format every set is saved in one, in turn. */
const FORMS = {
  html: [['--full'], ['--with-answers'], ['--short']],
  markdown: [['--full'], ['--short'], ['--with-answers']],
  text: [['--full'], ['--short']],
  json: [[]],
} as const;

type Format = keyof typeof FORMS;
const FORMATS = Object.keys(FORMS) as Format[];

const TREE = shippedTree();
const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Saves the advice on these answers in a form of a format. Gives the file. */
async function saved(format: Format, round: number, answers: Answers): Promise<string> {
  const file = join(folder, `advies.${format}`);
  const form = FORMS[format][round % FORMS[format].length] ?? [];
  const ran = await run(['--answers', '-', '--today', SINCE, '-f', format, ...form], {
    stdin: JSON.stringify(answers),
    columns: 20 + ((round * 7) % 80),
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

test(`${ROUND_TRIPS} random sets of answers come back from every format, and read the same`, {
  timeout: PATIENCE,
}, async () => {
  const random = randomFrom(21);
  let withCode = 0;
  for (let round = 0; round < ROUND_TRIPS; round += 1) {
    const answers = inThePast(randomAnswers(TREE, random));
    const { stdout } = await run(['--answers', '-', '--json', '--today', LATER], {
      stdin: JSON.stringify(skippingPlaces(TREE, codeless(answers))),
    });
    const now = JSON.parse(stdout);
    for (const format of FORMATS) {
      const file = await saved(format, round, answers);
      if (now.code === null) {
        const ran = await run(['resume', file]);
        expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('staat geen code in') });
        continue;
      }
      withCode += 1;
      const { since, today, days, advice, sameContent, texts, done } = await resumed(file);
      expect({ format, since, today, days, sameContent, texts, done }).toEqual({
        ...{ format, since: SINCE, today: LATER, days: 7, sameContent: true, texts: [], done: [] },
      });
      expect(answersIn(advice)).toEqual(answersIn(now));
      expect(advice.deadlines).toEqual(now.deadlines);
      // As if other content had made it: then every sentence is held against that of today, and all are the same.
      const code = new RegExp((codeFor(TREE, answers) ?? '').replaceAll(' ', '\\s+'), 'g');
      writeFileSync(file, readFileSync(file, 'utf8').replace(code, otherCode(answers)));
      expect(await resumed(file)).toMatchObject({ sameContent: false, gone: 0, texts: [] });
    }
  }
  expect(withCode).toBeGreaterThan((ROUND_TRIPS * FORMATS.length) / 3);
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

/** As much as a saved advice may be, in signs. */
const SIZE = 1_000_000;

/** Endings that a pattern can go over again and again: a reader that does takes minutes, and this test is given up. */
const HOSTILE: readonly (readonly [format: 'html' | 'markdown', ending: string])[] = [
  ...['<', '<style ', '<p ', '<input ', '&'].map(
    (piece) => ['html', piece.repeat(SIZE / piece.length)] as const,
  ),
  ...['[', '[](', '&', '\\['].map((piece) => ['markdown', piece.repeat(SIZE / piece.length)] as const),
  ['html', '&#x110000;&#99999999;'],
  ['markdown', '&#x110000;&#99999999;'],
];

test.each(HOSTILE)('a saved %s is read whatever stands at its end', async (format, ending) => {
  const answers = {
    veiligheid: 'veilig',
    aanwezigheid: 'naar-school',
    onderwerp: 'zorgen',
    gesproken: 'nee',
  };
  const file = await saved(format, 0, { ...answers, sector: 'po', bijzonderheden: ['geen'] });
  writeFileSync(file, `${readFileSync(file, 'utf8')}${ending}`);
  expect((await run(['resume', file, '--today', LATER, '--json'])).code).toBe(0);
});

const WHOLE: Answers = {
  veiligheid: 'veilig',
  aanwezigheid: 'naar-school',
  onderwerp: 'weg',
  sector: 'po',
  verwijdering: ['voornemen-op-papier'],
  'verwijdering-datum': '2026-11-10',
  'school-plaats': 'weet-niet',
};

test.each(FORMATS)(
  'an advice in %s that another program saved again comes back, or is told why not',
  async (format) => {
    const file = await saved(format, 0, WHOLE);
    const text = readFileSync(file, 'utf8').replaceAll('\n', '\r\n');
    writeFileSync(file, `\ufeff${text}`);
    expect((await resumed(file)).status).toBe('resumed');
    writeFileSync(file, Buffer.from(`\ufeff${text}`, 'utf16le'));
    const { code, stderr } = await run(['resume', file]);
    expect(code).toBe(2);
    expect(stderr).toContain('niet in UTF-8 opgeslagen');
  },
);
