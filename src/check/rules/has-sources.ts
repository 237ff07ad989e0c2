import type { Force } from '../../engine/tree.ts';
import type { Rule } from '../rule.ts';
import { sourcedItems } from '../sourced-items.ts';

/** The source of what we advise ourselves, which proves no right or duty. */
const OWN_ADVICE = 'eigen-advies';

/** Statements that somebody may be held to. */
const LEGAL: readonly (Force | undefined)[] = ['recht', 'plicht'];

/** Everything we say has a source, and a right or duty has one that is not our own. */
export const hasSources: Rule = {
  code: 'has-sources',
  severity: 'error',
  stage: 'text',
  *check({ tree, source }) {
    for (const { path, sources, force } of sourcedItems(tree)) {
      const place = source.place([...path, 'sources'], 'key');
      if (sources.length === 0) {
        yield { message: 'Hier staat geen bron.', expected: 'minstens een bron uit sources', place };
      } else if (LEGAL.includes(force) && sources.every((id) => id === OWN_ADVICE)) {
        yield {
          message: `Een ${force} kan niet alleen op "${OWN_ADVICE}" steunen.`,
          expected: 'een bron van buiten, of force: tip of gebruik',
          place,
        };
      }
    }
  },
};
