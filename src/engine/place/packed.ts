import type { Directory, Run } from './directory.ts';
import { nameOf } from './spelling.ts';

/** The form of a packed directory that this program reads. */
export const PACKED_FORMAT = 1;

/**
 * A directory as it is shipped: every name once, and of each run only what differs from the run
 * before it. Each column has a number for each run.
 */
export interface PackedDirectory extends Omit<Directory, 'runs' | 'aliases'> {
  readonly format: typeof PACKED_FORMAT;
  readonly aliases: Readonly<Record<string, string>>;
  readonly names: { readonly places: readonly string[]; readonly municipalities: readonly string[] };
  /** The pairs of codes that occur. */
  readonly pairs: readonly (readonly [po: string | null, vo: string | null])[];
  readonly columns: {
    /** Postcodes between the run before and this one. */
    readonly gap: readonly number[];
    /** Postcodes in the run, less one. */
    readonly more: readonly number[];
    /** Positions in `names` and `pairs`, less that of the run before. No place is position -1. */
    readonly place: readonly number[];
    readonly municipality: readonly number[];
    readonly pair: readonly number[];
    /** Position of the municipality of 2015, less that of the present one. */
    readonly former: readonly number[];
  };
}

/** Reads a packed directory. Throws when another version of the program packed it. */
export function unpack({ format, names, pairs, columns, aliases, ...same }: PackedDirectory): Directory {
  if (format !== PACKED_FORMAT) throw new Error(`A directory of format ${format} cannot be read.`);
  const places = names.places.map(nameOf);
  const municipalities = names.municipalities.map(nameOf);
  const runs: Run[] = [];
  let [to, place, municipality, pair] = [0, 0, 0, 0];
  // Of thousands of runs no list of parts is made: this stands before the first advice of a scripted run.
  for (let at = 0; at < columns.gap.length; at += 1) {
    const from = to + (columns.gap[at] ?? 0) + 1;
    to = from + (columns.more[at] ?? 0);
    place += columns.place[at] ?? 0;
    municipality += columns.municipality[at] ?? 0;
    pair += columns.pair[at] ?? 0;
    runs.push({
      from,
      to,
      place: places[place] ?? null,
      municipality: municipalities[municipality] ?? NOWHERE,
      former: municipalities[municipality + (columns.former[at] ?? 0)] ?? NOWHERE,
      po: pairs[pair]?.[0] ?? null,
      vo: pairs[pair]?.[1] ?? null,
    });
  }
  return {
    ...same,
    runs,
    aliases: Object.entries(aliases).map(([alias, name]) => ({ alias: nameOf(alias), name: nameOf(name) })),
  };
}

/** Stands for a name that is not in the lists; a packed directory refers to nothing else. */
const NOWHERE = nameOf('');
