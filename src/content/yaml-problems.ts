import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { Found, Place } from './problem.ts';
import { strangeSigns } from './strange-signs.ts';

/** A text that was parsed, with how to tell where something in it stands. */
export interface ParsedText {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly place: (from: number, to: number) => Place;
}

/**
 * Tells why a text cannot be read. Of what makes it unreadable only the first is told: the rest mostly
 * follows from it. Names that stand twice are told one for each block: the others in it follow.
 */
export function syntaxProblems(parsed: ParsedText): Found[] {
  const { document } = parsed;
  const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const doubled = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  const strange = strangeSigns(parsed);
  if (strange.length > 0) return strange;
  if (first !== undefined) return [unreadable(first, errors, parsed)];
  if (doubled.length > 0) return doubledNames(parsed, doubled);
  return lostAliases(parsed);
}

function problem(what: string, place: Place): Found {
  return {
    code: 'yaml-syntax',
    severity: 'error',
    message: `Dit is geen geldige YAML: ${what}`,
    expected: null,
    suggestion: null,
    place,
  };
}

/** More references than any pack has, so that a file refers to itself again and again. */
export function tooManyAliases({ place }: ParsedText): Found {
  return problem('er staan te veel verwijzingen (*) in.', place(0, 1));
}

/** The library's error codes in plain Dutch. */
const SYNTAX: Readonly<Record<string, string>> = {
  BAD_INDENT: 'de regel springt verkeerd in.',
  TAB_AS_INDENT: 'gebruik spaties om in te springen, geen tab.',
  MISSING_CHAR: 'er mist een teken, bijvoorbeeld een aanhalingsteken, haak of dubbele punt.',
  UNEXPECTED_TOKEN: 'hier staat iets wat hier niet kan.',
  MULTILINE_IMPLICIT_KEY: 'een naam moet op een regel staan en eindigen met een dubbele punt.',
  BLOCK_AS_IMPLICIT_KEY: 'hier staat een dubbele punt te veel, of er missen aanhalingstekens.',
  BAD_ALIAS: 'deze verwijzing (*) bestaat niet.',
  BAD_SCALAR_START: 'een tekst mag niet met dit teken beginnen. Zet er aanhalingstekens om.',
  TAG_RESOLVE_FAILED: 'een tekst mag niet met een uitroepteken beginnen. Zet er aanhalingstekens om.',
  RESOURCE_EXHAUSTION: 'er zitten te veel lijsten of blokken in elkaar.',
  MULTIPLE_DOCS: 'er mag maar een document in een bestand staan.',
};

const OTHER = 'hier staat iets wat ik niet kan lezen.';

/** The first error, told at the line where the mistake was made: that is not always where reading stops. */
function unreadable(first: YAMLError, errors: readonly YAMLError[], parsed: ParsedText): Found {
  const { code } = first;
  if (/quote/.test(first.message)) return openQuote(first, parsed);
  const open = code === 'BAD_INDENT' || code === 'MISSING_CHAR' ? notClosed(parsed) : null;
  if (open !== null) return open;
  const at = parsed.place(...first.pos);
  const lines = parsed.text.split('\n');
  const slip = code === 'BAD_INDENT' ? wrongIndent(lines, at.line) : null;
  const told = code === 'BLOCK_AS_IMPLICIT_KEY' ? nestedName(lines, at.line, lastLine(errors, parsed)) : slip;
  if (told === null) return problem(SYNTAX[code] ?? OTHER, at);
  return problem(told.what, wholeLine(at.file, told.line, lines));
}

/** A text between quotes that goes on to the end of the file, or of the line. */
function openQuote({ pos: [at] }: YAMLError, { document, place }: ParsedText): Found {
  let start = at;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[0] < at && range[1] >= at - 1) start = range[0];
    },
  });
  return problem('dit aanhalingsteken wordt niet gesloten.', place(start, start + 1));
}

/** A line, and what is wrong with it. */
interface Slip {
  readonly line: number;
  readonly what: string;
}

/** The line that a name ends on that goes on over more than one line. */
function lastLine(errors: readonly YAMLError[], { place }: ParsedText): number {
  const spread = errors.find(({ code }) => code === 'MULTILINE_IMPLICIT_KEY');
  return spread === undefined ? 0 : place(spread.pos[1] - 1, spread.pos[1]).line;
}

function nestedName(lines: readonly string[], line: number, last: number): Slip | null {
  const before = /^\s*- /.test(lines[line - 1] ?? '') ? aboveWith(lines, line, false) : undefined;
  if (before !== undefined) return { line: before, what: 'hier mist het streepje ("- ") van de lijst.' };
  return last > line ? { line: last, what: 'deze regel springt verder in dan de regel erboven.' } : null;
}

