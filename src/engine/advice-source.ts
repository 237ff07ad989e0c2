import type { AdviceSource } from './advice.ts';
import type { Source, Tree } from './tree.ts';

/** A source as an advice tells it; what its kind does not have is null. */
export function adviceSource(source: Source): AdviceSource {
  const { id, kind, title, url, dated, checked } = source;
  return {
    id,
    kind,
    title,
    law: kind === 'law' ? source.law : null,
    article: kind === 'law' ? source.article : null,
    number: kind === 'ruling' ? source.number : null,
    url: url ?? null,
    dated,
    checked,
  };
}

/** Gives the ids of the sources in laws that the pack says are for other kinds of school; none when the kind is not known. */
export function lawsElsewhere(
  { pack, sources }: Pick<Tree, 'pack' | 'sources'>,
  sector: string | null,
): ReadonlySet<string> {
  const laws = new Map(Object.entries(pack.laws ?? {}));
  const isElsewhere = (law: string) => sector !== null && laws.get(law)?.includes(sector) === false;
  return new Set(sources.filter((one) => one.kind === 'law' && isElsewhere(one.law)).map(({ id }) => id));
}
