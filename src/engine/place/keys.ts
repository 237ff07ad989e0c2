import type { Directory, Name, Run } from './directory.ts';
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
  if (/^\d/.test(key)) return postcodeSpot(runs, key);
  const [kind, first = '', second] = key.split(':');
  const name = spelled(first);
  if (kind === 'gemeente') {
    return spot(
      key,
      runs.filter(({ municipality }) => municipality.spelled === name),
    );
  }
  const within = second === undefined ? null : spelled(second);
  return spot(
    key,
    runs.filter(
      ({ place, municipality }) =>
        place?.spelled === name && (within === null || municipality.spelled === within),
    ),
  );
}

/** Gives a whole municipality. */
export function municipalitySpot({ runs }: Directory, { name, spelled }: Name): Spot | null {
  const inside = runs.filter(({ municipality }) => municipality.spelled === spelled);
  return spot(`gemeente:${slug(name)}`, inside);
}

/** Gives each place in these postcodes; one name in two municipalities is two places. Postcodes without a place are left out. */
export function placeSpots(runs: readonly Run[]): Spot[] {
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    if (run.place === null) continue;
    const key = `plaats:${slug(run.place.name)}:${slug(run.municipality.name)}`;
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return [...groups].flatMap(([key, group]) => spot(key, group) ?? []);
}

/** Gives the place of a name without its municipality; for a name that is exact. Null when no place is called that. */
export function spotByName(directory: Directory, { name }: Name): Spot | null {
  return spotOf(directory, `plaats:${slug(name)}`);
}

/** Gives the different pairs of codes of these postcodes, as texts. */
export function regionsOf(runs: readonly Run[]): string[] {
  return [...new Set(runs.map(({ po, vo }) => `${po} ${vo}`))].sort();
}

function postcodeSpot(runs: readonly Run[], postcode: string): Spot | null {
  const number = Number(postcode);
  return spot(
    postcode,
    runs.filter(({ from, to }) => from <= number && number <= to),
  );
}

function spot(key: string, runs: readonly Run[]): Spot | null {
  const [run] = runs;
  return run === undefined ? null : { key, label: labelOf(key, run, runs), runs };
}

function labelOf(key: string, { place, municipality }: Run, runs: readonly Run[]): string {
  const where = `gemeente ${municipality.name}`;
  if (/^\d/.test(key)) return place === null ? `${key} (${where})` : `${key} (${place.name}, ${where})`;
  if (place === null || key.startsWith('gemeente:')) return where;
  const isOne = runs.every((run) => run.municipality.spelled === municipality.spelled);
  return isOne ? `${place.name} (${where})` : place.name;
}
