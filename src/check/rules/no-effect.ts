import { atomsOf } from '../../engine/condition.ts';
import { KINDS } from '../../engine/question-kinds.ts';
import type { Question } from '../../engine/tree.ts';
import { conditionsIn } from '../conditions-in.ts';
import type { Rule } from '../rule.ts';

/** Every question matters: some answer to it can change the advice or the questions that follow. */
export const noEffect: Rule = {
  code: 'no-effect',
  severity: 'warning',
  stage: 'proof',
  *check({ tree, source }) {
    const lookedAt = new Set<string>(tree.deadlines.map((deadline) => deadline.from));
    for (const { when } of conditionsIn(tree)) {
      for (const atom of atomsOf(when)) if (atom.kind === 'answer') lookedAt.add(atom.question);
    }
    for (const question of tree.questions) {
      if (lookedAt.has(question.id) || leads(question)) continue;
      yield {
        message: `Het antwoord op de vraag "${question.id}" verandert niets aan het advies.`,
        expected:
          'een voorwaarde, termijn, step of eigen next die het antwoord gebruikt; of laat de vraag weg',
        place: source.place(['questions', question.id], 'key'),
      };
    }
  },
};

/** Whether answers lead to different questions, or to a step. */
function leads({ kind, options, next }: Question): boolean {
  const nexts = new Set(options.map((option) => option.next ?? next));
  if (KINDS[kind].open !== undefined) nexts.add(next);
  return nexts.size > 1 || options.some((option) => option.step !== undefined);
}
