import type { Path } from '../../content/yaml-file.ts';
import type { Condition } from '../../engine/tree.ts';
import { ranked } from '../proof/claims.ts';
import { type Formula, TRUE } from '../proof/formula.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';

/**
 * Everything that can be told is told on some route: each step, each reason for an organisation and
 * each variant of a word. A condition that can never hold is for living-conditions.
 */
export const neverShown: Rule = {
  code: 'never-shown',
  severity: 'error',
  stage: 'proof',
  *check(context) {
    const { tree } = context;
    yield* unreachedSteps(context);
    for (const { id, recommend } of tree.organisations) {
      yield* overshadowed(context, ranked(recommend), ['organisations', id, 'recommend']);
    }
    for (const { id, variants } of tree.words) {
      yield* overshadowed(context, [...variants.entries()], ['words', id, 'variants']);
    }
  },
};

function* unreachedSteps(context: CheckContext): Generator<Finding> {
  const { proof, claims } = context.proof();
  for (const { id } of context.tree.steps) {
    if (proof.possible(claims.step(id))) continue;
    yield {
      message: `Geen enkele route leidt naar de stap "${id}".`,
      expected: `een keuze met step: ${id}`,
      place: context.source.place(['steps', id], 'key'),
    };
  }
}
