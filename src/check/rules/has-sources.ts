import type { Rule } from '../rule.ts';
import { sourcedItems } from '../sourced-items.ts';

/** Everything we say has a source. */
export const hasSources: Rule = {
  code: 'has-sources',
  severity: 'error',
  stage: 'text',
  *check({ tree, source }) {
    for (const { path, sources } of sourcedItems(tree)) {
      if (sources.length > 0) continue;
      yield {
        message: 'Hier staat geen bron.',
        expected: 'minstens een bron uit sources',
        place: source.place([...path, 'sources'], 'key'),
      };
    }
    for (const { id, contact, replaced } of tree.organisations) {
      // What a region says of itself needs no other source.
      if (replaced !== undefined) continue;
      if (contact.hours === undefined || contact.hoursSource !== undefined) continue;
      yield {
        message: 'Bij deze openingstijden staat geen bron.',
        expected: 'hoursSource, met een bron uit sources',
        place: source.place(['organisations', id, 'contact', 'hours'], 'key'),
      };
    }
  },
};
