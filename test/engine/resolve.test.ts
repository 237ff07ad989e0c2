import { expect, test } from 'vitest';
import type { Answers } from '../../src/engine/answers.ts';
import { remaining } from '../../src/engine/remaining.ts';
import { lapsedAnswers, resolve } from '../../src/engine/resolve.ts';
import { smallTree } from '../harness/small-tree.ts';

const tree = smallTree();

/** Answers, and where they lead: the kind of position and the question or step, then min and max to come. */
const POSITIONS: readonly [Answers, string, number, number][] = [
  [{}, 'question soort', 1, 4],
  [{ soort: 'nee' }, 'end twee', 0, 0],
  [{ soort: 'po' }, 'question hulp', 1, 1],
  [{ soort: 'weet-niet' }, 'question hulp', 1, 1],
  [{ soort: 'vo' }, 'question dag', 2, 3],
  [{ soort: 'vo', dag: '2026-11-02' }, 'question hulp', 1, 2],
  [{ soort: 'vo', dag: 'weet-niet', hulp: ['arts'] }, 'question extra', 1, 1],
  [{ soort: 'vo', dag: 'weet-niet', hulp: 'niemand' }, 'end een', 0, 0],
  [{ soort: 'vo', dag: 'weet-niet', hulp: ['arts', 'school'], extra: 'ja' }, 'end een', 0, 0],
  [{ soort: 'po', hulp: ['weet-niet'] }, 'end een', 0, 0],
  [{ hulp: ['arts'], extra: 'ja' }, 'question soort', 1, 4],
  [{ soort: 'po', dag: '2026-11-02', hulp: ['arts'], extra: 'ja' }, 'end een', 0, 0],
];

test.each(POSITIONS)('%j leads to %s', (answers, expected, min, max) => {
  const position = resolve(tree, answers);
  const where = position.kind === 'end' ? position.step.id : position.question.id;
  expect(`${position.kind} ${where}`).toBe(expected);
  expect(remaining(tree, position)).toEqual({ min, max });
});

/** Answers that do not fit, with the code and value of the problem. */
const INVALID: readonly [Answers, string, string][] = [
  [{ soort: 'havo' }, 'unknown-option', 'havo'],
  [{ soort: 'constructor' }, 'unknown-option', 'constructor'],
  [{ soort: [] }, 'empty', ''],
  [{ soort: ['po', 'vo'] }, 'not-one', 'po,vo'],
  [{ soort: 'vo', dag: '2026-02-30' }, 'not-a-date', '2026-02-30'],
  [{ soort: 'vo', dag: 'morgen' }, 'not-a-date', 'morgen'],
  [{ soort: 'po', hulp: ['arts', 'niemand'] }, 'not-together', 'niemand'],
  [{ soort: 'po', hulp: ['arts', 'weet-niet'] }, 'not-together', 'weet-niet'],
  [{ soort: 'po', hulp: ['arts', 'tante'] }, 'unknown-option', 'tante'],
];

/** Values that are no answer, of any type, and how a problem tells them. */
const NO_ANSWERS: readonly (readonly [unknown, string])[] = [
  [null, 'null'],
  [0, '0'],
  [1n, '1'],
  [true, 'true'],
  [Symbol('x'), 'Symbol(x)'],
  [{}, 'object'],
  [{ toString: () => 'run' }, 'object'],
  [[null], 'list'],
  [['po', 1], 'list'],
  [new Date(0), 'object'],
];

test.each(NO_ANSWERS)('%s is no answer, and never a fault', (value, told) => {
  const position = resolve(tree, { soort: value } as Answers);
  expect(position).toMatchObject({ kind: 'invalid', problem: { code: 'no-answer', value: told } });
});

test('a function is no answer either', () => {
  expect(resolve(tree, { soort: () => {} } as unknown as Answers).kind).toBe('invalid');
});

test('the step is set once on a route, by the first answer that names one', () => {
  const first = tree.steps.findIndex(({ id }) => id === 'een');
  const other = tree.steps.findIndex(({ id }) => id === 'twee');
  const naming = (id: string, step: number) =>
    tree.questions.map((question) => ({
      ...question,
      options: question.options.map((option) => (question.id === id ? { ...option, step } : option)),
    }));
  const answers = { soort: 'po', hulp: ['weet-niet'] };
  const later = resolve({ ...tree, questions: naming('hulp', other) }, answers);
  expect([later.facts.step, later.facts.setBy]).toEqual([first, tree.start]);
  const only = resolve({ ...tree, questions: naming('soort', other) }, answers);
  expect(only.facts.step).toBe(other);
});

test('a tree with a route that sets no step is told', () => {
  const questions = tree.questions.map((question) => ({
    ...question,
    options: question.options.map(({ step: _, ...option }) => option),
  }));
  expect(() => resolve({ ...tree, questions }, { soort: 'nee' })).toThrow('sets no step');
});

test.each(INVALID)('%j is refused: %s', (answers, code, value) => {
  const position = resolve(tree, answers);
  expect(position).toMatchObject({ kind: 'invalid', problem: { code, value } });
});

test('inherited names are no answers', () => {
  expect(resolve(tree, Object.create({ soort: 'nee' }) as Answers).kind).toBe('question');
});

test('answers off the route lapse, and come back with the route', () => {
  const answers = { soort: 'nee', hulp: ['arts'], dag: '2026-11-02' };
  expect(lapsedAnswers(answers, resolve(tree, answers).path)).toEqual(['hulp', 'dag']);
});

test('resolving changes nothing', () => {
  const answers = Object.freeze({ soort: 'po', hulp: Object.freeze(['arts']) });
  const before = JSON.stringify(tree);
  resolve(tree, answers);
  expect(JSON.stringify(tree)).toBe(before);
});
