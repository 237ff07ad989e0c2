import type { Advice } from '../engine/advice.ts';
import type { Answer, Answers } from '../engine/answers.ts';
import { type Asking, askingFor } from '../engine/asking.ts';
import type { CompiledTree } from '../engine/compiled-tree.ts';
import { explain } from '../engine/condition.ts';
import { itemAt } from '../engine/lookup.ts';
import { lapsedForGood } from '../engine/remaining.ts';
import { type Position, resolve } from '../engine/resolve.ts';
import { wordingFor } from '../engine/wording.ts';

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
 * Changes one answer of an advice. The dates that were asked because of it, or because of an answer that no longer
 * counts, are left out, and so asked again: another letter has another day.
 */
export function withChange(
  tree: CompiledTree,
  advice: Advice,
  answers: Answers,
  { id, value }: { readonly id: string; readonly value: Answer },
): Changed {
  const changed = { ...answers, [id]: value };
  const position = resolve(tree, changed);
  const lapsed = lapsedForGood(tree, position, changed);
  const dates = datesBecauseOf([id, ...lapsed], tree, resolve(tree, answers), position);
  return {
    answers: Object.fromEntries(Object.entries(changed).filter(([key]) => !dates.includes(key))),
    lapsed: advice.answers.filter(({ question }) => lapsed.includes(question)).map(({ text }) => text),
  };
}

/**
 * The dates on a route that are about another day now: they were asked because of the answers to some questions, or
 * are asked in other words. One that is always asked belongs to the answer before it.
 */
function datesBecauseOf(
  ids: readonly string[],
  tree: CompiledTree,
  { path, facts }: Position,
  now: Position,
) {
  const [before, after] = [facts, now.facts].map((known) => wordingFor(tree, known));
  const dates = path.filter(({ question: { kind, when, text } }, place) => {
    const reasons =
      when === undefined
        ? path.slice(0, place).slice(-1)
        : explain(when, facts).map(({ at }) => ({ question: itemAt(tree.questions, at) }));
    const isSame = reasons.every(({ question }) => !ids.includes(question.id));
    return kind === 'date' && !(isSame && before?.say(text) === after?.say(text));
  });
  return dates.map(({ question }) => question.id);
}
