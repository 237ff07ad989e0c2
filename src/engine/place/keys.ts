import type { Directory, Level, Name, Run } from './directory.ts';
import { slug, spelled } from './spelling.ts';

/** A place: its key, and how to tell it in Dutch. */
export interface Place {
  readonly key: string;
  readonly label: string;
}

/** A place with its postcodes. */
export interface Spot extends Place {
  readonly runs: readonly Run[];
}

/** Finds what a key stands for; null when it names nothing. */
export function spotOf({ runs }: Directory, key: string): Spot | null {
  const isAround = ({ from, to }: Run) => from <= Number(key) && Number(key) <= to;
  if (/^\d/.test(key)) return spot(key, runs.filter(isAround));
  const [kind, first = '', second] = key.split(':');
  const name = spelled(first);
  const within = second === undefined ? null : spelled(second);
  // A part of a municipality is named by its codes, one or both.
  const isWanted = ({ place, municipality, po, vo }: Run) =>
    kind === 'gemeente'
      ? municipality.spelled === name && (within === null || spelled(`${po}${vo}`).includes(within))
      : place?.spelled === name && (within === null || municipality.spelled === within);
  return spot(key, runs.filter(isWanted));
}

/** Gives a whole municipality. */
export function municipalitySpot(directory: Directory, { name }: Name): Spot | null {
  return spotOf(directory, `gemeente:${slug(name)}`);
}

/** Gives each place in these postcodes; one name in two municipalities is two places, and what has no name is its postcode. */
export function placeSpots(runs: readonly Run[]): Spot[] {
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    const { place, municipality, from } = run;
    const key = place === null ? `${from}` : `plaats:${slug(place.name)}:${slug(municipality.name)}`;
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return [...groups].flatMap(([key, group]) => spot(key, group) ?? []);
}

/** Gives the place of a name without its municipality; for a name that is exact. Null when no place is called that. */
export function spotByName(directory: Directory, { name }: Name): Spot | null {
  return spotOf(directory, `plaats:${slug(name)}`);
}

/** Gives the different codes of these postcodes for one level or both, as texts such as `PO3004-VO3004`. */
export function regionsOf(runs: readonly Run[], levels: readonly Level[]): string[] {
  return [...new Set(runs.map((run) => levels.flatMap((level) => run[level] ?? []).join('-')))];
}

function spot(key: string, runs: readonly Run[]): Spot | null {
  const [run] = runs;
  return run === undefined ? null : { key, label: labelOf(key, run, runs), runs };
}

function labelOf(key: string, { place, municipality }: Run, runs: readonly Run[]): string {
  const where = `gemeente ${municipality.name}`;
  if (/^\d/.test(key)) return place === null ? `${key} (${where})` : `${key} (${place.name}, ${where})`;
  const [kind, , part] = key.split(':');
  if (kind === 'gemeente' && part !== undefined)
    return `${where}, deel ${part.toUpperCase().replace('-', ' en ')}`;
  if (place === null || kind === 'gemeente') return where;
  const isOne = runs.every((run) => run.municipality.spelled === municipality.spelled);
  return isOne ? `${place.name} (${where})` : place.name;
}
