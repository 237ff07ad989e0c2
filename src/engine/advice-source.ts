import type { AdviceSource } from './advice.ts';
import type { Source } from './tree.ts';

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
