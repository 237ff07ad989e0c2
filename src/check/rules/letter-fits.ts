import type { Rule } from '../rule.ts';
import { actionsOf } from '../solver/claims.ts';
import { TRUE } from '../solver/diagram.ts';

/** Wherever an action that names letters is told, one of its letters fits. */
export const letterFits: Rule = {
  code: 'letter-fits',
  severity: 'error',
  stage: 'proof',
  *check(context) {
    const { proof, claims } = context.proof();
    const { statements } = proof;
    const letters = new Map(context.tree.letters.map((letter) => [letter.id, letter]));
    for (const { action, step } of actionsOf(context.tree)) {
      const named = action.letters.flatMap((id) => letters.get(id) ?? []);
      if (named.length === 0) continue;
      const told = statements.all([
        step === undefined ? TRUE : claims.step(step),
        statements.of(action.when),
      ]);
      const none = named.map(({ when }) => statements.not(statements.of(when)));
      if (!proof.isSatisfiable(statements.all([told, ...none]))) continue;
      const path = step === undefined ? ['actions', action.id] : ['steps', step, 'actions', action.id];
      yield {
        message: 'Soms past bij deze actie geen van haar brieven.',
        expected: 'een brief die past op elke route waar de actie staat',
        place: context.source.place([...path, 'letters'], 'key'),
      };
    }
  },
};
