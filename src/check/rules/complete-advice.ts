import type { CheckContext, Finding, Rule } from '../rule.ts';
import type { Diagram } from '../solver/diagram.ts';

/** On every route the advice has an action and an organisation. A route without a step is for one-step. */
export const completeAdvice: Rule = {
  code: 'complete-advice',
  severity: 'error',
  stage: 'proof',
  *check(context) {
    const { claims } = context.proof();
    yield* without(context, 'actie', claims.anyAction());
    yield* without(context, 'organisatie', claims.anyOrganisation());
  },
};

function* without(context: CheckContext, what: string, there: Diagram): Generator<Finding> {
  const { proof, claims } = context.proof();
  const { statements } = proof;
  const example = proof.shortestModel(statements.all([claims.anyStep(), statements.not(there)]));
  if (example === null) return;
  yield {
    message: `Een route eindigt zonder ${what}.`,
    example,
    expected: `op elke route minstens een ${what}`,
    place: context.source.place(['questions', Object.keys(example).at(-1) ?? ''], 'key'),
  };
}
