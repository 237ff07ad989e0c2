import { expect, test } from 'vitest';
import type { Answer } from '../../src/index.ts';
import { shippedTree } from '../harness/io.ts';
import { runProgram } from '../harness/program.ts';
import { randomAnswers, randomFrom } from '../harness/random-answers.ts';

const tree = shippedTree();
const kinds = new Map(tree.questions.map(({ id, kind }) => [id, kind]));

/** Days at which a clock or a calendar can go wrong: leap days, the ends of years, and when the clock is changed. */
const DAYS = [
  '2024-02-29',
  '2025-12-31',
  '2026-01-01',
  '2026-03-29',
  '2026-10-25',
  '2026-03-28',
  '2026-11-01',
];

function answerOf(kind: string | undefined, answer: Answer, seed: number): Answer | undefined {
  if (kind === 'date') return DAYS[seed % DAYS.length];
  return kind === 'place' ? '3511' : answer;
}

/** Families, each with such days for an answer. */
const FAMILIES = Array.from({ length: 60 }, (_, seed) => {
  const given = Object.entries(randomAnswers(tree, randomFrom(seed)));
  return Object.fromEntries(given.map(([id, answer]) => [id, answerOf(kinds.get(id), answer, seed)]));
});
const INPUT = FAMILIES.map((family) => `${JSON.stringify(family)}\n`).join('');

/** On which days it is counted. */
const TODAYS = ['2026-11-26', '2028-02-29', '2027-10-31'];

const said = (TZ: string, LC_ALL: string) =>
  TODAYS.map((today) => runProgram(['batch', '--today', today], { input: INPUT, env: { TZ, LC_ALL } }));

const HERE = said('Europe/Amsterdam', 'nl_NL.UTF-8');

test('there are dates to count', () => {
  for (const { status, stdout } of HERE) {
    expect(status).toBe(0);
    expect(stdout.match(/"countedFrom":\{[^}]*"date":"2/g)?.length).toBeGreaterThan(20);
  }
});

test.each([
  ['Pacific/Kiritimati', 'C'],
  ['Pacific/Chatham', 'tr_TR.UTF-8'],
  ['Asia/Kathmandu', 'ar_EG.UTF-8'],
  ['Europe/Amsterdam', 'de_DE.ISO-8859-1'],
  ['Atlantic/Azores', 'C'],
  ['America/Sao_Paulo', 'hi_IN.UTF-8'],
  ['America/Los_Angeles', 'en_US.UTF-8'],
  ['Pacific/Pago_Pago', 'fa_IR.UTF-8'],
  ['UTC', 'POSIX'],
])('every date is the same in %s with %s', (zone, locale) => {
  expect(said(zone, locale)).toEqual(HERE);
});
