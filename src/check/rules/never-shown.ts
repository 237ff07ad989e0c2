import type { Condition } from '../../engine/tree.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';
import type { Diagram } from '../solver/diagram.ts';
import type { Proof } from '../solver/proof.ts';

/**
 * Everything that can be told is told on some route: each step, each reason for an organisation and
 * each variant of a word. A condition that can never hold is for living-conditions.
 */
export const neverShown: Rule = {
  code: 'never-shown',
  severity: 'error',
  stage: 'proof',
  *check(context) {
    yield* unreachedSteps(context);
    yield* unusedReasons(context);
    yield* unusedVariants(context);
  },
};

function* unreachedSteps(context: CheckContext): Generator<Finding> {
  const { proof, claims } = context.proof();
  for (const { id } of context.tree.steps) {
    if (proof.isSatisfiable(claims.step(id))) continue;
    yield {
      message: `Geen enkele route leidt naar de stap "${id}".`,
      expected: `een keuze met step: ${id}`,
      place: context.source.place(['steps', id], 'key'),
    };
  }
}

function* unusedReasons(context: CheckContext): Generator<Finding> {
  const { proof, claims } = context.proof();
  for (const { id, recommend } of context.tree.organisations) {
    for (const [nth, { when }] of recommend.entries()) {
      if (!overshadowed(proof, when, claims.reason(id, nth))) continue;
      yield {
        message: 'Deze reden ziet niemand: er gaat altijd een andere voor.',
        expected: 'een reden die soms de dringendste is, of de eerste van de dringendste',
        place: context.source.place(['organisations', id, 'recommend', nth]),
      };
    }
  }
}

function* unusedVariants(context: CheckContext): Generator<Finding> {
  const { proof, claims } = context.proof();
  for (const { id, variants } of context.tree.words) {
    for (const [nth, { when }] of variants.entries()) {
      if (!overshadowed(proof, when, claims.variant(id, nth))) continue;
      yield {
        message: `Zo vult niemand "${id}" in: er gaat altijd een andere tekst voor.`,
        expected: 'een voorwaarde die soms als eerste klopt',
        place: context.source.place(['words', id, 'variants', nth]),
      };
    }
  }
}

/** Whether something could be told, were it not that something else always goes before it. */
function overshadowed(proof: Proof, when: Condition | undefined, told: Diagram): boolean {
  return proof.isSatisfiable(proof.statements.of(when)) && !proof.isSatisfiable(told);
}
