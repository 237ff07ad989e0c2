import { ageFault } from '../age.ts';
import { datedItems } from '../dated-items.ts';
import type { Rule } from '../rule.ts';

/** Everything was checked against its sources in the last year. */
export const fresh: Rule = {
  code: 'fresh',
  severity: 'error',
  stage: 'text',
  *check({ tree, source, today }) {
    for (const { path, checked } of datedItems(tree)) {
      const fault = ageFault(checked, today);
      if (fault !== null) yield { ...fault, place: source.place([...path, 'checked']) };
    }
  },
};
