import type * as z from 'zod/mini';

/** What the library found, before it is put in words. */
type Issue = z.core.$ZodRawIssue;

/** Kinds of value in YAML, in words. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'een tekst (zet er zo nodig aanhalingstekens om)',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een blok met namen',
  record: 'een blok met namen',
};

/** Forms of a text that the library knows itself, in words. */
const FORMATS: Readonly<Record<string, string>> = {
  url: 'een adres als https://www.voorbeeld.nl',
  email: 'een e-mailadres',
  date: 'een datum als 2026-11-23',
};

/**
 * Tells in Dutch what would have been right, from the fields of an issue. The library's own sentences are
 * never shown: a part of the schema has words of its own, or gets these.
 */
export function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? 'iets anders';
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'een andere vorm';
    case 'too_small':
      return bound(issue.origin, Number(issue.minimum), issue.inclusive === false ? 'meer dan' : 'minstens');
    case 'too_big':
      return bound(
        issue.origin,
        Number(issue.maximum),
        issue.inclusive === false ? 'minder dan' : 'hoogstens',
      );
    case 'not_multiple_of':
      return `een veelvoud van ${issue.divisor}`;
    default:
      return 'een andere vorm';
  }
}

/** How much there may be, in the unit of what is measured. */
function bound(origin: string, limit: number, words: string): string {
  switch (origin) {
    case 'string':
      return `${words} ${amount(limit, 'teken', 'tekens')}`;
    case 'array':
    case 'set':
      return `een lijst met ${words} ${amount(limit, 'ding', 'dingen')}`;
    default:
      return `een getal van ${words} ${limit}`;
  }
}

function amount(count: number, one: string, many: string): string {
  return count === 1 ? `een ${one}` : `${count} ${many}`;
}
