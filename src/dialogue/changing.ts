import type { Advice } from '../engine/advice.ts';
import type { Answer, Answers } from '../engine/answers.ts';
import { type Asking, askingFor } from '../engine/asking.ts';
import type { CompiledTree } from '../engine/compiled-tree.ts';
import { lapsedForGood } from '../engine/remaining.ts';
import { resolve } from '../engine/resolve.ts';

/** Puts a question of an advice again, as it stood on the route, with the answer that it has. Null when it has none. */
export function askedAgain(tree: CompiledTree, advice: Advice, answers: Answers, id: string): Asking | null {
  const { [id]: current, ...others } = answers;
  const before = Object.fromEntries(Object.entries(others).filter(([key]) => precedes(advice, key, id)));
  const position = resolve(tree, before);
  return position.kind === 'question' ? { ...askingFor(tree, position, current), canGoBack: true } : null;
}

function precedes(advice: Advice, key: string, id: string): boolean {
  const order = advice.answers.map((answer) => answer.question);
  return order.includes(key) && order.indexOf(key) < order.indexOf(id);
}

/** Answers of which one was changed. */
export interface Changed {
  readonly answers: Answers;
  /** The questions, in words, of which the answers no longer count. */
  readonly lapsed: readonly string[];
}

/**
 * Changes one answer of an advice. The dates that were asked right after it are left out, and so asked again:
 * another letter has another day.
 */
export function withChange(
  tree: CompiledTree,
  advice: Advice,
  answers: Answers,
  { id, value }: { readonly id: string; readonly value: Answer },
): Changed {
  const changed = { ...answers, [id]: value };
  const dates = datesAfter(tree, advice, id);
  return {
    answers: Object.fromEntries(Object.entries(changed).filter(([key]) => !dates.includes(key))),
    lapsed: lapsedBy(tree, advice, changed),
  };
}

/** The questions of an advice of which the answers cannot come back on the route of changed answers. */
function lapsedBy(tree: CompiledTree, advice: Advice, changed: Answers): string[] {
  const lapsed = lapsedForGood(tree, resolve(tree, changed), changed);
  return advice.answers.filter(({ question }) => lapsed.includes(question)).map(({ text }) => text);
}

/** The dates that were asked right after a question: another answer to it can have another day. */
function datesAfter({ questions }: CompiledTree, advice: Advice, id: string): string[] {
  const later = advice.answers.slice(advice.answers.findIndex(({ question }) => question === id) + 1);
  const isDate = (asked: string) => questions.some((one) => one.id === asked && one.kind === 'date');
  const end = later.findIndex(({ question }) => !isDate(question));
  return later.slice(0, end === -1 ? later.length : end).map(({ question }) => question);
}
