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
    const longest = proof.longestRoute();
    const tooMany = longest?.counted[MOST_QUESTIONS];
    if (longest === null || tooMany === undefined) return;
    yield {
      message: `Een route heeft ${longest.counted.length} vragen.`,
      example: longest.answers,
      expected: `hoogstens ${MOST_QUESTIONS} vragen op elke route`,
      place: context.source.place(['questions', tooMany], 'key'),
    };
  },
};
