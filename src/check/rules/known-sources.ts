import type { Rule } from '../rule.ts';
import { sourcedItems } from '../sourced-items.ts';
import { namesAt, unknownNames } from '../unknown-names.ts';

/** Every source that is referred to exists. */
export const knownSources: Rule = {
  code: 'known-sources',
  severity: 'error',
  stage: 'names',
  *check({ tree, source }) {
    const ids = tree.sources.map(({ id }) => id);
    const references = sourcedItems(tree).flatMap(({ path, sources }) =>
      namesAt(source, [...path, 'sources'], sources),
    );
    yield* unknownNames('Er is geen bron', references, ids);
  },
};
