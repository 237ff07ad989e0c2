import type { Path } from '../../content/yaml-file.ts';
import type { Question } from '../../engine/tree.ts';
import { linksFrom } from '../links.ts';
import { optionPath } from '../paths.ts';
import type { Rule } from '../rule.ts';

/** Questions never lead back to a question that was asked before. */
export const noCycles: Rule = {
  code: 'no-cycles',
  severity: 'error',
  stage: 'graph',
  *check({ tree, source }) {
    const questions = new Map(tree.questions.map((question) => [question.id, question]));
    const done = new Set<Question>();
    for (const start of tree.questions) {
      for (const circle of circlesFrom(start, questions, done)) {
        const ids = circle.map((question) => question.id);
        const first = ids[0] as string;
        yield {
          message: `Deze vragen lopen in een kring: ${[...ids, first].join(' → ')}.`,
          expected: 'een vraag die nog niet gesteld is, of einde',
          place: source.place(linkTo(first, circle.at(-1) as Question)),
        };
      }
    }
  },
};

/** The circles that can be reached from a question and were not found before; the last question leads to the first. */
function* circlesFrom(
  start: Question,
  questions: ReadonlyMap<string, Question>,
  done: Set<Question>,
): Generator<readonly Question[]> {
  const path: Question[] = [];
  const nexts: string[][] = [];
  const enter = (question: Question) => {
    path.push(question);
    nexts.push(linksFrom(question));
  };
  if (!done.has(start)) enter(start);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const next = questions.get(nexts.at(-1)?.shift() ?? '');
    if (next === undefined) {
      done.add(top);
      path.pop();
      nexts.pop();
    } else if (path.includes(next)) {
      yield path.slice(path.indexOf(next));
    } else if (!done.has(next)) {
      enter(next);
    }
  }
}

/** The way to the `next` with which a question leads to another. */
function linkTo(id: string, question: Question): Path {
  const option = question.options.find(({ next }) => next === id);
  return option === undefined
    ? ['questions', question.id, 'next']
    : [...optionPath(question, option), 'next'];
}
