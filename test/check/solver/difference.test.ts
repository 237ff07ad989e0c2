import { expect, test } from 'vitest';
import { Difference } from '../../../src/check/solver/difference.ts';
import type { Condition, Tree } from '../../../src/engine/tree.ts';
import { writtenSmallTree } from '../../harness/small-tree.ts';

const tree = writtenSmallTree();

/** The small tree, where all that can be named depends on these conditions alone. */
function naming(conditions: readonly Condition[]): Tree {
  const alerts = tree.alerts
    .slice(0, 1)
    .flatMap((alert) => conditions.map((when, at) => ({ ...alert, id: `${at}`, when })));
  const steps = tree.steps.map((step) => ({ ...step, actions: [] }));
  return { ...tree, steps, alerts, organisations: [], deadlines: [] };
}

const answered = (question: string, ...options: string[]): Condition => ({
  kind: 'answer',
  question,
  options,
});
const extra = answered('extra', 'ja');
const arts = answered('hulp', 'arts');

test.each<readonly [string, readonly Condition[], readonly string[]]>([
  ['nothing: only the question that sets the step matters', [], ['dag', 'hulp', 'extra']],
  ['an option among others', [arts], ['dag', 'extra']],
  ['whether a later question is asked', [extra], ['dag']],
  [
    'an answer that decides nothing',
    [{ kind: 'any', of: [arts, { kind: 'not', of: arts }] }],
    ['dag', 'hulp', 'extra'],
  ],
  ['a date that is skipped', [answered('dag', 'weet-niet')], ['hulp', 'extra']],
  [
    'what only counts where it is never asked',
    [{ kind: 'all', of: [extra, answered('soort', 'po')] }],
    ['dag', 'hulp', 'extra'],
  ],
])('idle are the questions that never make a difference: %s', (_, conditions, idle) => {
  const difference = new Difference(naming(conditions));
  expect(tree.questions.filter((question) => difference.isIdle(question)).map(({ id }) => id)).toEqual(idle);
});

test.each<readonly [string, readonly Condition[], readonly (readonly string[])[]]>([
  ['soort', [], [['po', 'vo', 'weet-niet'], ['nee']]],
  ['soort', [answered('soort', 'po', 'nee')], [['po'], ['vo', 'weet-niet'], ['nee']]],
  ['hulp', [arts], [['arts'], ['school', 'niemand', 'weet-niet']]],
  ['hulp', [extra], [['arts', 'school', 'weet-niet'], ['niemand']]],
])('options of "%s" are alike that always lead to the same', (id, conditions, groups) => {
  const difference = new Difference(naming(conditions));
  const question = tree.questions.find((one) => one.id === id);
  expect(question && difference.alike(question)).toEqual(groups);
});
