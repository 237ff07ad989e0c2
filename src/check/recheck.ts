import {
  type FileText,
  type PackSource,
  parsePack,
  type ReadFile,
  readContentFile,
} from '../content/parse.ts';
import { type CheckReport, checkPack } from './check.ts';
import { claimsIn } from './claims-in.ts';
import { phonesIn } from './phone-numbers.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules/index.ts';

/**
 * Checks a pack again and again while it is written. Files that are as they were are not read again, and what was
 * proved of the routes stands as long as nothing changes that a proof looks at. Both are held against what there
 * is now, text against text.
 */
export class Rechecking {
  readonly #files = new Map<string, { readonly text: string; readonly read: ReadFile }>();
  /** What the routes were when nothing was wrong with them; null when it is not known. */
  #sound: string | null = null;

  /** Reads the files of a pack, as parsePack does. */
  parse(texts: readonly FileText[]): ReturnType<typeof parsePack> {
    return parsePack(texts, (file) => this.#read(file));
  }

  /** Checks a pack, as checkPack does. */
  check(source: PackSource, today: string): CheckReport {
    const routes = routesOf(source);
    const isKnown = routes === this.#sound;
    const report = checkPack(source, today, isKnown ? RULES.filter((rule) => !isAboutRoutes(rule)) : RULES);
    if (!isKnown) this.#sound = isSound(report) ? routes : null;
    return report;
  }

  #read(file: FileText): ReadFile {
    const before = this.#files.get(file.name);
    if (before?.text === file.text) return before.read;
    const read = readContentFile(file);
    this.#files.set(file.name, { text: file.text, read });
    return read;
  }
}

function isAboutRoutes({ stage }: Rule): boolean {
  return stage === 'routes' || stage === 'proof';
}

/** Whether everything about the routes was looked at, and nothing found: what is found has a place, and places move. */
function isSound({ problems, notProved }: CheckReport): boolean {
  const codes = RULES.filter(isAboutRoutes).map(({ code }) => code);
  return notProved === null && !problems.some(({ code }) => codes.includes(code));
}

/** Where running text stands; these names never stand for anything else. */
const TEXTS = new Set(
  'text why help label name title summary goal for notFor first bring say cost waiting binding find rule caution late subject sentences points enclose avoid disclaimer welcome hash version checked'.split(
    ' ',
  ),
);

/** All that rules about routes look at: the pack, but of its texts only the numbers to call and what an invariant names. */
function routesOf(source: PackSource): string {
  const pieces = claimsIn(source).flatMap(({ claim }) => [claim.line ?? []].flat());
  const seenIn = (text: string) => [...phonesIn(text), ...pieces.filter((piece) => text.includes(piece))];
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return TEXTS.has(key) ? seenIn(value) : value;
    if (Array.isArray(value)) return value.map((item) => visit(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, visit(part, name)]));
  };
  const invariants = source.invariants.map(({ text: _, ...rest }) => rest);
  return JSON.stringify([visit(source.tree, ''), invariants]);
}
