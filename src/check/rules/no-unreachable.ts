import { linksFrom } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Every question can be reached from the start by following `next`. */
export const noUnreachable: Rule = {
  code: 'no-unreachable',
  severity: 'error',
  stage: 'graph',
  *check({ tree, source }) {
    const questions = new Map(tree.questions.map((question) => [question.id, question]));
    const reached = new Set([tree.pack.start]);
    for (const id of reached) {
      const question = questions.get(id);
      if (question !== undefined) for (const next of linksFrom(question)) reached.add(next);
    }
    for (const { id } of tree.questions) {
      if (reached.has(id)) continue;
      yield {
        message: `Niemand komt bij de vraag "${id}".`,
        expected: `een vraag of keuze met next: ${id}`,
        place: source.place(['questions', id], 'key'),
      };
    }
  },
};
