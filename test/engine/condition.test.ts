import { expect, test } from 'vitest';
import {
  atomsOf,
  type CompiledCondition,
  decisionsIn,
  explain,
  type Facts,
  holds,
  NOTHING,
} from '../../src/engine/condition.ts';

/** Three questions: of the first the first option was chosen, of the second both, and the third was not asked. */
const FACTS: Facts = { chosen: [1, 3, 0], step: 1, setBy: 0 };
const UNSET: Facts = { ...FACTS, step: NOTHING, setBy: NOTHING };

const answer = (at: number, mask: number): CompiledCondition => ({ kind: 'answer', at, mask });
const step = (...steps: number[]): CompiledCondition => ({ kind: 'step', steps });
const not = (of: CompiledCondition): CompiledCondition => ({ kind: 'not', of });
const all = (...of: CompiledCondition[]): CompiledCondition => ({ kind: 'all', of });
const any = (...of: CompiledCondition[]): CompiledCondition => ({ kind: 'any', of });

const FIRST = answer(0, 1);
const SECOND = answer(1, 2);
const OTHER = answer(0, 2);
const UNASKED = answer(2, 1);

/** A condition, whether it holds, and which bits of which question decided that. */
const CASES: readonly (readonly [
  string,
  CompiledCondition | undefined,
  boolean,
  (readonly [number, number])[],
])[] = [
  ['no condition', undefined, true, []],
  ['the chosen option', FIRST, true, [[0, 1]]],
  ['one of the chosen options', SECOND, true, [[1, 2]]],
  ['an option that was not chosen is decided by the one that was', OTHER, false, [[0, 1]]],
  ['a question that was not asked', UNASKED, false, []],
  ['what is not so', not(OTHER), true, [[0, 1]]],
  ['one of two, by the one that holds', any(OTHER, SECOND), true, [[1, 2]]],
  [
    'one of two, by both when both hold',
    any(FIRST, SECOND),
    true,
    [
      [0, 1],
      [1, 2],
    ],
  ],
  [
    'neither of two, by both',
    any(OTHER, answer(1, 4)),
    false,
    [
      [0, 1],
      [1, 3],
    ],
  ],
  [
    'both of two, by both',
    all(FIRST, SECOND),
    true,
    [
      [0, 1],
      [1, 2],
    ],
  ],
  ['not both, by the one that does not hold', all(SECOND, OTHER), false, [[0, 1]]],
  ['what is so explains better than what is not', all(not(OTHER), SECOND), true, [[1, 2]]],
  [
    'twice what is not so',
    all(not(OTHER), not(answer(1, 4))),
    true,
    [
      [0, 1],
      [1, 3],
    ],
  ],
  ['not not is so', all(not(not(FIRST)), not(answer(1, 4))), true, [[0, 1]]],
  ['what is not so, within one of two', all(any(not(OTHER), not(UNASKED)), SECOND), true, [[1, 2]]],
  ['a step, by the answer that set it', step(0, 1), true, [[0, 1]]],
  ['another step', step(2), false, [[0, 1]]],
];

test.each(CASES)('%s', (_, condition, isSo, decided) => {
  expect(holds(condition, FACTS)).toBe(isSo);
  expect(explain(condition, FACTS).map(({ at, mask }) => [at, mask])).toEqual(decided);
});

test('a step that no answer set holds for nobody, and is nobody’s reason', () => {
  expect(holds(step(1), UNSET)).toBe(false);
  expect(explain(step(1), UNSET)).toEqual([]);
});

test('a condition looks at questions, not at the step', () => {
  const found = decisionsIn(all(FIRST, not(any(SECOND, step(1))), UNASKED));
  expect(found.map(({ at, mask }) => [at, mask])).toEqual([
    [0, 1],
    [1, 2],
    [2, 1],
  ]);
  expect(decisionsIn(undefined)).toEqual([]);
});

test('the smallest parts of a condition, in its order', () => {
  const one = { kind: 'answer', question: 'a', options: ['x'] } as const;
  const other = { kind: 'step', steps: ['een'] } as const;
  const atoms = atomsOf({
    kind: 'all',
    of: [
      { kind: 'not', of: other },
      { kind: 'any', of: [one, one] },
    ],
  });
  expect([...atoms]).toEqual([other, one, one]);
  expect([...atomsOf(undefined)]).toEqual([]);
});
