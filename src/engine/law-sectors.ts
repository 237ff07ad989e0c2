import type { Source } from './tree.ts';

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
