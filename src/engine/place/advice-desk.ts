import type { CompiledTree } from '../compiled-tree.ts';
import type { Choice } from '../resolve.ts';
import { UNKNOWN } from '../vocabulary.ts';
import { DESK_ORGANISATION, type Desk, type ToldDesks, toldDesksFor } from './desks.ts';
import type { Directory } from './directory.ts';
import { spotOf } from './keys.ts';

/** The question of a pack whose options are the sectors. */
export const SECTOR_QUESTION = 'sector';

/** Gives the key of the place that was answered on a route; undefined when none was. */
export function placeOn(path: readonly Choice[]): string | undefined {
  const value = path.find(({ question }) => question.kind === 'place')?.value;
  return typeof value === 'string' && value !== UNKNOWN ? value : undefined;
}

/** Tells a place in Dutch; its key when the directory does not know it. */
export function placeInWords(directory: Directory | undefined, key: string): string {
  return (directory && spotOf(directory, key)?.label) ?? key;
}

/** Gives the desks for the place and the sector of a route; null when there is no place, or none that is known. */
export function desksOn(
  path: readonly Choice[],
  directory: Directory | undefined,
  today: string,
): ToldDesks | null {
  const key = placeOn(path);
  if (key === undefined || directory === undefined) return null;
  return toldDesksFor(directory, key, sectorOn(path), today);
}

/** Gives the sector that was answered on a route; null when none was, or somebody did not know. */
export function sectorOn(path: readonly Choice[]): string | null {
  const sector = path.find(({ question }) => question.id === SECTOR_QUESTION)?.value;
  return typeof sector === 'string' && sector !== UNKNOWN ? sector : null;
}

type Written = CompiledTree['organisations'][number];

/**
 * Gives an organisation with the desks of the place. What a region file says wins for its own codes, and
 * is laid aside when the place lies in another region, or when the sector is none of those codes.
 */
export function withDesks(
  written: Written,
  desks: ToldDesks | null,
  sector: string | null,
): { readonly written: Written; readonly desk: ToldDesks | null } {
  if (written.id !== DESK_ORGANISATION) return { written, desk: null };
  const { replaced } = written;
  if (replaced === undefined || replaced.codes.length === 0) return { written, desk: desks };
  const { contact, checked, codes } = replaced;
  const isLocal = (code: string) => codes.includes(code);
  const near = desks?.desks.map(({ code }) => code) ?? codes.filter((code) => isOf(code, sector));
  if (!near.some(isLocal)) return { written: { ...written, contact, checked }, desk: desks };
  const own = desks?.desks.map((desk) => (isLocal(desk.code) ? asReplaced(desk) : desk)) ?? [];
  return { written, desk: desks && { ...desks, desks: own } };
}

/** Whether a samenwerkingsverband can be that of a sector: PO2707 is not for vo. Of other sectors that is not known. */
function isOf(code: string, sector: string | null): boolean {
  return (sector !== 'po' && sector !== 'vo') || code.toLowerCase().startsWith(sector);
}

/** A desk of which a region file gave the contact details: what was seen elsewhere is left out. */
function asReplaced(desk: Desk): Desk {
  const unseen = { website: null, steunpunt: null, sources: [], dated: null, certainty: null, old: false };
  return { ...desk, ...unseen, local: true };
}
