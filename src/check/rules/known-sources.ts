import type { Rule } from '../rule.ts';
import { sourceReferences } from '../sourced-items.ts';
import { unknownNames } from '../unknown-names.ts';

/** Every source that is referred to exists. */
export const knownSources: Rule = {
  code: 'known-sources',
  severity: 'error',
  stage: 'names',
  *check({ tree, source }) {
    const ids = tree.sources.map(({ id }) => id);
    yield* unknownNames('Er is geen bron', 'sources', sourceReferences(source), ids);
  },
};
