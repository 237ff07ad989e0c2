import {
  type Directory,
  LEVELS,
  type Level,
  type Notice,
  type Partnership,
  type Regulation,
} from './directory.ts';
import { type Place, spotOf } from './keys.ts';

/** A samenwerkingsverband as somebody can reach it. */
export interface Desk extends Partnership {
  readonly level: Level;
  /** What to type into a search engine to find its ouder- en jeugdsteunpunt. */
  readonly search: string;
  /** Whether what was seen of it is so old that it may have changed. */
  readonly old: boolean;
  /** Whether the contact details of the organisation are those of this desk: a region file gave them. */
  readonly local: boolean;
}

/** What the regulation says of a place. */
export interface Desks {
  readonly place: Place;
  /** First those for primary, then those for secondary education. */
  readonly desks: readonly Desk[];
  /** Whether this place lies in more than one region: then only one desk of a level is right. */
  readonly divided: boolean;
  /** Why there is no desk, in Dutch; null when there is one. */
  readonly none: string | null;
  /** What else has to be said of its postcodes, in Dutch. */
  readonly remarks: readonly string[];
}

/** The desks of a place, what has to be said beside them, and where the division comes from. */
export interface ToldDesks extends Desks {
  readonly notices: readonly Notice[];
  readonly regulation: Regulation;
}

/** The organisation of a pack that a desk gives a name to. */
export const DESK_ORGANISATION = 'loket';

/**
 * Gives the desks for a place and a sector; those of both levels when the sector does not decide. Null for
 * a key that names nothing.
 */
export function desksFor(directory: Directory, key: string, sector: string | null): Desks | null {
  const spot = spotOf(directory, key);
  if (spot === null) return null;
  const { label, runs } = spot;
  const place = { key, label };
  const none = noneFor(directory, sector);
  if (none !== null) return { place, desks: [], divided: false, none, remarks: [] };
  const codes = levelsFor(directory, sector).map((level) => [
    ...new Set(runs.flatMap((run) => run[level] ?? [])),
  ]);
  const desks = codes.flat().flatMap((code) => deskOf(directory, code) ?? []);
  const remarks = Object.entries(directory.remarks)
    .filter(([postcode]) => runs.some(({ from, to }) => from <= Number(postcode) && Number(postcode) <= to))
    .map(([postcode, text]) => `${postcode}: ${text}`);
  return {
    place,
    desks,
    divided: codes.some((list) => list.length > 1),
    none: desks.length === 0 ? directory.notices.nowhere.text : null,
    remarks,
  };
}

/** Gives all that is told on a day (YYYY-MM-DD) of the desks for a place and a sector. Null for a key that names nothing. */
export function toldDesksFor(
  directory: Directory,
  key: string,
  sector: string | null,
  today: string,
): ToldDesks | null {
  const found = desksFor(directory, key, sector);
  if (found === null) return null;
  return { ...found, notices: noticesFor(directory, found, today), regulation: directory.regulation };
}

/** Gives the desk of a code, or null when there is no such code. */
export function deskOf({ partnerships, regulation }: Directory, code: string): Desk | null {
  const partnership = partnerships.find((one) => one.code === code);
  if (partnership === undefined) return null;
  const name = bareName(partnership);
  return {
    ...partnership,
    name,
    level: code.startsWith('PO') ? 'po' : 'vo',
    search: `ouder- en jeugdsteunpunt ${name ?? `samenwerkingsverband ${code}`}`,
    old: isOld(partnership, regulation),
    local: false,
  };
}

/** Whether all years that are named were over five years before the regulation; what names none is not known to be old. */
function isOld({ dated }: Partnership, { asOf }: Regulation): boolean {
  const years = dated?.match(/\b20\d\d\b/g) ?? [];
  return years.length > 0 && years.every((year) => Number(year) < Number(asOf.slice(0, 4)) - 5);
}

/** Tells whether the regulation is too old on a day (YYYY-MM-DD) to be sure of. */
export function isOutOfDate({ regulation }: Directory, today: string): boolean {
  return today >= regulation.until;
}

/** Gives what has to be said beside the desks of a place on a day (YYYY-MM-DD), the most important first. */
function noticesFor(directory: Directory, { desks, divided }: Desks, today: string): Notice[] {
  const { notices } = directory;
  const old = isOutOfDate(directory, today) ? [notices.old] : [];
  if (desks.length === 0) return old;
  const isOfBoth = LEVELS.every((level) => desks.some((desk) => desk.level === level));
  const isUnseen = desks.some(({ steunpunt }) => steunpunt === null);
  return [
    ...(divided ? [notices.split] : []),
    ...(isOfBoth ? [notices.both] : []),
    ...old,
    notices.guide,
    notices.national,
    ...(isUnseen ? [notices.finder] : []),
  ];
}

/** Why a sector has no desk anywhere, or null. */
function noneFor({ notices }: Directory, sector: string | null): string | null {
  if (sector === null || !Object.hasOwn(notices.without, sector)) return null;
  return notices.without[sector]?.text ?? null;
}

/** Gives the levels at which a sector has a desk; both when the sector does not decide. */
export function levelsFor(directory: Directory, sector: string | null): readonly Level[] {
  if (noneFor(directory, sector) !== null) return [];
  const level = LEVELS.find((one) => one === sector);
  return level === undefined ? LEVELS : [level];
}

/** The name without its code in brackets, as `(PO2709)`, `(28.16)` or `(SWV 23-01 PO)`: the code is told beside it. */
function bareName({ code, name }: Partnership): string | null {
  const number = `${code.slice(2, 4)}[.-]?${code.slice(4)}`;
  return name?.replace(new RegExp(` \\((?:SWV )?(?:[PV]O)?${number}(?: [PV]O)?\\)`), '') ?? null;
}
