/**
 * The directory: which samenwerkingsverband a school belongs to, by postcode. It is an argument of
 * whatever needs it, and plain data once it is unpacked.
 */

/** The two kinds of samenwerkingsverband: for primary and for secondary education. */
export const LEVELS = ['po', 'vo'] as const;
export type Level = (typeof LEVELS)[number];

/** How sure we are that a partnership is called this and has this site. */
export const CERTAINTIES = ['hoog', 'midden', 'laag'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A samenwerkingsverband. What is null is not known; it is never made up. */
export interface Partnership {
  /** PO or VO with four digits, as the regulation writes it. */
  readonly code: string;
  readonly name: string | null;
  readonly website: string | null;
  /** The page of its ouder- en jeugdsteunpunt. */
  readonly steunpunt: string | null;
  /** The pages on which this was seen. */
  readonly sources: readonly string[];
  /** How those pages date themselves, in Dutch. */
  readonly dated: string | null;
  readonly certainty: Certainty | null;
}

/** A name, with the form in which it is compared. */
export interface Name {
  readonly name: string;
  /** Without capitals, accents, spaces and signs; the same for every way people write it. */
  readonly spelled: string;
}

/** Neighbouring postcodes about which everything is the same. */
export interface Run {
  /** The first and the last of its postcodes, four digits. */
  readonly from: number;
  readonly to: number;
  readonly place: Name | null;
  readonly municipality: Name;
  /** The municipality of 2015, by whose name people may still look. */
  readonly former: Name;
  /** The code for each level; null where the regulation names none. */
  readonly po: string | null;
  readonly vo: string | null;
}

/** What is said beside a desk, in Dutch, and the page it rests on. */
export interface Notice {
  readonly text: string;
  readonly source: string | null;
}

/** Where the division comes from. */
export interface Regulation {
  readonly title: string;
  readonly url: string;
  /** The day from which this text of the regulation holds, YYYY-MM-DD. */
  readonly asOf: string;
  /** The day on which it was last read, YYYY-MM-DD. */
  readonly checked: string;
  /** From this day on it is too old to be sure of, YYYY-MM-DD. */
  readonly until: string;
}

/** The things that are said of every desk, or of a sector. */
export interface Notices {
  /** How to make sure: the school guide names the partnership. */
  readonly guide: Notice;
  /** Why there are two desks at special education. */
  readonly both: Notice;
  /** The national partnerships, which the regulation's table leaves out. */
  readonly national: Notice;
  /** Where all desks can be found. */
  readonly finder: Notice;
  /** A municipality that lies in more than one region. */
  readonly split: Notice;
  /** The regulation is old by now. */
  readonly old: Notice;
  /** A place for which the regulation names no partnership. */
  readonly nowhere: Notice;
  /** Sectors that have no partnership, and why. */
  readonly without: Readonly<Record<string, Notice>>;
}

export interface Directory {
  readonly regulation: Regulation;
  readonly notices: Notices;
  /** Ordered by code. */
  readonly partnerships: readonly Partnership[];
  /** Ordered by postcode; none overlap. */
  readonly runs: readonly Run[];
  /** Names that people use, and the municipality or place they mean. */
  readonly aliases: readonly { readonly alias: Name; readonly name: Name }[];
  /** What to say of one postcode, in Dutch. */
  readonly remarks: Readonly<Record<string, string>>;
}
