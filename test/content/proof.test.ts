import { expect, test } from 'vitest';
import { actionsOf, Claims } from '../../src/check/solver/claims.ts';
import { type Diagram, FALSE, TRUE } from '../../src/check/solver/diagram.ts';
import { Proof } from '../../src/check/solver/proof.ts';
import { adviceFor } from '../../src/engine/advise.ts';
import type { Answer, Answers } from '../../src/engine/answers.ts';
import { compile } from '../../src/engine/compile.ts';
import type { CompiledQuestion, CompiledTree } from '../../src/engine/compiled-tree.ts';
import { remaining } from '../../src/engine/remaining.ts';
import { resolve } from '../../src/engine/resolve.ts';
import type { Tree } from '../../src/engine/tree.ts';
import { writtenTree } from '../harness/io.ts';
import { writtenSmallTree } from '../harness/small-tree.ts';

/** Every answer a question can have; a date stands for itself. */
function answersTo(question: CompiledQuestion): Answer[] {
  if (question.kind === 'date') return ['2026-11-02', 'weet-niet'];
  const ids = question.options.map((option) => option.id);
  if (question.kind === 'one') return ids;
  const alone = question.options.filter((option) => option.exclusive).map((option) => option.id);
  const others = ids.filter((id) => !alone.includes(id));
  const sets: string[][] = [[]];
  for (const id of others) sets.push(...sets.map((set) => [...set, id]));
  return [...alone.map((id) => [id]), ...sets.filter((set) => set.length > 0)];
}

/** Every complete set of answers, one by one: what the proof never does. */
function* everyRoute(tree: CompiledTree, answers: Answers = {}): Generator<Answers> {
  const position = resolve(tree, answers);
  if (position.kind !== 'question') {
    yield answers;
    return;
  }
  for (const answer of answersTo(position.question)) {
    yield* everyRoute(tree, { ...answers, [position.question.id]: answer });
  }
}

function adviceOn(tree: CompiledTree, answers: Answers) {
  const position = resolve(tree, answers);
  if (position.kind !== 'end') throw new Error('not at the end');
  return adviceFor(tree, position, { today: '2026-11-23', answers, command: '' });
}

/** Compares what the proof says of a tree with what the engine does on given routes. */
function statements(tree: Tree) {
  const proof = new Proof(tree);
  const claims = new Claims(tree, proof.statements);
  return { proof, claims };
}

test('on a small tree the proof counts what walking finds', () => {
  const tree = writtenSmallTree();
  const { proof, claims } = statements(tree);
  const compiled = compile(tree);
  const routes = [...everyRoute(compiled)];
  const advices = routes.map((answers) => adviceOn(compiled, answers));
  expect(proof.countModels()).toBe(BigInt(routes.length));
  expect(proof.longestRoute()?.counted.length).toBe(
    Math.max(...routes.map((answers) => Object.keys(answers).length)),
  );
  for (const { id } of tree.organisations) {
    const named = advices.filter((advice) => advice.organisations.some((one) => one.id === id));
    expect(proof.countModels(claims.organisation(id))).toBe(BigInt(named.length));
    const first = advices.filter((advice) => advice.organisations[0]?.id === id);
    expect(proof.countModels(claims.first(id))).toBe(BigInt(first.length));
  }
  for (const { id } of tree.steps) {
    expect(proof.countModels(claims.step(id))).toBe(
      BigInt(advices.filter((advice) => advice.step.id === id).length),
    );
  }
  const dated = advices.filter((advice) => advice.deadlines.length > 0);
  expect(proof.countModels(claims.deadline('bezwaar'))).toBe(BigInt(dated.length));
});

/** A random number from a seed, so that a failure can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function randomRoute(tree: CompiledTree, random: () => number): Answers {
  let answers: Answers = {};
  for (;;) {
    const position = resolve(tree, answers);
    if (position.kind !== 'question') return answers;
    const all = answersTo(position.question);
    const answer = all[Math.floor(random() * all.length)] as Answer;
    answers = { ...answers, [position.question.id]: answer };
  }
}

const shipped = statements(writtenTree());
const compiledShipped = compile(shipped.proof.tree);

/** Everything the shipped tree can name, with the statement that it does; made once. */
const NAMED = namedBy(shipped.proof.tree, shipped.claims);

function namedBy(tree: Tree, claims: Claims) {
  const claimed = (items: readonly { readonly id: string }[], state: (id: string) => Diagram) =>
    items.map(({ id }) => ({ id, statement: state(id) }));
  const actions = actionsOf(tree).map(({ action }) => action);
  return {
    first: claimed(tree.organisations, (id) => claims.first(id)),
    step: claimed(tree.steps, (id) => claims.step(id)),
    organisations: claimed(tree.organisations, (id) => claims.organisation(id)),
    alerts: claimed(tree.alerts, (id) => claims.alert(id)),
    deadlines: claimed(tree.deadlines, (id) => claims.deadline(id)),
    actions: claimed(actions, (id) => claims.action(id)),
  };
}

test('on the shipped tree random routes agree with the proof', () => {
  const { proof } = shipped;
  const random = randomFrom(20261123);
  for (let turn = 0; turn < 200; turn += 1) {
    const answers = randomRoute(compiledShipped, random);
    const advice = adviceOn(compiledShipped, answers);
    const values = proof.valuesOf(answers);
    const told = (list: keyof typeof NAMED) =>
      NAMED[list].filter(({ statement }) => proof.holds(statement, values)).map(({ id }) => id);
    expect(told('first')).toEqual([advice.organisations[0]?.id]);
    expect(told('step')).toEqual([advice.step.id]);
    for (const list of ['organisations', 'alerts', 'deadlines', 'actions'] as const) {
      expect(told(list).sort()).toEqual(advice[list].map(({ id }) => id).sort());
    }
  }
});

test('on the shipped tree progress is honest', () => {
  const random = randomFrom(20261123);
  for (let turn = 0; turn < 100; turn += 1)
    expectHonestProgress(compiledShipped, randomRoute(compiledShipped, random));
});

function expectHonestProgress(tree: CompiledTree, answers: Answers): void {
  const given = Object.entries(answers);
  for (const asked of given.keys()) {
    const { min, max } = remaining(tree, resolve(tree, Object.fromEntries(given.slice(0, asked))));
    expect(given.length - asked).toBeGreaterThanOrEqual(min);
    expect(given.length - asked).toBeLessThanOrEqual(max);
  }
}

test('the least and the most to come are reached, not only bounds', () => {
  const tree = compile(writtenSmallTree());
  const lengths = [...everyRoute(tree)].map((answers) => Object.keys(answers).length);
  const { min, max } = remaining(tree, resolve(tree, {}));
  expect([min, max]).toEqual([Math.min(...lengths), Math.max(...lengths)]);
});

test('a model is the shortest set of answers', () => {
  const tree = writtenSmallTree();
  const { proof, claims } = statements(tree);
  expect(proof.shortestModel(claims.organisation('commissie'))).toEqual({ soort: 'nee' });
  expect(proof.shortestModel(claims.alert('geen-school'))).toEqual({ soort: 'nee' });
  expect(proof.shortestModel(FALSE)).toBeNull();
  expect(proof.shortestModel(TRUE)).toEqual({ soort: 'nee' });
});
