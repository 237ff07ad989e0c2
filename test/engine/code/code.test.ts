import { expect, test } from 'vitest';
import type { Answers } from '../../../src/engine/answers.ts';
import { isCalendarDate } from '../../../src/engine/calendar.ts';
import { answersFrom, codeFor, type Numbered } from '../../../src/engine/code/code.ts';
import { SIGNS } from '../../../src/engine/code/signs.ts';
import { shippedSituations } from '../../harness/advices.ts';
import { shippedTree } from '../../harness/io.ts';
import { randomAnswers, randomFrom } from '../../harness/random-answers.ts';
import { times } from '../../harness/tries.ts';

const TREE = shippedTree();
const ROUND_TRIPS = times(5_000);
const SPOILED = times(500);

function randomSets(count: number, seed: number): Answers[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => randomAnswers(TREE, random));
}

function codeOf(tree: Numbered, answers: Answers): string {
  const code = codeFor(tree, answers);
  if (code === null) throw new Error('These answers have no code.');
  return code;
}

/** Answers as a code can give them: without a place. */
function withoutPlace(answers: Answers): Answers {
  const places = TREE.questions.filter(({ kind }) => kind === 'place').map(({ id }) => id);
  return Object.fromEntries(
    Object.entries(answers).filter(([id, value]) => !places.includes(id) || value === 'weet-niet'),
  );
}

test(`${ROUND_TRIPS} random sets of answers come back from their codes`, () => {
  for (const answers of randomSets(ROUND_TRIPS, 1)) {
    const back = answersFrom(TREE, codeOf(TREE, answers));
    expect(back).toEqual({ ok: true, answers: withoutPlace(answers), gone: 0, sameContent: true });
  }
});

test(`in ${SPOILED} codes every single wrong sign and every swap of neighbours is refused`, () => {
  for (const answers of randomSets(SPOILED, 2)) {
    const code = codeOf(TREE, answers);
    const signs = [...code.replaceAll(' ', '')];
    const passed = [...wrongSigns(signs), ...swaps(signs)].filter((spoiled) => answersFrom(TREE, spoiled).ok);
    expect({ code, passed }).toEqual({ code, passed: [] });
  }
});

function* wrongSigns(signs: readonly string[]): Generator<string> {
  for (const [at, right] of signs.entries()) {
    for (const sign of SIGNS) if (sign !== right) yield signs.with(at, sign).join('');
  }
}

function* swaps(signs: readonly string[]): Generator<string> {
  for (let at = 1; at < signs.length; at += 1) {
    const [left, right] = [signs[at - 1] ?? '', signs[at] ?? ''];
    if (left !== right)
      yield signs
        .with(at - 1, right)
        .with(at, left)
        .join('');
  }
}

test('what is swapped and what is wrong are really tried', () => {
  expect([...wrongSigns(['3', '4'])]).toHaveLength(2 * (SIGNS.length - 1));
  expect([...swaps(['3', '4', '4'])]).toEqual(['434']);
});

test('a usual route takes at most six groups of four; one with two dates may take seven', () => {
  for (const { id, answers } of shippedSituations()) {
    const groups = codeOf(TREE, answers).split(' ');
    expect({ id, odd: groups.filter((group) => group.length !== 4) }).toEqual({ id, odd: [] });
    const dates = Object.values(answers).filter((value) => isCalendarDate(String(value))).length;
    expect({ id, groups: groups.length <= (dates > 1 ? 7 : 6) }).toEqual({ id, groups: true });
  }
});

test('no sign looks like another', () => {
  for (const sign of '01258BILOQSUZ') expect(SIGNS).not.toContain(sign);
});

test.each([
  ['small letters', (code: string) => code.toLowerCase()],
  ['dashes', (code: string) => code.replaceAll(' ', '-')],
  ['no spaces', (code: string) => code.replaceAll(' ', '')],
  ['a new line', (code: string) => ` ${code.replaceAll(' ', '\n')} `],
])('%s are all right', (_name, typed) => {
  const { answers } = shippedSituations()[0] ?? { answers: {} };
  expect(answersFrom(TREE, typed(codeOf(TREE, answers)))).toMatchObject({ ok: true, answers });
});

test.each([
  ['', { code: 'length', length: 0 }],
  ['3333 333', { code: 'length', length: 7 }],
  ['3330', { code: 'sign', sign: '0', at: 4 }],
  ['ACDÉ', { code: 'sign', sign: 'É', at: 4 }],
  ['ACDE', { code: 'check' }],
])('"%s" is refused, and why', (code, problem) => {
  expect(answersFrom(TREE, code)).toEqual({ ok: false, problem });
});

