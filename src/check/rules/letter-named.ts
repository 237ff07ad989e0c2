import type { Rule } from '../rule.ts';
import { actionsOf } from '../solver/claims.ts';
import { namesAt, unknownNames } from '../unknown-names.ts';

/** An action that says to send something names the letter for it, and each letter that an action names exists. */
export const letterNamed: Rule = {
  code: 'letter-named',
  severity: 'error',
  stage: 'names',
  *check({ tree, source, language }) {
    const known = tree.letters.map(({ id }) => id);
    for (const { action, step } of actionsOf(tree)) {
      const path = step === undefined ? ['actions', action.id] : ['steps', step, 'actions', action.id];
      yield* unknownNames(
        'Er is geen brief',
        'letters',
        namesAt(source, [...path, 'letters'], action.letters),
        known,
      );
      const sending = action.who === 'ouder' ? language.sendingIn(action.text) : null;
      if (sending === null || action.letters.length > 0 || known.length === 0) continue;
      yield {
        message: `Deze actie zegt "${sending}", maar noemt geen brief.`,
        expected: 'een brief bij letters',
        place: source.place([...path, 'text']),
      };
    }
  },
};
