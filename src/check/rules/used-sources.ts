import type { Rule } from '../rule.ts';
import { sourceReferences } from '../sourced-items.ts';

/** The source of what we advise ourselves, which a pack may have at hand. */
const OWN = 'own';

/** Every source is referred to somewhere. */
export const usedSources: Rule = {
  code: 'used-sources',
  severity: 'error',
  stage: 'text',
  *check({ tree, source }) {
    const used = new Set(sourceReferences(source).map(({ id }) => id));
    for (const { id, kind } of tree.sources) {
      if (used.has(id) || kind === OWN) continue;
      yield {
        message: `Niets steunt op de bron "${id}".`,
        expected: 'een bron die ergens bij sources staat; of haal haar weg',
        place: source.place(['sources', id], 'key'),
        needs: `sources/${id}`,
      };
    }
  },
};
