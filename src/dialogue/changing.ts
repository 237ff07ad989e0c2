import type { Advice } from '../engine/advice.ts';
import type { Answers } from '../engine/answers.ts';
import { type Asking, askingFor } from '../engine/asking.ts';
import type { CompiledTree } from '../engine/compiled-tree.ts';
import { questionsAhead } from '../engine/remaining.ts';
import { lapsedAnswers, resolve } from '../engine/resolve.ts';

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

/** Gives the questions of an advice of which the answers cannot come back on the route of changed answers. */
export function lapsedBy(tree: CompiledTree, advice: Advice, changed: Answers): string[] {
  const position = resolve(tree, changed);
  const ahead = questionsAhead(tree, position);
  const lapsed = lapsedAnswers(changed, position.path).filter((id) => !ahead.has(id));
  return advice.answers.filter(({ question }) => lapsed.includes(question)).map(({ text }) => text);
}

/** Leaves out the dates that were asked right after a question: another answer to it can have another day. */
export function withoutDatesAfter(
  { questions }: CompiledTree,
  advice: Advice,
  answers: Answers,
  id: string,
): Answers {
  const later = advice.answers.slice(advice.answers.findIndex(({ question }) => question === id) + 1);
  const isDate = (asked: string) => questions.some((one) => one.id === asked && one.kind === 'date');
  const end = later.findIndex(({ question }) => !isDate(question));
  const dates = later.slice(0, end === -1 ? later.length : end).map(({ question }) => question);
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !dates.includes(key)));
}
