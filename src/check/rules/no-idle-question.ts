import type { Rule } from '../rule.ts';
import { Difference } from '../solver/difference.ts';
import { isCounted } from '../solver/variables.ts';

/**
 * Every question matters: for some answers to the others, two of its answers lead to another step,
 * action, organisation, alert, deadline or date. Words and reasons alone do not count. What a place
 * changes, the contact details, is not in the tree. A question that nobody is asked is for never-asked.
 */
export const noIdleQuestion: Rule = {
  code: 'no-idle-question',
  severity: 'warning',
  stage: 'proof',
  *check(context) {
    const { tree, source } = context;
    const { proof, claims } = context.proof();
    const difference = new Difference(tree);
    for (const question of tree.questions) {
      if (!isCounted(question) || !proof.isSatisfiable(claims.asked(question.id))) continue;
      if (!difference.isIdle(question)) continue;
      yield {
        message: `Het antwoord op de vraag "${question.id}" verandert niets aan het advies.`,
        expected: 'een antwoord dat soms een andere stap, actie, organisatie, waarschuwing of termijn geeft',
        place: source.place(['questions', question.id], 'key'),
        needs: `effect/${question.id}`,
      };
    }
  },
};
