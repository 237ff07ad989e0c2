import { wrapAnsi } from 'fast-wrap-ansi';

/** Groups of digits that are one number, such as 0900 111 3 111, and postcodes: over two lines they are read wrong. */
const NUMBER = /\+?\d[\d-]*(?: [\d-]*\d)+|\b\d{4} [A-Z]{2}\b/g;

/** Stands for a space that may not be broken at, while lines are broken. */
const KEPT_SPACE = '\u00a0';

/**
 * Breaks text between words, into lines of at most `width` columns; only a word that is longer sticks out.
 * Numbers stay whole. A width of Infinity breaks nothing: the reader's own machine does that.
 */
export function wrap(text: string, width: number): string {
  return broken(text, width, false);
}

/** Breaks text as `wrap` does, and long words too: no line is wider than `width`. */
export function wrapHard(text: string, width: number): string {
  return broken(text, width, true);
}

function broken(text: string, width: number, hard: boolean): string {
  if (width === Number.POSITIVE_INFINITY) return text;
  const kept = text.replace(NUMBER, (number) => number.replaceAll(' ', KEPT_SPACE));
  return wrapAnsi(kept, width, { trim: true, hard }).replaceAll(KEPT_SPACE, ' ');
}
