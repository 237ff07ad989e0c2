import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml';
import type { Found, Place } from './problem.ts';

/** The way to a value inside a file: keys and list positions. */
export type Path = readonly PropertyKey[];

/** One YAML file: its value, what is wrong with its syntax, and where each value stands. */
export interface YamlFile {
  readonly name: string;
  readonly text: string;
  readonly value: unknown;
  readonly problems: readonly Found[];
  /** Place of the value at a path, or of its key; of the nearest parent when it is not there. */
  readonly place: (path: Path, at?: 'key' | 'value') => Place;
  /** Place of a piece of the text at a path; of the whole text when the piece cannot be found in it. */
  readonly placeIn: (path: Path, piece: string) => Place;
  readonly has: (path: Path) => boolean;
}

/**
 * Reads YAML text. Never throws: syntax errors are problems with their place. Of those that make the
 * text unreadable only the first is told: the others mostly follow from it.
 */
export function readYaml(name: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (from: number, to: number): Place => {
    const start = lines.linePos(from);
    const end = lines.linePos(to);
    const endColumn = end.line === start.line ? end.col : start.col + 1;
    return { file: name, line: start.line, column: start.col, endColumn: Math.max(endColumn, start.col + 1) };
  };
  const found = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const isSound = found.every(({ code }) => code === 'DUPLICATE_KEY');
  const problems = (isSound ? found : found.slice(0, 1)).map(({ code, message, pos: [from, to] }) =>
    code === 'DUPLICATE_KEY'
      ? duplicateName(nameAt(text, from), place(from, from + nameAt(text, from).length))
      : syntaxProblem(SYNTAX[code] ?? message, place(from, to)),
  );
  const value = problems.length > 0 ? undefined : dataOf(document);
  if (value === TOO_MANY) problems.push(syntaxProblem('er staan te veel verwijzingen (*) in.', place(0, 1)));
  return {
    name,
    text,
    value: value === TOO_MANY ? undefined : value,
    problems,
    place: (path, at = 'value') => {
      const [from, to] = rangeOf(document, path, at);
      return place(from, to);
    },
    placeIn: (path, piece) => {
      const [from, to] = rangeOf(document, path, 'value');
      const found = patternOf(piece).exec(text.slice(from, to));
      return found === null
        ? place(from, to)
        : place(from + found.index, from + found.index + found[0].length);
    },
    has: (path) => document.hasIn(path),
  };
}

/** What stands for the value of a file that refers back to itself so often that it would fill memory. */
const TOO_MANY = Symbol('too many aliases');

function dataOf(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof ReferenceError) return TOO_MANY;
    throw error;
  }
}

function syntaxProblem(what: string, place: Place): Found {
  return {
    code: 'yaml-syntax',
    severity: 'error',
    message: `Dit is geen geldige YAML: ${what}`,
    expected: null,
    suggestion: null,
    place,
  };
}

/** To an author a name that stands there twice is no matter of syntax. */
function duplicateName(name: string, place: Place): Found {
  return {
    code: 'duplicate-id',
    severity: 'error',
    message: `"${name}" staat hier twee keer.`,
    expected: 'elke naam een keer',
    suggestion: null,
    place,
  };
}

function nameAt(text: string, from: number): string {
  return /^[^\s:]+/.exec(text.slice(from))?.[0] ?? '';
}

/** The library's error codes in plain Dutch; what is not here keeps its own text. */
const SYNTAX: Readonly<Record<string, string>> = {
  BAD_INDENT: 'de regel springt verkeerd in.',
  TAB_AS_INDENT: 'gebruik spaties om in te springen, geen tab.',
  MISSING_CHAR: 'er mist een teken, bijvoorbeeld een aanhalingsteken, haak of dubbele punt.',
  UNEXPECTED_TOKEN: 'hier staat iets wat hier niet kan.',
  MULTILINE_IMPLICIT_KEY: 'een naam moet op een regel staan en eindigen met een dubbele punt.',
  BLOCK_AS_IMPLICIT_KEY: 'hier staat een dubbele punt te veel, of er missen aanhalingstekens.',
  BAD_ALIAS: 'deze verwijzing (*) bestaat niet.',
  BAD_SCALAR_START: 'een tekst mag niet met dit teken beginnen. Zet er aanhalingstekens om.',
  RESOURCE_EXHAUSTION: 'er zitten te veel lijsten of blokken in elkaar.',
  MULTIPLE_DOCS: 'er mag maar een document in een bestand staan.',
};

type Range = readonly [number, number];

/** The characters of a value or its key; walks down as far as the path goes. */
function rangeOf(document: Document.Parsed, path: Path, at: 'key' | 'value'): Range {
  let node: unknown = document.contents;
  let range = rangeOfNode(node) ?? [0, 0];
  for (const [depth, step] of path.entries()) {
    const found = childAt(node, step);
    if (found === undefined) return range;
    const wantsKey = (at === 'key' && depth === path.length - 1) || !isScalar(found.value);
    const ranges = [rangeOfNode(found.key), rangeOfNode(found.value)];
    range = (wantsKey ? (ranges[0] ?? ranges[1]) : (ranges[1] ?? ranges[0])) ?? range;
    node = found.value;
  }
  return range;
}

/** What stands in a map or list; an item of a list has no key. */
function childAt(
  node: unknown,
  step: PropertyKey,
): { readonly key?: unknown; readonly value: unknown } | undefined {
  if (isMap(node)) return node.items.find((pair: Pair) => keyText(pair) === String(step));
  const value = isSeq(node) ? node.items[Number(step)] : undefined;
  return value === undefined ? undefined : { value };
}

function keyText({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

/** Matches a piece of text, also where it goes on in the next line. */
function patternOf(piece: string): RegExp {
  const words = piece.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(words.join('\\s+'), 'u');
}

function rangeOfNode(node: unknown): Range | undefined {
  if (!isNode(node)) return undefined;
  const range = (node as Node).range;
  return range ? [range[0], range[1]] : undefined;
}
