import { expect, test } from 'vitest';
import { adviceFor } from '../../src/engine/advise.ts';
import { remaining } from '../../src/engine/remaining.ts';
import { resolve } from '../../src/engine/resolve.ts';
import { placeTree } from '../harness/small-tree.ts';

const tree = placeTree();

test.each([
  ['1234', true],
  ['gemeente:utrecht', true],
  ['gemeente:sudwest-fryslan', true],
  ['weet-niet', true],
  ['1234 AB', false],
  ['12345', false],
  ['gemeente:', false],
  ['gemeente:Utrecht', false],
  ['Utrecht', false],
  ['', false],
])('the place "%s" fits: %s', (place, fits) => {
  const position = resolve(tree, { school: 'ja', 'school-plaats': place });
  expect(position.kind).toBe(fits ? 'end' : 'invalid');
  if (position.kind === 'invalid') expect(position.problem.code).toBe('not-a-place');
});

/** An answer to the question for a place, and the actions that follow from it. */
const ACTIONS: readonly [string, string][] = [
  ['1234', 'bel'],
  ['gemeente:utrecht', 'bel'],
  ['weet-niet', 'zoek'],
];

test.each(ACTIONS)('conditions see whether a place is known: %s', (place, expected) => {
  const answers = { school: 'ja', 'school-plaats': place };
  const position = resolve(tree, answers);
  if (position.kind !== 'end') throw new Error(position.kind);
  const { actions } = adviceFor(tree, position, { today: '2026-11-23', answers, command: '' });
  expect(actions.map(({ id }) => id).join(' ')).toBe(expected);
});

test('a question for a place is one of the questions to come', () => {
  expect(remaining(tree, resolve(tree, {}))).toEqual({ min: 1, max: 2 });
});
