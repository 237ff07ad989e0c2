import { visit } from 'yaml';
import type { ParsedText } from './parsed-text.ts';
import type { Found, Place } from './problem.ts';

/** What a text may not hold: signs that steer a screen, turn a line round or cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u00AD\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFB]/u;

/** Signs that nobody typed on purpose: the first in the file. */
export function strangeSigns(parsed: ParsedText): Found[] {
  const found = unreadable(parsed) ?? hardIndent(parsed) ?? unseen(parsed);
  return found === null ? [] : [found];
}

/** What is said of a letter of another encoding, and of a sign that nobody sees; and what is right. */
const SAID = {
  unreadable: {
    message: 'Hier staat een letter die ik niet kan lezen: het bestand is niet in UTF-8 opgeslagen.',
    expected: 'een bestand in UTF-8; kies dat bij Opslaan als',
  },
  unseen: (sign: string) => ({
    message: `Hier staat een teken dat niemand ziet (${codeOf(sign)}).`,
    expected: 'alleen letters, cijfers en leestekens; typ dit stuk opnieuw',
  }),
};

/** The first strange sign in a text that is no YAML: where it stands, and what is said of it. */
export function strangeSignIn(text: string) {
  const foreign = text.indexOf('\uFFFD');
  if (foreign >= 0) return { at: foreign, ...SAID.unreadable };
  const at = text.replace(/[\t\r\n]/g, ' ').search(UNSEEN);
  return at < 0 ? null : { at, ...SAID.unseen(text.slice(at)) };
}

/** A letter of another encoding. */
function unreadable({ text, place }: ParsedText): Found | null {
  const at = text.indexOf('\uFFFD');
  if (at < 0) return null;
  const { message, expected } = SAID.unreadable;
  return problem('yaml-syntax', message, expected, place(at, at + 1));
}

function hardIndent({ text, place }: ParsedText): Found | null {
  const found = /^ *\u00A0/m.exec(text);
  if (found === null) return null;
  const end = found.index + found[0].length;
  return problem(
    'yaml-syntax',
    'Hier springt een regel in met een harde spatie.',
    'gewone spaties',
    place(end - 1, end),
  );
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
      const { message, expected } = SAID.unseen(sign);
      const where = at < 0 ? place(from, to) : place(from + at, from + at + 1);
      found = problem('wrong-form', message, expected, where);
    },
  });
  return found;
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function problem(code: string, message: string, expected: string, place: Place): Found {
  return { code, severity: 'error', message, expected, suggestion: null, place };
}
