import { END, type Question, type Tree } from '../engine/tree.ts';

/** The questions that can follow a question, whatever `when` says; each once. */
export function linksFrom(question: Question): string[] {
  const nexts = [question.next, ...question.options.map((option) => option.next ?? question.next)];
  return [...new Set(nexts)].filter((next) => next !== END);
}

/** The questions that can be reached, each before those that follow it. Assumes that there is no cycle. */
export function inRouteOrder(tree: Tree): Question[] {
  const questions = new Map(tree.questions.map((question) => [question.id, question]));
  const enter = (id: string) => {
    const question = questions.get(id) as Question;
    return { question, nexts: linksFrom(question) };
  };
  const order: Question[] = [];
  const seen = new Set([tree.pack.start]);
  const path = [enter(tree.pack.start)];
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const next = top.nexts.pop();
    if (next === undefined) {
      order.push(top.question);
      path.pop();
    } else if (!seen.has(next)) {
      seen.add(next);
      path.push(enter(next));
    }
  }
  return order.reverse();
}
