import { visit } from 'yaml';
import type { Found, Place } from './problem.ts';
import type { ParsedText } from './yaml-problems.ts';

/** What a text may not hold: signs that steer a screen, turn a line round or cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u00AD\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFB]/u;

/** Signs that nobody typed on purpose: of each kind the first in the file. */
export function strangeSigns(parsed: ParsedText): Found[] {
  return [unreadable(parsed), hardIndent(parsed), unseen(parsed)].filter((one) => one !== null);
}

/** A letter of another encoding. */
function unreadable({ text, place }: ParsedText): Found | null {
  const at = text.indexOf('\uFFFD');
  if (at < 0) return null;
  return problem(
    'Hier staat een letter die ik niet kan lezen: het bestand is niet in UTF-8 opgeslagen.',
    'een bestand in UTF-8; kies dat bij Opslaan als',
    place(at, at + 1),
  );
}

function hardIndent({ text, place }: ParsedText): Found | null {
  const found = /^ *\u00A0/m.exec(text);
  if (found === null) return null;
  const end = found.index + found[0].length;
  return problem('Hier springt een regel in met een harde spatie.', 'gewone spaties', place(end - 1, end));
}

function unseen({ document, text, place }: ParsedText): Found | null {
  let found: Found | null = null;
  visit(document, {
    Scalar: (_, { value, range }) => {
      if (found !== null || typeof value !== 'string' || !range) return;
      const sign = UNSEEN.exec(value.replace(/[\t\r\n]/g, ''))?.[0];
      if (sign === undefined) return;
      const [from, to] = range;
      const at = text.slice(from, to).indexOf(sign);
      found = problem(
        `Hier staat een teken dat niemand ziet (${codeOf(sign)}).`,
        'alleen letters, cijfers en leestekens; typ dit stuk opnieuw',
        at < 0 ? place(from, to) : place(from + at, from + at + 1),
      );
    },
  });
  return found;
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function problem(message: string, expected: string, place: Place): Found {
  return { code: 'yaml-syntax', severity: 'error', message, expected, suggestion: null, place };
}
