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

/** For which kinds of school a law on schools is: the options of the question of sectors. Every other law is for everybody. */
const SECTORS_OF: Readonly<Record<string, readonly string[]>> = {
  WPO: ['po', 'speciaal'],
  'WVO 2020': ['vo'],
  WEC: ['speciaal', 'cluster-1-2'],
  WEB: ['mbo'],
};

/** Gives the ids of the sources in laws for other kinds of school than this one; none when the kind is not known. */
export function lawsElsewhere(sources: readonly Source[], sector: string | null): ReadonlySet<string> {
  const laws = Object.entries(SECTORS_OF).filter(
    ([, sectors]) => sector !== null && !sectors.includes(sector),
  );
  const names = new Set(laws.map(([law]) => law));
  return new Set(sources.filter((one) => one.kind === 'law' && names.has(one.law)).map(({ id }) => id));
}
