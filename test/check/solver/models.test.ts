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

/** Of each condition that it holds while another fails. */
function statementsOf({ statements, tree }: Proof): Diagram[] {
  const own = conditionsIn(tree).map(({ when }) => statements.of(when));
  return own.map((one, at) =>
    statements.all([one, statements.not(own.at((at * 7 + 3) % own.length) ?? one)]),
  );
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

/** The small tree, with one question as another kind. */
function smallWith(id: string, kind: string) {
  const tree = writtenSmallTree();
  const questions = tree.questions.map((question) => (question.id === id ? { ...question, kind } : question));
  return JSON.parse(JSON.stringify({ ...tree, questions }));
}

test('a place is asked besides the questions that count for the length of a route', () => {
  const counted = (kind: string) => new Proof(smallWith('dag', kind)).longestRoute();
  expect(counted('date')?.counted).toEqual(['soort', 'dag', 'hulp', 'extra']);
  expect(counted('place')?.counted).toEqual(['soort', 'hulp', 'extra']);
  expect(counted('place')?.answers).toMatchObject({ soort: 'vo', hulp: expect.any(Array) });
});

test('of answers as long, those with the fewest options are the example', () => {
  const proof = new Proof(writtenSmallTree());
  const { statements } = proof;
  const vo = statements.answer('soort', ['vo']);
  expect(proof.shortestModel(vo)).toEqual({ soort: 'vo', dag: 'weet-niet', hulp: ['niemand'] });
  expect(
    proof.shortestModel(statements.all([vo, statements.given('dag'), statements.asked('extra')])),
  ).toEqual({ soort: 'vo', dag: '2026-11-02', hulp: ['weet-niet'], extra: 'ja' });
});
