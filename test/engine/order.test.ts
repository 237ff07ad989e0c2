import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adviceFor } from '../../src/engine/advise.ts';
import type { Answer, Answers } from '../../src/engine/answers.ts';
import { compile } from '../../src/engine/compile.ts';
import type { CompiledQuestion, CompiledTree } from '../../src/engine/compiled-tree.ts';
import { resolve } from '../../src/engine/resolve.ts';
import { UNKNOWN } from '../../src/engine/vocabulary.ts';
import { shippedTree } from '../harness/io.ts';
import { type Expected, expectedOf, type Width, widePack } from '../harness/wide-pack.ts';

/** How many mixed orders of each pack are tried; `npm run assurance` tries more. */
const ORDERS = Number(process.env['STAPWIJZER_ORDERS'] ?? 400);

/** The most that one question may have, and more than fitted a number of an earlier version. */
const WIDTHS: readonly Width[] = [
  { steps: 40, words: 40, options: 31 },
  { steps: 36, words: 12, options: 20 },
  { steps: 2, words: 1, options: 2 },
];

/** Consultations that follow each other in one process: each is the numbers by which answers are picked. */
const consultations = fc.array(fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), {
  minLength: 2,
  maxLength: 8,
});

/** Walks through the questions; each number in turn picks an answer. */
function walk(tree: CompiledTree, picks: readonly number[]): Answers {
  let answers: Answers = {};
  for (const pick of picks) {
    const position = resolve(tree, answers);
    if (position.kind !== 'question') break;
    answers = { ...answers, [position.question.id]: picked(position.question, pick) };
  }
  return answers;
}

function picked({ kind, options }: CompiledQuestion, pick: number): Answer {
  if (kind === 'date') return pick % 4 === 0 ? UNKNOWN : `2026-11-${10 + (pick % 10)}`;
  const option = options[pick % options.length];
  if (option === undefined) return UNKNOWN;
  if (kind === 'one') return option.id;
  const other = options.find(({ id, exclusive }) => !exclusive && id !== option.id);
  return option.exclusive || pick % 2 === 0 || other === undefined ? [option.id] : [option.id, other.id];
}

function adviceOn(tree: CompiledTree, answers: Answers) {
  const position = resolve(tree, answers);
  if (position.kind !== 'end') throw new Error(`The walk did not end: ${JSON.stringify(answers)}`);
  return adviceFor(tree, position, { today: '2026-11-23', answers, command: '' });
}

function saidBy({ step, actions, terms }: ReturnType<typeof adviceOn>): Expected {
  return {
    step: step.id,
    actions: actions.map(({ text }) => text),
    terms: terms.map(({ term }) => term).toSorted(),
  };
}

test('what was asked before changes nothing in a later advice of the shipped pack', () => {
  const tree = shippedTree();
  fc.assert(
    fc.property(consultations, (many) => {
      const consulted = many.map((picks) => walk(tree, picks));
      const inOrder = consulted.map((answers) => JSON.stringify(adviceOn(tree, answers)));
      const anew = structuredClone(tree);
      const backwards = consulted.toReversed().map((answers) => JSON.stringify(adviceOn(anew, answers)));
      expect(inOrder).toEqual(backwards.toReversed());
    }),
    { numRuns: Math.ceil(ORDERS / 10) },
  );
});

test.each(WIDTHS)('in any order every advice is right: %j', (width) => {
  const tree = compile(widePack(width));
  fc.assert(
    fc.property(consultations, (many) => {
      for (const picks of many) {
        const answers = walk(tree, picks);
        expect(saidBy(adviceOn(tree, answers))).toEqual(expectedOf(width, answers));
      }
    }),
    { numRuns: ORDERS },
  );
});

test.each(WIDTHS)('every option of the widest questions leads to its own step: %j', (width) => {
  const tree = compile(widePack(width));
  const steps = tree.questions[0]?.options.flatMap(
    (_, first) =>
      tree.questions[1]?.options.map((__, second) => {
        const answers = walk(tree, first < width.options - 1 ? [first, 0, 0, 0] : [first, second, 0, 0, 0]);
        return [adviceOn(tree, answers).step.id, expectedOf(width, answers).step];
      }) ?? [],
  );
  expect(steps?.filter(([found, expected]) => found !== expected)).toEqual([]);
  expect(new Set(steps?.map(([found]) => found)).size).toBe(width.steps);
});
