import type { Question } from '../../engine/tree.ts';
import { linksFrom } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Questions never lead back to a question that was asked before. */
export const noCycles: Rule = {
  code: 'no-cycles',
  severity: 'error',
  stage: 'graph',
  *check({ tree, source }) {
    const questions = new Map(tree.questions.map((question) => [question.id, question]));
    const done = new Set<string>();
    for (const { id } of tree.questions) {
      const circle = circleFrom(id, questions, done);
      if (circle === null) continue;
      const last = circle[circle.length - 2] as string;
      yield {
        message: `Deze vragen lopen in een kring: ${circle.join(' → ')}.`,
        expected: 'een route die altijd verder gaat',
        place: source.place(['questions', last], 'key'),
      };
    }
  },
};

/** The first circle that can be reached from a question, as a list that ends where it begins. */
function circleFrom(
  start: string,
  questions: ReadonlyMap<string, Question>,
  done: Set<string>,
): string[] | null {
  const path: { readonly id: string; readonly nexts: string[] }[] = [];
  const enter = (id: string) => {
    const question = questions.get(id);
    path.push({ id, nexts: question === undefined ? [] : linksFrom(question) });
  };
  if (!done.has(start)) enter(start);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const next = top.nexts.pop();
    if (next === undefined) {
      done.add(top.id);
      path.pop();
      continue;
    }
    const seen = path.findIndex(({ id }) => id === next);
    if (seen >= 0) {
      const circle = [...path.slice(seen).map(({ id }) => id), next];
      for (const { id } of path) done.add(id);
      return circle;
    }
    if (!done.has(next)) enter(next);
  }
  return null;
}
