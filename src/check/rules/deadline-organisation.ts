import type { Rule } from '../rule.ts';

/** The organisation of a deadline is named in an advice that tells the deadline. */
export const deadlineOrganisation: Rule = {
  code: 'deadline-organisation',
  severity: 'error',
  stage: 'proof',
  *check({ tree, source, proof: prove }) {
    const { proof, claims } = prove();
    for (const { id, organisation } of tree.deadlines) {
      const told = claims.deadline(id);
      if (organisation === undefined || !proof.isSatisfiable(told)) continue;
      if (proof.isSatisfiable(proof.statements.all([told, claims.organisation(organisation)]))) continue;
      yield {
        message: `Waar deze termijn geldt, staat "${organisation}" nooit in het advies.`,
        expected: 'de organisatie waar de ouder voor die dag moet zijn',
        place: source.place(['deadlines', id, 'organisation']),
      };
    }
  },
};
