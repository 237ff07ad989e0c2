import { expect, test } from 'vitest';
import { actionsOf, Claims } from '../../src/check/proof/claims.ts';
import { FALSE, type Formula, Formulas, TRUE } from '../../src/check/proof/formula.ts';
import { Proof } from '../../src/check/proof/proof.ts';
import { adviceFor } from '../../src/engine/advise.ts';
import type { Answer, Answers } from '../../src/engine/answers.ts';
import { remaining } from '../../src/engine/remaining.ts';
import { resolve } from '../../src/engine/resolve.ts';
import type { Question, Tree } from '../../src/engine/tree.ts';
import { shippedTree } from '../harness/io.ts';
import { smallTree } from '../harness/small-tree.ts';

/** Every answer a question can have; a date stands for itself. */
function answersTo(question: Question): Answer[] {
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
function* everyRoute(tree: Tree, answers: Answers = {}): Generator<Answers> {
  const position = resolve(tree, answers);
  if (position.kind !== 'question') {
    yield answers;
    return;
  }
  for (const answer of answersTo(position.question)) {
    yield* everyRoute(tree, { ...answers, [position.question.id]: answer });
  }
}

function adviceOn(tree: Tree, answers: Answers) {
  const position = resolve(tree, answers);
  if (position.kind !== 'end') throw new Error('not at the end');
  return adviceFor(tree, position, { today: '2026-11-23', answers, command: '' });
}

/** Compares what the proof says of a tree with what the engine does on given routes. */
function statements(tree: Tree) {
  const proof = new Proof(tree);
  const claims = new Claims(tree, proof.formulas);
  return { proof, claims };
}

test('on a small tree the proof counts what walking finds', () => {
  const tree = smallTree();
  const { proof, claims } = statements(tree);
  const routes = [...everyRoute(tree)];
  const advices = routes.map((answers) => adviceOn(tree, answers));
  expect(proof.count()).toBe(BigInt(routes.length));
  expect(proof.longest()).toBe(Math.max(...routes.map((answers) => Object.keys(answers).length)));
  for (const { id } of tree.organisations) {
    const named = advices.filter((advice) => advice.organisations.some((one) => one.id === id));
    expect(proof.count(claims.organisation(id))).toBe(BigInt(named.length));
    const first = advices.filter((advice) => advice.organisations[0]?.id === id);
    expect(proof.count(claims.first(id))).toBe(BigInt(first.length));
  }
  for (const { id } of tree.steps) {
    expect(proof.count(claims.step(id))).toBe(
      BigInt(advices.filter((advice) => advice.step.id === id).length),
    );
  }
  const dated = advices.filter((advice) => advice.deadlines.length > 0);
  expect(proof.count(claims.deadline('bezwaar'))).toBe(BigInt(dated.length));
});

/** A random number from a seed, so that a failure can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function randomRoute(tree: Tree, random: () => number): Answers {
  let answers: Answers = {};
  for (;;) {
    const position = resolve(tree, answers);
    if (position.kind !== 'question') return answers;
    const all = answersTo(position.question);
    const answer = all[Math.floor(random() * all.length)] as Answer;
    answers = { ...answers, [position.question.id]: answer };
  }
}

test('on the shipped tree random routes agree with the proof, and progress is honest', () => {
  const tree = shippedTree();
  const { proof, claims } = statements(tree);
  const random = randomFrom(20261123);
  for (let turn = 0; turn < 300; turn += 1) {
    const answers = randomRoute(tree, random);
    const advice = adviceOn(tree, answers);
    const holds = (statement: Formula) => isTrueOn(proof, statement, answers);
    const named = (items: readonly { readonly id: string }[]) => items.map((item) => item.id).sort();
    const claimed = (ids: readonly { readonly id: string }[], claim: (id: string) => Formula) =>
      named(ids.filter(({ id }) => holds(claim(id))));
    expect(holds(claims.first(advice.organisations[0]?.id as string))).toBe(true);
    expect(holds(claims.step(advice.step.id))).toBe(true);
    expect(claimed(tree.organisations, (id) => claims.organisation(id))).toEqual(named(advice.organisations));
    expect(claimed(tree.alerts, (id) => claims.alert(id))).toEqual(named(advice.alerts));
    expect(claimed(tree.deadlines, (id) => claims.deadline(id))).toEqual(named(advice.deadlines));
    const actions = actionsOf(tree).map(({ action }) => action);
    expect(claimed(actions, (id) => claims.action(id))).toEqual(named(advice.actions));
    expectHonestProgress(tree, answers);
  }
});

function expectHonestProgress(tree: Tree, answers: Answers): void {
  const given = Object.entries(answers);
  for (const asked of given.keys()) {
    const { min, max } = remaining(tree, resolve(tree, Object.fromEntries(given.slice(0, asked))));
    expect(given.length - asked).toBeGreaterThanOrEqual(min);
    expect(given.length - asked).toBeLessThanOrEqual(max);
  }
}

/** Fills the answers of a route into a statement, one by one. */
function isTrueOn({ index, formulas }: Proof, statement: Formula, answers: Answers): boolean {
  const { facts } = resolve(index.tree, answers);
  const left = facts.reduce(
    (rest, bits, at) => (bits === 0 ? rest : formulas.given(rest, at, bits, ~bits)),
    statement,
  );
  return formulas.atEnd(left);
}

test('the least and the most to come are reached, not only bounds', () => {
  const tree = smallTree();
  const lengths = [...everyRoute(tree)].map((answers) => Object.keys(answers).length);
  const { min, max } = remaining(tree, resolve(tree, {}));
  expect([min, max]).toEqual([Math.min(...lengths), Math.max(...lengths)]);
});

test('a witness is the shortest set of answers', () => {
  const tree = smallTree();
  const { proof, claims } = statements(tree);
  expect(proof.witness(claims.organisation('commissie'))).toEqual({ soort: 'nee' });
  expect(proof.witness(claims.alert('geen-school'))).toEqual({ soort: 'nee' });
  expect(proof.witness(FALSE)).toBeNull();
  expect(proof.witness(TRUE)).toEqual({ soort: 'nee' });
});

test('statements are kept once and simplify', () => {
  const formulas = new Formulas(() => ({ at: 0, mask: 1 }));
  const [a, b] = [formulas.atom({ at: 0, mask: 3 }), formulas.atom({ at: 1, mask: 1 })] as const;
  expect(formulas.all([a, b])).toBe(formulas.all([b, a, a]));
  expect(formulas.not(formulas.not(a))).toBe(a);
  expect(formulas.any([a, formulas.not(a)])).toBe(TRUE);
  expect(formulas.all([a, formulas.not(a)])).toBe(FALSE);
  expect(formulas.given(a, 0, 0, 1)).toBe(formulas.atom({ at: 0, mask: 2 }));
  expect(formulas.given(formulas.all([a, b]), 0, 2, 0)).toBe(b);
  expect(formulas.atEnd(formulas.not(a))).toBe(true);
});
