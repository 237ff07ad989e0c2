import { commandFor } from '../replay.ts';
import type { Rule } from '../rule.ts';

/** A parent answers no more questions than this. */
const MOST_QUESTIONS = 10;

/** No route has more than ten questions. */
export const atMostTen: Rule = {
  code: 'at-most-ten',
  severity: 'error',
  stage: 'proof',
  *check(context) {
    const { proof } = context.proof();
    const example = proof.longestWitness() ?? {};
    const asked = Object.keys(example);
    const tooMany = asked[MOST_QUESTIONS];
    if (tooMany === undefined) return;
    yield {
      message: `Een route heeft ${asked.length} vragen. Voorbeeld: ${commandFor(example)}`,
      expected: `hoogstens ${MOST_QUESTIONS} vragen op elke route`,
      place: context.source.place(['questions', tooMany], 'key'),
    };
  },
};
