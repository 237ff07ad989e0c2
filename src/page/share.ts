import { BEFORE_CODE, codeLink } from '../dialogue/code-link.ts';

/** Takes the code out of the address, at once: nobody must find it there. Null when there is none. */
export function takeCodeFromAddress(): string | null {
  const { hash, pathname, search } = location;
  if (!hash.startsWith(BEFORE_CODE)) return null;
  history.replaceState(history.state, '', `${pathname}${search}`);
  return decoded(hash.slice(BEFORE_CODE.length));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of this page with a code; null for a file, which another device does not have. */
export function linkWith(code: string): string | null {
  const { protocol, origin, pathname, search } = location;
  if (!/^https?:$/.test(protocol)) return null;
  return codeLink(`${origin}${pathname}${search}`, code);
}

/** Whether something can be copied here. */
export function canCopy(): boolean {
  return typeof navigator.clipboard?.writeText === 'function';
}

/** Copies a text; tells whether that went well. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** More than this does not fit an address for mail everywhere. */
const LONGEST_MAIL = 1_800;

/** Said at the end of a text that did not fit. */
const CUT = 'Let op: de rest past niet in deze mail. Kopieer de hele tekst van de pagina.';

/** An address that opens a mail with the whole of this text; null where it is too long: half a letter is none. */
export function wholeMailWith(subject: string, lines: readonly string[]): string | null {
  const whole = written(subject, lines);
  return whole.length <= LONGEST_MAIL ? whole : null;
}

function written(subject: string, lines: readonly string[]): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
}

/**
 * An address that opens a mail with this text. Where it is too long it is cut off at a line, and says so; the lines
 * with a number to call stay.
 */
export function mailWith(subject: string, lines: readonly string[]): string {
  const cut = (at: number) => {
    const numbers = lines.slice(at).filter((line) => /\bBel \d/.test(line));
    return written(subject, [...lines.slice(0, at), ...numbers, CUT]);
  };
  const fitting = lines.findLastIndex((_, at) => cut(at).length <= LONGEST_MAIL);
  return wholeMailWith(subject, lines) ?? cut(Math.max(0, fitting));
}
