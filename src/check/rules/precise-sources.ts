import type { Source } from '../../engine/tree.ts';
import type { Rule } from '../rule.ts';
import { sourcedItems } from '../sourced-items.ts';

/** What rests on others rests on more than the home page of a website. */
export const preciseSources: Rule = {
  code: 'precise-sources',
  severity: 'error',
  stage: 'text',
  *check({ tree, source }) {
    const known = new Map(tree.sources.map((one) => [one.id, one]));
    for (const { path, sources } of sourcedItems(tree)) {
      const others = sources.flatMap((id) => known.get(id) ?? []).filter(({ kind }) => kind !== 'own');
      if (others.length === 0 || !others.every(isHomePage)) continue;
      yield {
        message: `De enige bron hier is de voorpagina van een website: "${others[0]?.url}".`,
        expected: 'het adres van de pagina zelf, een wet of een uitspraak',
        place: source.place([...path, 'sources'], 'key'),
      };
    }
  },
};

function isHomePage({ kind, url }: Source): boolean {
  return kind === 'page' && url !== undefined && /^https?:\/\/[^/]*\/?$/.test(url);
}
