import type { Rule } from '../rule.ts';

/** A deadline can count on some route where its date is asked. */
export const deadlineAsked: Rule = {
  code: 'deadline-asked',
  severity: 'error',
  stage: 'proof',
  *check(context) {
    const { proof, claims } = context.proof();
    for (const { id, from, when } of context.tree.deadlines) {
      const counts = proof.isSatisfiable(proof.statements.of(when));
      if (!counts || !proof.isSatisfiable(claims.asked(from)) || proof.isSatisfiable(claims.deadline(id)))
        continue;
      yield {
        message: `Waar deze termijn geldt, stelt niemand de vraag "${from}".`,
        expected: 'een voorwaarde die past bij de routes met die datumvraag',
        place: context.source.place(['deadlines', id, 'from']),
        breaks: [`invariants/always/deadline/${id}`, `effect/${from}`],
      };
    }
  },
};