test('any text at all gives an answer or a problem', () => {
  const random = randomFrom(3);
  for (let round = 0; round < 2_000; round += 1) {
    const length = 4 * Math.ceil(8 * random());
    const code = Array.from({ length }, () => SIGNS[Math.floor(random() * SIGNS.length)]).join('');
    expect(answersFrom(TREE, code)).toHaveProperty('ok');
  }
});

/** A pack of two questions, in an older and a newer form. */
function packOf(over: Partial<Numbered> & { hash?: string; id?: string } = {}): Numbered {
  const { hash = 'aaaa', id = 'proef', ...rest } = over;
  return {
    pack: { id, hash },
    questions: [
      { id: 'soort', kind: 'one', options: [{ id: 'po' }, { id: 'vo' }, { id: 'weet-niet' }] },
      { id: 'zorg', kind: 'many', options: [{ id: 'ziek' }, { id: 'moe' }, { id: 'weet-niet' }] },
      { id: 'dag', kind: 'date', options: [{ id: 'weet-niet' }] },
      { id: 'waar', kind: 'place', options: [{ id: 'weet-niet' }] },
    ],
    numbers: {
      soort: { number: 1, options: { po: 1, vo: 2 } },
      zorg: { number: 2, options: { ziek: 1, moe: 2 } },
      dag: { number: 3, options: {} },
      waar: { number: 4, options: {} },
    },
    ...rest,
  };
}

const ALL = { soort: 'po', zorg: ['ziek', 'moe'], dag: '2026-11-02' };
const OLD = codeOf(packOf(), ALL);

test.each([
  ['0000-01-01'],
  ['1969-12-31'],
  ['2019-12-31'],
  ['2020-01-01'],
  ['2028-02-29'],
  ['2042-06-05'],
  ['2042-06-06'],
  ['9999-12-31'],
  ['weet-niet'],
])('the day %s comes back', (dag) => {
  expect(answersFrom(packOf(), codeOf(packOf(), { dag }))).toMatchObject({ ok: true, answers: { dag } });
});

test('a place is never in a code; not knowing one is', () => {
  const [here, there] = [
    codeOf(packOf(), { ...ALL, waar: '3511' }),
    codeOf(packOf(), { ...ALL, waar: 'gemeente:utrecht' }),
  ];
  expect([here, there]).toEqual([OLD, OLD]);
  expect(answersFrom(packOf(), codeOf(packOf(), { waar: 'weet-niet' }))).toMatchObject({
    answers: { waar: 'weet-niet' },
  });
});

test('an older code gives what there still is, and says what is gone', () => {
  const [soort, zorg, dag, waar] = packOf().questions;
  if (!soort || !zorg || !dag || !waar) throw new Error('The pack is too small.');
  const fewer = packOf({
    hash: 'bbbb',
    questions: [{ ...soort, options: soort.options.slice(1) }, dag, waar],
  });
  expect(answersFrom(fewer, OLD)).toEqual({
    ok: true,
    answers: { dag: '2026-11-02' },
    gone: 2,
    sameContent: false,
  });
  const less = packOf({ hash: 'bbbb', questions: [soort, { ...zorg, options: zorg.options.slice(1) }, dag] });
  const back = { ok: true, answers: { ...ALL, zorg: ['moe'] }, gone: 1, sameContent: false };
  expect(answersFrom(less, OLD)).toEqual(back);
});

test('questions in another order, and new ones between them, change nothing', () => {
  const { questions, numbers } = packOf();
  const more = packOf({
    questions: [...questions.toReversed(), { id: 'nieuw', kind: 'one', options: [{ id: 'ja' }] }],
    numbers: { nieuw: { number: 5, options: { ja: 1 } }, ...numbers },
  });
  expect(answersFrom(more, OLD)).toMatchObject({ answers: ALL, gone: 0, sameContent: true });
});

test('a code of another pack is refused', () => {
  const others = ['ander', 'regio-a', 'regio-b', 'voorbeeld'].map((id) => answersFrom(packOf({ id }), OLD));
  expect(others).toEqual(others.map(() => ({ ok: false, problem: { code: 'check' } })));
});

test('a pack without numbers makes no codes', () => {
  expect(codeFor(packOf({ numbers: {} }), ALL)).toBeNull();
  expect(codeFor(packOf({ numbers: {} }), {})).not.toBeNull();
});
