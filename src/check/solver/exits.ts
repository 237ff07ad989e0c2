import type { Option, Question } from '../../engine/tree.ts';

/** Where an answer leads. */
export interface Exit {
  /** The next question, or END. */
  readonly next: string;
  /** The step it sets; undefined for none. */
  readonly step: string | undefined;
}

/**
 * Says where a choice leads. Several choices of a `many` lead where the question itself leads, as a
 * question does that is passed over, skipped or given a date.
 */
export function exitOf(question: Question, { next, step }: Option): Exit {
  return { next: next ?? question.next, step };
}
