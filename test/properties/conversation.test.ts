import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adviceFor } from '../../src/engine/advise.ts';
import type { Answer, Answers } from '../../src/engine/answers.ts';
import type { Asking } from '../../src/engine/asking.ts';
import { consult } from '../../src/engine/consult.ts';
import { resolve } from '../../src/engine/resolve.ts';
import { UNKNOWN } from '../../src/engine/vocabulary.ts';
import { shippedTree } from '../harness/io.ts';
import { conversationTree } from '../harness/small-tree.ts';
import { tries } from '../harness/tries.ts';

const TREES = [shippedTree(), conversationTree()];

/** What somebody does: a number picks an answer, null goes back. */
const moves = fc.array(fc.option(fc.nat(), { freq: 4 }), { minLength: 1, maxLength: 40 });

function picked({ question }: Asking, pick: number): Answer {
  const { kind, options } = question;
  if (kind === 'date') return pick % 3 === 0 ? UNKNOWN : `2026-${10 + (pick % 3)}-0${1 + (pick % 9)}`;
  if (kind === 'place') return pick % 2 === 0 ? UNKNOWN : '3511';
  const option = options[pick % options.length]?.id ?? UNKNOWN;
  return kind === 'many' ? [option] : option;
}

/** Holds a conversation and notes, before every move, what was asked and what was answered by then. */
async function held(tree: (typeof TREES)[number], way: readonly (number | null)[]) {
  const seen: { readonly asked: string; readonly answers: Answers; readonly move: number | null }[] = [];
  let answers: Answers = {};
  let at = 0;
  const ended = await consult(
    tree,
    {},
    async (asking) => {
      const move = way[at++];
      if (move === undefined) return { kind: 'leave' };
      seen.push({ asked: asking.question.id, answers, move });
      return move === null ? { kind: 'back' } : { kind: 'answer', value: picked(asking, move) };
    },
    {
      onAlerts: () => {},
      onAnswers: (now) => {
        answers = now;
      },
    },
  );
  return { ...ended, seen };
}

test.each(TREES)('where a conversation stands is its answers, replayed: $pack.id', async (tree) => {
  await fc.assert(
    fc.asyncProperty(moves, async (way) => {
      const { position, answers } = await held(tree, way);
      expect(resolve(tree, answers)).toEqual(position);
      const backwards = Object.fromEntries(Object.entries(answers).reverse());
      expect(resolve(tree, backwards)).toEqual(position);
      if (position.kind !== 'end') return;
      const told = { today: '2026-11-26', command: '' };
      expect(adviceFor(tree, position, { ...told, answers: backwards })).toEqual(
        adviceFor(tree, position, { ...told, answers }),
      );
    }),
    tries(150),
  );
});

test.each(TREES)('going back undoes an answer: $pack.id', async (tree) => {
  await fc.assert(
    fc.asyncProperty(moves, fc.nat(), async (way, pick) => {
      const before = await held(tree, way);
      if (before.position.kind !== 'question') return;
      const { question } = before.position;
      const after = await held(tree, [...way, pick, null]);
      // After the last question comes the advice, and nobody is asked whether to go back.
      if (after.position.kind === 'end') return;
      expect(after.position).toEqual(before.position);
      expect(after.seen.at(-1)?.asked).not.toBe(question.id);
      expect(after.answers).toEqual(
        Object.fromEntries(Object.entries(before.answers).filter(([id]) => id !== question.id)),
      );
    }),
    tries(150),
  );
});
