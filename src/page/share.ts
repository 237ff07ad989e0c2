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

/** An address that opens a mail with this text, cut off at a line where it is too long. */
export function mailWith(subject: string, lines: readonly string[]): string {
  const start = `mailto:?subject=${encodeURIComponent(subject)}&body=`;
  let body = '';
  for (const line of lines) {
    const next = `${body}${encodeURIComponent(line)}%0D%0A`;
    if (start.length + next.length > LONGEST_MAIL) break;
    body = next;
  }
  return `${start}${body}`;
}
