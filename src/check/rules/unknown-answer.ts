import { UNKNOWN } from '../../engine/tree.ts';
import type { Rule } from '../rule.ts';

/** Every question has a 'weet ik niet'. */
export const unknownAnswer: Rule = {
  code: 'unknown-answer',
  severity: 'error',
  stage: 'names',
  *check({ tree, source }) {
    for (const { id, options } of tree.questions) {
      if (options.some((option) => option.id === UNKNOWN)) continue;
      yield {
        message: `Bij de vraag "${id}" kan niemand 'weet ik niet' kiezen.`,
        expected: 'unknown, met een findOut: wat iemand kan uitzoeken, en bij wie',
        place: source.place(['questions', id], 'key'),
        breaks: [`questions/${id}/options/${UNKNOWN}`],
      };
    }
  },
};
