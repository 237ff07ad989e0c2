import { isCalendarDate } from './calendar.ts';
import { type Question, UNKNOWN } from './tree.ts';

/** One answer: an option id, several option ids, or a calendar date (YYYY-MM-DD). */
export type Answer = string | readonly string[];

/** The whole state of a consultation: answers by question id. Everything else follows from it. */
export type Answers = Readonly<Record<string, Answer>>;

/** Why an answer does not fit its question. Codes are permanent. */
export type AnswerProblemCode = 'unknown-option' | 'not-a-date' | 'empty' | 'not-one' | 'not-together';

/** An answer that does not fit, with the value at fault and what would have been allowed. */
export interface AnswerProblem {
  readonly code: AnswerProblemCode;
  readonly value: string;
  readonly allowed: readonly string[];
}

/** The given answer to a question, or undefined. Never finds what an object inherits. */
export function answerTo(answers: Answers, id: string): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

/** The option ids an answer chooses; a date chooses none. */
export function chosen(answer: Answer): readonly string[] {
  return typeof answer === 'string' ? [answer] : answer;
}

/** Whether an answer is 'weet ik niet'. */
export function isUnknown(answer: Answer): boolean {
  return typeof answer === 'string' ? answer === UNKNOWN : answer.includes(UNKNOWN);
}

/** Says what is wrong with an answer, or undefined when it fits the question. */
export function problemWith(question: Question, answer: Answer): AnswerProblem | undefined {
  const ids = chosen(answer);
  const allowed = question.options.map((option) => option.id);
  const problem = (code: AnswerProblemCode, value: string) => ({ code, value, allowed });
  if (ids.length === 0) return problem('empty', '');
  if (question.kind !== 'many' && ids.length > 1) return problem('not-one', ids.join(','));
  if (question.kind === 'date') {
    const date = ids[0] as string;
    return date === UNKNOWN || isCalendarDate(date) ? undefined : problem('not-a-date', date);
  }
  const unknown = ids.find((id) => !allowed.includes(id));
  if (unknown !== undefined) return problem('unknown-option', unknown);
  const alone = question.options.find((option) => option.exclusive && ids.includes(option.id));
  return alone && ids.length > 1 ? problem('not-together', alone.id) : undefined;
}
