import { expect, test } from 'vitest';
import { checkPack } from '../../src/check/check.ts';
import { runScenario } from '../../src/check/scenarios.ts';
import { Claims } from '../../src/check/solver/claims.ts';
import { Proof } from '../../src/check/solver/proof.ts';
import { compile } from '../../src/engine/compile.ts';
import { shippedSource } from '../harness/io.ts';

const source = shippedSource();
const { tree, scenarios } = source;
const compiled = compile(tree);
const proof = new Proof(tree);
const claims = new Claims(tree, proof.statements);

test('every combination of answers leads to a step, an action and an organisation', () => {
  const all = proof.countModels();
  expect(all).toBeGreaterThan(1_000_000n);
  expect(proof.shortestModel(proof.statements.not(claims.complete()))).toBeNull();
  expect(proof.countModels(claims.complete())).toBe(all);
});

test('no route has more than ten questions', () => {
  expect(proof.longestRoute()?.counted.length).toBeLessThanOrEqual(10);
});

test('safety is asked before anything', () => {
  expect(tree.pack.start).toBe('veiligheid');
});

test('nothing in the pack breaks a rule on the day that it was checked', () => {
  expect(checkPack(source, tree.pack.checked).problems).toEqual([]);
});

test.each([
  ['questions', 20],
  ['steps', 6],
  ['organisations', 19],
  ['alerts', 10],
  ['deadlines', 10],
  ['terms', 30],
] as const)('there are enough %s: %i', (section, least) => {
  expect(tree[section].length).toBeGreaterThanOrEqual(least);
});

test('the steps are the six, in order', () => {
  const ids = 'gesprek informeren onderzoek plan evaluatie andere-school';
  expect(tree.steps.map((step) => step.id).join(' ')).toBe(ids);
});

test.each(Object.entries(scenarios))('scenario %s', (id, scenario) => {
  expect(runScenario(compiled, id, scenario).failures).toEqual([]);
});
