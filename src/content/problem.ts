/** A place in a content file. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Column after the last character at fault on this line. */
  readonly endColumn: number;
}

export type Severity = 'error' | 'warning';

/** Something wrong in content: data with a code and a place. Words and frame are added when shown. */
export interface Problem {
  /** Permanent name of the rule that was broken. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in Dutch, with the value at fault in quotes. */
  readonly message: string;
  /** What was expected or allowed, in Dutch, or null. */
  readonly expected: string | null;
  /** What was probably meant, or null. */
  readonly suggestion: string | null;
  readonly place: Place;
  /** The place of the problem that this one follows from: with that one solved, this one is gone. Null for a cause. */
  readonly follows: Place | null;
}

/**
 * A problem as it was found, before it is known what follows from what. A part of a pack is written as
 * the way to it: `sources`, `questions/zorg`, `questions/zorg/options/ziek`.
 */
export interface Found extends Omit<Problem, 'follows'> {
  /** Parts that cannot be relied on because of this. What needs one of them, or a part of it, follows from this. */
  readonly breaks?: readonly string[];
  /** The part that would have to be sound for this to be a problem of its own. */
  readonly needs?: string;
}

/** Thrown when content cannot be used; carries every problem found. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];
  readonly sources: ReadonlyMap<string, string>;

  constructor(problems: readonly Problem[], sources: ReadonlyMap<string, string>) {
    const count = problems.filter(({ follows }) => follows === null).length;
    super(`De inhoud klopt niet: ${count} ${count === 1 ? 'probleem' : 'problemen'}.`);
    this.problems = problems;
    this.sources = sources;
  }
}

/** Orders problems as they stand in the files. */
export function inFileOrder(a: Found, b: Found): number {
  return (
    compareTexts(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareTexts(a.code, b.code)
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
