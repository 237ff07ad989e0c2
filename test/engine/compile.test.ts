import { expect, test } from 'vitest';
import { answersThatStandForAll, packOf } from '../harness/pack-text.ts';

/** Packs with a `many` question, and the answers to it that later questions can tell apart. */
const KINDS: readonly [string, string, string, number][] = [
  ['nothing looks back', 'kind: many', '', 1],
  ['one option is looked at', 'kind: many', 'when: { eerste: a }', 2],
  ['two options are looked at together', 'kind: many', 'when: { eerste: [a, b] }', 2],
  ['two options are looked at apart', 'kind: many', 'when: { all: [{ eerste: a }, { eerste: b }] }', 4],
  ['a choice of one: two apart', 'kind: one', 'when: { all: [{ eerste: a }, { eerste: b }] }', 3],
];

test.each(KINDS)('%s: kinds of answers', (_, kind, when, expected) => {
  expect(answersThatStandForAll(packOf({ kind, when }), 'eerste')).toBe(expected);
});
