import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { numbersYaml, renumbered, withNumbers } from '../../src/content/numbers.ts';
import { writtenTree } from '../harness/io.ts';
import { writtenSmallTree } from '../harness/small-tree.ts';

const { questions } = writtenSmallTree();

test('a pack without numbers gets them in the order of its questions', () => {
  const numbers = withNumbers({ questions, numbers: {} });
  expect(Object.values(numbers).map(({ number }) => number)).toEqual(questions.map((_, at) => at + 1));
  expect(numbers).not.toHaveProperty('soort.options.weet-niet');
});

test('what has a number keeps it; what is new gets one that was never used', () => {
  const [first, second] = questions;
  if (first === undefined || second === undefined) throw new Error('The small pack is too small.');
  const before = {
    weg: { number: 4, options: { oud: 1 } },
    [first.id]: { number: 2, options: { gone: 7 } },
  };
  const after = withNumbers({ questions: [first, second], numbers: before });
  expect(after).toMatchObject(before);
  expect(after[second.id]?.number).toBe(5);
  expect(Object.values(after[first.id]?.options ?? {})).toEqual([
    7,
    ...first.options.slice(1).map((_, at) => at + 8),
  ]);
});

test('what is written reads back the same', () => {
  const { numbers } = writtenTree();
  expect(Object.keys(numbers).length).toBeGreaterThan(10);
  expect(parse(numbersYaml(numbers))).toEqual({ numbers });
});

test.each([
  [
    'nothing',
    { soort: { number: 1, options: { po: 1, vo: 2, nieuw: 3 } }, nieuw: { number: 2, options: {} } },
    [],
  ],
  ['a question that is gone', {}, ['soort']],
  ['a question with another number', { soort: { number: 2, options: { po: 1, vo: 2 } } }, ['soort']],
  ['an option that is gone', { soort: { number: 1, options: { po: 1 } } }, ['soort=vo']],
  [
    'options that changed places',
    { soort: { number: 1, options: { po: 2, vo: 1 } } },
    ['soort=po', 'soort=vo'],
  ],
])('noticed: %s', (_name, after, noticed) => {
  expect(renumbered({ soort: { number: 1, options: { po: 1, vo: 2 } } }, after)).toEqual(noticed);
});
