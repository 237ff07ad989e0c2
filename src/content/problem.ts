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
}

/** Thrown when content cannot be used; carries every problem found. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];
  readonly sources: ReadonlyMap<string, string>;

  constructor(problems: readonly Problem[], sources: ReadonlyMap<string, string>) {
    super(`De inhoud klopt niet: ${problems.length} ${problems.length === 1 ? 'probleem' : 'problemen'}.`);
    this.problems = problems;
    this.sources = sources;
  }
}

/** Orders problems as they stand in the files. */
export function inFileOrder(a: Problem, b: Problem): number {
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
