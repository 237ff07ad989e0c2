import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adviceFor } from '../../src/engine/advise.ts';
import type { Answers } from '../../src/engine/answers.ts';
import { resolve } from '../../src/engine/resolve.ts';
import { type Question, type Tree, UNKNOWN } from '../../src/engine/tree.ts';
import { SCHEMA } from '../../src/render/json.ts';
import { JsonLines } from '../../src/render/json-lines.ts';
import { shippedTree } from '../harness/io.ts';

const TODAY = '2026-11-23';
const tree = shippedTree();
const lines = new JsonLines();

/** Walks through the questions; each number picks an answer. */
function walk(picks: readonly number[]): Answers {
  let answers: Answers = {};
  for (const pick of picks) {
    const position = resolve(tree, answers);
    if (position.kind !== 'question') break;
    answers = { ...answers, [position.question.id]: picked(position.question, pick) };
  }
  return answers;
}

function picked({ kind, options }: Question, pick: number) {
  if (kind === 'date') return pick % 4 === 0 ? UNKNOWN : `2026-11-${10 + (pick % 10)}`;
  const { id, exclusive } = options[pick % options.length] as Question['options'][number];
  if (kind === 'one' || exclusive) return kind === 'one' ? id : [id];
  const other = options.find((option) => !option.exclusive && option.id !== id);
  return pick % 2 === 0 && other ? [id, other.id] : [id];
}

function adviceIn(known: Tree, answers: Answers) {
  const position = resolve(known, answers);
  if (position.kind !== 'end') throw new Error(`The walk did not end: ${JSON.stringify(answers)}`);
  return adviceFor(known, position, { today: TODAY, answers, command: '' });
}

test('what is kept of earlier consultations changes nothing in a later one', () => {
  const picks = fc.array(fc.nat({ max: 1000 }), { minLength: 24, maxLength: 24 });
  fc.assert(
    fc.property(picks, (numbers) => {
      const answers = walk(numbers);
      const advice = adviceIn(tree, answers);
      const anew = JSON.stringify(adviceIn(structuredClone(tree), answers));
      expect(JSON.stringify(advice)).toBe(anew);
      lines.advice(advice);
      const line = new TextDecoder().decode(lines.take());
      expect(line).toBe(`${JSON.stringify({ schema: SCHEMA, status: 'advice', ...JSON.parse(anew) })}\n`);
    }),
    { numRuns: 200 },
  );
});
