import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import type { Tree } from '../../src/engine/tree.ts';
import { answersThatStandForAll, packOf } from '../harness/pack-text.ts';
import { writtenSmallTree } from '../harness/small-tree.ts';

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

test('the small pack, compiled: where this differs it is another format', async () => {
  const compiled = JSON.stringify(compile(writtenSmallTree()), null, 2);
  await expect(`${compiled}\n`).toMatchFileSnapshot('../fixtures/expected/compiled.json');
});

const GONE = { kind: 'answer', question: 'weg', options: ['po'] } as const;

/** Trees that name what they do not have, and what is told of it. */
const BROKEN: readonly (readonly [string, (tree: Tree) => Tree, string])[] = [
  ['start', (tree) => ({ ...tree, pack: { ...tree.pack, start: 'weg' } }), 'no question "weg"'],
  ['next', (tree) => withQuestion(tree, { next: 'weg' }), 'no question "weg"'],
  ['question', (tree) => withQuestion(tree, { when: GONE }), 'no question "weg"'],
  [
    'option',
    (tree) => withQuestion(tree, { when: { ...GONE, question: 'soort', options: ['weg'] } }),
    'no option of "soort" "weg"',
  ],
  ['step', (tree) => withQuestion(tree, { when: { kind: 'step', steps: ['weg'] } }), 'no step "weg"'],
  ['word', (tree) => withQuestion(tree, { why: 'Om {weg}.' }), 'no word "weg"'],
];

test.each(BROKEN)('a %s that the tree does not have is refused', (_, broken, told) => {
  expect(() => compile(broken(writtenSmallTree()))).toThrow(told);
});

/** A tree of which the last question is otherwise. */
function withQuestion(tree: Tree, over: Partial<Tree['questions'][number]>): Tree {
  return {
    ...tree,
    questions: tree.questions.map((one) => (one.id === 'extra' ? { ...one, ...over } : one)),
  };
}
