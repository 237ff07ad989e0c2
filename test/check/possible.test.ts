import { expect, test } from 'vitest';
import { conditionsIn } from '../../src/check/conditions-in.ts';
import type { Formula } from '../../src/check/proof/formula.ts';
import { Proof } from '../../src/check/proof/proof.ts';
import { type Answers, chosen } from '../../src/engine/answers.ts';
import { resolve } from '../../src/engine/resolve.ts';
import { shippedTree } from '../harness/io.ts';
import { smallTree } from '../harness/small-tree.ts';

/** Statements of every kind: each condition, its opposite, and each with the next one. */
function statementsOf({ formulas, index }: Proof): Formula[] {
  const own = conditionsIn(index.tree).map(({ when }) => formulas.of(when));
  return own.flatMap((one, at) => {
    const next = own[(at * 7 + 3) % own.length] as Formula;
    return [one, formulas.not(one), formulas.all([one, formulas.not(next)]), formulas.all([one, next])];
  });
}

test.each([
  ['small', smallTree()],
  ['shipped', shippedTree()],
])('on the %s tree what is possible can be counted and shown, and nothing else', (_, tree) => {
  const proof = new Proof(tree);
  for (const statement of statementsOf(proof)) {
    const possible = proof.possible(statement);
    expect(proof.count(statement) > 0n).toBe(possible);
    const witness = proof.witness(statement);
    expect(witness !== null).toBe(possible);
    if (witness !== null) expect(holdsOn(proof, statement, witness)).toBe(true);
  }
});

test('the longest example is as long as the longest route', () => {
  const proof = new Proof(shippedTree());
  expect(Object.keys(proof.longestWitness() ?? {})).toHaveLength(proof.longest());
});

function holdsOn({ formulas, index }: Proof, statement: Formula, answers: Answers): boolean {
  const position = resolve(index.tree, answers);
  expect(position.kind).toBe('end');
  expect(position.path.map(({ question }) => question.id)).toEqual(Object.keys(answers));
  expect(position.path.every(({ value }) => chosen(value).length > 0)).toBe(true);
  const filled = position.facts.reduce(
    (left, bits, at) => (bits === 0 ? left : formulas.given(left, at, bits, ~bits)),
    statement,
  );
  return formulas.atEnd(filled);
}
