import type { PackSource } from '../content/parse.ts';
import type { Place } from '../content/problem.ts';
import type { Path } from '../content/yaml-file.ts';
import { nearest } from '../engine/nearest.ts';
import type { Condition } from '../engine/tree.ts';
import type { Finding } from './rule.ts';

/** A name that points at something else in the pack, and where it stands. */
export interface Reference {
  readonly id: string;
  readonly place: () => Place;
}

/** More names than this are counted, not listed. */
const MOST_LISTED = 30;

/**
 * A finding for every name that points at nothing; `sentence` says so, up to the name. `part` is where
 * the names should stand: those of one name follow from each other, and all of them when nothing stands there.
 */
export function* unknownNames(
  sentence: string,
  part: string,
  references: Iterable<Reference>,
  known: readonly string[],
): Generator<Finding> {
  const names = new Set(known);
  for (const { id, place } of references) {
    if (names.has(id)) continue;
    yield {
      message: `${sentence} "${id}"${known.length === 0 ? `: in het deel "${part}" staat niets` : ''}.`,
      expected: known.length > MOST_LISTED ? `${listed(known)}; of zet deze er zelf bij` : listed(known),
      suggestion: nearest(id, known),
      place: place(),
      needs: known.length === 0 ? part : `${part}/${id}`,
    };
  }
}

/** Names as an author reads what is allowed. */
export function listed(names: readonly string[]): string {
  if (names.length === 0) return 'een naam die bestaat; er is er nog geen';
  if (names.length > MOST_LISTED) return `een van de ${names.length} namen die bestaan`;
  return names.join(', ');
}

/** The names that stand at a path: one, a list of them, or none. */
export function namesAt(
  source: PackSource,
  path: Path,
  names: string | readonly string[] | undefined,
): Reference[] {
  if (names === undefined) return [];
  if (typeof names === 'string') return [{ id: names, place: () => source.place(path) }];
  return names.map((id, at) => ({ id, place: () => source.place([...path, at]) }));
}

/** The names that are the keys of a map at a path. */
export function keysAt(
  source: PackSource,
  path: Path,
  map: Readonly<Record<string, unknown>> = {},
): Reference[] {
  return Object.keys(map).map((id) => ({ id, place: () => source.place([...path, id], 'key') }));
}

/** The options or steps that the smallest part of a condition names. */
export function namesIn(source: PackSource, condition: Condition, names: readonly string[]): Reference[] {
  return names.map((id, at) => ({ id, place: () => source.placeOf(condition, at) }));
}
