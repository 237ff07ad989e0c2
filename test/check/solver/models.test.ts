import { expect, test } from 'vitest';
import { conditionsIn } from '../../../src/check/conditions-in.ts';
import type { Diagram } from '../../../src/check/solver/diagram.ts';
import { Proof } from '../../../src/check/solver/proof.ts';
import { type Answers, chosen } from '../../../src/engine/answers.ts';
import { compile } from '../../../src/engine/compile.ts';
import type { CompiledTree } from '../../../src/engine/compiled-tree.ts';
import { resolve } from '../../../src/engine/resolve.ts';
import { writtenTree } from '../../harness/io.ts';
import { writtenSmallTree } from '../../harness/small-tree.ts';

/** Statements of every kind: each condition, its opposite, and each with the next one. */
function statementsOf({ statements, tree }: Proof): Diagram[] {
  const own = conditionsIn(tree).map(({ when }) => statements.of(when));
  return own.flatMap((one, at) => {
    const next = own.at((at * 7 + 3) % own.length) ?? one;
    return [
      one,
      statements.not(one),
      statements.all([one, statements.not(next)]),
      statements.all([one, next]),
    ];
  });
}

test.each([
  ['small', writtenSmallTree()],
  ['shipped', writtenTree()],
])('on the %s tree what is satisfiable can be counted and shown, and nothing else', (_, tree) => {
  const proof = new Proof(tree);
  const compiled = compile(tree);
  for (const statement of statementsOf(proof)) {
    const isSatisfiable = proof.isSatisfiable(statement);
    expect(proof.countModels(statement) > 0n).toBe(isSatisfiable);
    const model = proof.shortestModel(statement);
    expect(model !== null).toBe(isSatisfiable);
    if (model !== null) expectModel(proof, compiled, statement, model);
  }
});

/** Answers that make a statement true, and lead to the end with none to spare. */
function expectModel(proof: Proof, tree: CompiledTree, statement: Diagram, answers: Answers): void {
  const position = resolve(tree, answers);
  expect(position.kind).toBe('end');
  expect(position.path.map(({ question }) => question.id)).toEqual(Object.keys(answers));
  expect(position.path.every(({ value }) => chosen(value).length > 0)).toBe(true);
  expect(proof.holds(statement, proof.valuesOf(answers))).toBe(true);
}
