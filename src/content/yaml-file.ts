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
  visit,
} from 'yaml';
import { lostTexts } from './lost-text.ts';
import type { Found, Place } from './problem.ts';
import { syntaxProblems, tooManyAliases } from './yaml-problems.ts';

/** The way to a value inside a file: keys and list positions. */
export type Path = readonly PropertyKey[];

/** One YAML file: its value, what is wrong with its syntax, and where each value stands. */
export interface YamlFile {
  readonly name: string;
  readonly text: string;
  readonly value: unknown;
  readonly problems: readonly Found[];
  /** Text that was left out in the reading. It does not stop anything. */
  readonly lost: readonly Found[];
  /** Place of the value at a path, or of its key; of the nearest parent when it is not there. */
  readonly place: (path: Path, at?: 'key' | 'value') => Place;
  /** Place of a piece of the text at a path; of the whole text when the piece cannot be found in it. */
  readonly placeIn: (path: Path, piece: string) => Place;
  readonly has: (path: Path) => boolean;
}

/** Text, numbers, yes and no, lists and maps, also in a file that asks for YAML 1.1 or another kind of value. */
const CORE = { schema: 'core', resolveKnownTags: false } as const;

/** Reads YAML text, and each text in it as `read` says. Never throws: syntax errors are problems with their place. */
export function readYaml(
  name: string,
  text: string,
  read: (text: string) => string = (same) => same,
): YamlFile {
  const lines = new LineCounter();
  // What the library would warn of in English, such as a list for a key, is a name that nobody knows.
  const document = parseDocument(text, {
    ...CORE,
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const place = (from: number, to: number): Place => {
    const start = lines.linePos(from);
    const end = lines.linePos(to);
    const endColumn = end.line === start.line ? end.col : start.col + 1;
    return { file: name, line: start.line, column: start.col, endColumn: Math.max(endColumn, start.col + 1) };
  };
  const parsed = { text, document, place };
  const problems = syntaxProblems(parsed);
  const value = problems.length > 0 ? undefined : dataOf(document, read);
  if (value === TOO_MANY) problems.push(tooManyAliases(parsed));
  return {
    name,
    text,
    value: value === TOO_MANY ? undefined : value,
    problems,
    lost: problems.length > 0 ? [] : lostTexts(parsed),
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

function dataOf(document: Document.Parsed, read: (text: string) => string): unknown {
  try {
    visit(document, {
      Scalar: (_key, scalar) => {
        if (typeof scalar.value === 'string') scalar.value = read(scalar.value);
      },
    });
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof ReferenceError) return TOO_MANY;
    throw error;
  }
}

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
