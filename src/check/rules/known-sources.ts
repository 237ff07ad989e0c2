import type { CheckContext, Finding, Rule } from '../rule.ts';
import { sourceReferences } from '../sourced-items.ts';
import { keysAt, unknownNames } from '../unknown-names.ts';

/** Every source, and every law, that is referred to exists. */
export const knownSources: Rule = {
  code: 'known-sources',
  severity: 'error',
  stage: 'names',
  *check(context) {
    const { tree, source } = context;
    const ids = tree.sources.map(({ id }) => id);
    yield* unknownNames('Er is geen bron', 'sources', sourceReferences(source), ids);
    yield* inLaws(context);
  },
};

function* inLaws({ tree, source }: CheckContext): Generator<Finding> {
  const laws = new Set(tree.sources.flatMap((one) => (one.kind === 'law' ? [one.law] : [])));
  const named = keysAt(source, ['pack', 'laws'], tree.pack.laws);
  yield* unknownNames('Geen bron staat in de wet', 'sources', named, [...laws]);
}
