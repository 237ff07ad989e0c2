import type { Rule } from '../rule.ts';

/** Every question is asked on some route. A `when` that can never hold is for living-conditions. */
export const neverAsked: Rule = {
  code: 'never-asked',
  severity: 'error',
  stage: 'proof',
  *check(context) {
    const { proof, claims } = context.proof();
    for (const { id, when } of context.tree.questions) {
      if (!proof.isSatisfiable(proof.statements.of(when)) || proof.isSatisfiable(claims.asked(id))) continue;
      yield {
        message: `Op geen enkele route komt de vraag "${id}" aan de beurt.`,
        expected: 'een when die kan kloppen op het moment van vragen, of geen when',
        place: context.source.place(['questions', id], 'key'),
      };
    }
  },
};
