import { type Answer, type Answers, problemWith } from '../../engine/answers.ts';
import type { CompiledQuestion, CompiledTree } from '../../engine/compiled-tree.ts';
import { KINDS } from '../../engine/question-kinds.ts';
import { UNKNOWN } from '../../engine/vocabulary.ts';

/** Answers from outside, before they are read. */
export interface Given {
  /** `question=value`, from flags. */
  readonly pairs: readonly string[];
  /** What a file, a line or a saved advice held: a map, when all is well. The flags win. */
  readonly map: unknown;
}

/** Days longer ago than this, in years, are read with care. */
const YEARS_BACK = 9;

/**
 * Gives answers that are written as the program itself writes them: ids, lists for a question that takes
 * several, whole dates; and places as people write them, which are still to be looked up. Gives undefined when
 * anything else is among them, right or wrong: `read-answers.ts` reads that, and has the sentences. Never throws.
 */
export function plainAnswers(tree: CompiledTree, { pairs, map }: Given, today: string): Answers | undefined {
  if (!isMap(map)) return undefined;
  const given = new Map<string, unknown>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const id = pair.slice(0, at);
    if (given.has(id)) return undefined;
    const value = pair.slice(at + 1);
    given.set(id, takesSeveral(questionWith(tree, id)) ? value.split(',') : value);
  }
  const all = { ...map, ...Object.fromEntries(given) };
  const isPlain = Object.entries(all).every(([id, value]) => fits(questionWith(tree, id), value, today));
  // Every value fits its question.
  return isPlain ? (all as Record<string, Answer>) : undefined;
}

/** Tells whether a value is a map, such as one of questions and answers. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fits(question: CompiledQuestion | undefined, value: unknown, today: string): boolean {
  if (question === undefined || takesSeveral(question) !== Array.isArray(value)) return false;
  if (question.kind === 'place' && value !== UNKNOWN) return isWord(value);
  if (problemWith(question, value) !== undefined) return false;
  if (value === UNKNOWN) return true;
  if (question.kind !== 'date') return true;
  const date = String(value);
  return date <= today && Number(date.slice(0, 4)) >= Number(today.slice(0, 4)) - YEARS_BACK;
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value === value.trim();
}

function takesSeveral(question: CompiledQuestion | undefined): boolean {
  return question !== undefined && KINDS[question.kind].takesSeveral;
}

function questionWith({ questions }: CompiledTree, id: string): CompiledQuestion | undefined {
  return questions.find((question) => question.id === id);
}
