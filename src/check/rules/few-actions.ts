import type { Urgency } from '../../engine/tree.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';
import { actionsOf } from '../solver/claims.ts';

/** A parent can do no more than this at first, and take in no more than this in all. */
const MOST_FIRST = 3;
const MOST = 10;

const FIRST: readonly Urgency[] = ['nu', 'eerst'];
const ANY: readonly Urgency[] = ['nu', 'eerst', 'daarna', 'kan-ook'];

/** On no route there are more than three actions to do first, or more than ten in all. */
export const fewActions: Rule = {
  code: 'few-actions',
  severity: 'error',
  stage: 'proof',
  *check(context) {
    for (const { id } of context.tree.steps) {
      yield* tooMany(context, id, FIRST, MOST_FIRST, 'acties om eerst te doen');
      yield* tooMany(context, id, ANY, MOST, 'acties');
    }
  },
};

/** Looks at one step at a time: actions of different steps never meet. */
function* tooMany(
  { tree, source, proof: prove }: CheckContext,
  step: string,
  urgencies: readonly Urgency[],
  most: number,
  what: string,
): Generator<Finding> {
  const { proof, claims } = prove();
  const here = claims.step(step);
  const told = actionsOf(tree)
    .filter(({ action, step: own }) => (own ?? step) === step && urgencies.includes(action.urgency))
    .map(({ action: { id, when } }) => ({
      id,
      told: proof.statements.all([here, proof.statements.of(when)]),
    }))
    .filter((one) => proof.isSatisfiable(one.told));
  const statements = told.map((one) => one.told);
  const example = proof.answersWith(here, statements, most + 1);
  if (example === null) return;
  const values = proof.valuesOf(example);
  const ids = told.filter((one) => proof.holds(one.told, values)).map(({ id }) => id);
  yield {
    message: `Een route heeft ${ids.length} ${what}: ${ids.join(', ')}.`,
    example,
    expected: `op elke route hoogstens ${most} ${what}`,
    place: source.place(['steps', step], 'key'),
    needs: `few-actions/${most}`,
  };
}
