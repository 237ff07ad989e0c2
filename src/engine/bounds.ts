/**
 * What a compiled tree can hold. A rule of `check` refuses more, at its place; `compile` throws on it, so that
 * too much never becomes a wrong answer.
 */
export const MOST = {
  /** Options of one question, 'weet ik niet' included: they are the bits of one number. */
  options: 32,
  /** Questions: they are walked by functions that call themselves. */
  questions: 2_500,
  /** Ways in which one text can be said: its terms are worked out for each. */
  wordings: 4_096,
  /** Answers to one question that later questions tell apart. */
  answerKinds: 4_096,
} as const;