function wrongIndent(lines: readonly string[], line: number): Slip | null {
  const dash = aboveWith(lines, line, true);
  if (dash !== undefined)
    return {
      line: dash,
      what: 'dit is een lijst, en de regels eronder zijn dat niet. Haal het streepje weg.',
    };
  const left = tooFarLeft(lines, line);
  return left === undefined
    ? null
    : { line: left, what: 'deze regel springt minder in dan de regels eromheen.' };
}

function wholeLine(file: string, line: number, lines: readonly string[]): Place {
  const text = lines[line - 1] ?? '';
  return { file, line, column: indentOf(text) + 1, endColumn: text.trimEnd().length + 1 };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The last line above with the same indentation, before one with less, that begins with a dash or does not. */
function aboveWith(lines: readonly string[], line: number, dash: boolean): number | undefined {
  const indent = indentOf(lines[line - 1] ?? '');
  for (let above = line - 1; above > 0; above -= 1) {
    const text = lines[above - 1] ?? '';
    if (text.trim() === '' || indentOf(text) > indent) continue;
    if (indentOf(text) < indent) return undefined;
    if (/^\s*- /.test(text) === dash) return above;
  }
  return undefined;
}

/** The line above that stands to the left of the lines before it, which stand as this one does. */
function tooFarLeft(lines: readonly string[], line: number): number | undefined {
  const indent = indentOf(lines[line - 1] ?? '');
  const above = lines.slice(0, line - 1);
  const left = above.findLastIndex((text) => text.trim() !== '' && indentOf(text) < indent);
  if (left <= 0 || !above.slice(0, left).some((text) => indentOf(text) === indentOf(above[left + 1] ?? '')))
    return undefined;
  const before = above.slice(0, left).findLast((text) => text.trim() !== '' && indentOf(text) <= indent);
  return before !== undefined && indentOf(before) === indent ? left + 1 : undefined;
}

/** The first bracket or brace that is opened and not closed. */
function notClosed({ document, text, place }: ParsedText): Found | null {
  let found: Found | null = null;
  visit(document, {
    Collection: (_, node) => {
      const [from, to] = node.range ?? [0, 0];
      if (found !== null || !isCollection(node) || !node.flow || /[\]}]$/.test(text.slice(from, to))) return;
      const end = text.indexOf('\n', from);
      const line = text.slice(from, end < 0 ? text.length : end);
      const sign = isMap(node) ? '}' : ']';
      const cut = / #/.test(line)
        ? ' Vanaf " #" telt de regel niet mee; zet de tekst tussen aanhalingstekens.'
        : '';
      found = problem(`hier mist een ${sign}.${cut}`, place(from, from + line.length));
    },
  });
  return found;
}

/** To an author a name that stands there twice is no matter of syntax. */
function doubledNames({ document, text, place }: ParsedText, errors: readonly YAMLError[]): Found[] {
  const starts = new Set(errors.map(({ pos }) => startAt(text, pos[0])));
  const found: Found[] = [];
  visit(document, {
    Map: (_, map) => {
      for (const [nth, pair] of map.items.entries()) {
        const from = startOf(pair.key);
        if (from === undefined || !starts.has(from)) continue;
        found.push({ ...doubledName(map, nth, place), needs: `block/${startOf(map)}` });
      }
    },
  });
  return found;
}

function startAt(text: string, from: number): number {
  return from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isCollection(node) ? (node.range?.[0] ?? undefined) : undefined;
}

/** A name again; right under a name without anything, that one stands too deep. */
function doubledName(map: YAMLMap, nth: number, place: ParsedText['place']): Found {
  const named = (at: number) => {
    const key = map.items[at]?.key as Scalar;
    const [from, to] = key.range ?? [0, 0];
    return { name: String(key.value), at: place(from, to) };
  };
  const before = nth > 0 ? map.items[nth - 1] : undefined;
  const isEmpty = isScalar(before?.value) && before.value.value === null;
  const { name, at } = named(isEmpty ? nth - 1 : nth);
  return {
    code: 'duplicate-id',
    severity: 'error',
    message: isEmpty
      ? `Onder "${name}" staat niets, en wat eronder hoort staat ernaast.`
      : `"${name}" staat hier twee keer.`,
    expected: isEmpty ? 'een regel die minder inspringt, of wat eronder hoort verder' : 'elke naam een keer',
    suggestion: null,
    place: at,
  };
}

function lostAliases({ document, place }: ParsedText): Found[] {
  const found: Found[] = [];
  visit(document, {
    Alias: (_, node: Alias) => {
      const [from, to] = node.range ?? [0, 0];
      if (isAlias(node) && node.resolve(document) === undefined)
        found.push(
          problem(
            `de verwijzing "*${node.source}" wijst naar niets. Is het een tekst? Zet er aanhalingstekens om.`,
            place(from, to),
          ),
        );
    },
  });
  return found;
}
