import type { Rule } from '../rule.ts';
import { actionsOf } from '../solver/claims.ts';

/** No two actions have one name, whatever step they belong to. */
export const uniqueActions: Rule = {
  code: 'unique-actions',
  severity: 'error',
  stage: 'names',
  *check({ tree, source }) {
    const seen = new Set<string>();
    for (const { action, step } of actionsOf(tree)) {
      const path = step === undefined ? ['actions', action.id] : ['steps', step, 'actions', action.id];
      if (seen.has(action.id)) {
        yield {
          message: `Er is nog een actie "${action.id}".`,
          expected: 'elke naam een keer, in de stappen en bij de acties samen',
          place: source.place(path, 'key'),
        };
      }
      seen.add(action.id);
    }
  },
};
