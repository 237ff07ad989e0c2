import type { Directory, Name, Run } from '../../engine/place/directory.ts';
import { PACKED_FORMAT, type PackedDirectory } from '../../engine/place/packed.ts';

/** Writes a directory small, as it is shipped. */
export function pack({ runs, aliases, ...same }: Directory): PackedDirectory {
  const places = uniqueNames(runs.flatMap(({ place }) => (place === null ? [] : [place])));
  const municipalities = uniqueNames(runs.flatMap(({ municipality, former }) => [municipality, former]));
  const pairs = [...new Map(runs.map(({ po, vo }) => [`${po} ${vo}`, [po, vo] as const])).values()];
  const positionIn = (list: readonly string[], name: Name | null) => list.indexOf(name?.name ?? '');
  const pairOf = (run: Run) => pairs.findIndex(([po, vo]) => po === run.po && vo === run.vo);
  const municipality = runs.map((run) => positionIn(municipalities, run.municipality));
  return {
    format: PACKED_FORMAT,
    ...same,
    aliases: Object.fromEntries(aliases.map(({ alias, name }) => [alias.name, name.name])),
    names: { places, municipalities },
    pairs,
    columns: {
      gap: runs.map(({ from }, at) => from - (runs[at - 1]?.to ?? 0) - 1),
      more: runs.map(({ from, to }) => to - from),
      place: steps(runs.map((run) => positionIn(places, run.place))),
      municipality: steps(municipality),
      pair: steps(runs.map(pairOf)),
      former: runs.map((run, at) => positionIn(municipalities, run.former) - (municipality[at] ?? 0)),
    },
  };
}

/** Each number less the one before it. */
function steps(numbers: readonly number[]): number[] {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0));
}

/** The names, each once, in the order in which they come first. */
function uniqueNames(names: readonly Name[]): string[] {
  return [...new Set(names.map(({ name }) => name))];
}
