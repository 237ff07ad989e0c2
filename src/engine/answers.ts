import type { CompiledQuestion } from './compiled-tree.ts';
import { GIVEN, optionBit, SKIPPED } from './condition.ts';
import { KINDS, type Refusal } from './question-kinds.ts';
import { UNKNOWN } from './vocabulary.ts';

/** One answer: an option id, several option ids, a calendar date (YYYY-MM-DD), or a place (`1234`, `gemeente:utrecht`). */
export type Answer = string | readonly string[];

/** The whole state of a consultation: answers by question id. Everything else follows from it. */
export type Answers = Readonly<Record<string, Answer>>;

/** Why an answer does not fit its question. Codes are permanent. */
export type AnswerProblemCode =
  | 'no-answer'
  | 'unknown-option'
  | Refusal
  | 'empty'
  | 'not-one'
  | 'not-together';

/** An answer that does not fit, with the value at fault and what would have been allowed. */
export interface AnswerProblem {
  readonly code: AnswerProblemCode;
  readonly value: string;
  readonly allowed: readonly string[];
}

/** What is needed of a question to judge an answer to it. */
export type Answerable = Pick<CompiledQuestion, 'kind'> & {
  readonly options: readonly { readonly id: string; readonly exclusive?: boolean }[];
};

/** Gives the answer to a question, or undefined. Never finds what an object inherits. */
export function answerTo(answers: Answers, id: string): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

/** Gives the texts of an answer, each once: option ids, or one date or place. */
export function chosen(answer: Answer): readonly string[] {
  return typeof answer === 'string' ? [answer] : [...new Set(answer)];
}

/** Gives a word of a command line as a shell reads it. A name that begins with a dash would be taken for a flag. */
export function quoted(word: string): string {
  if (/^-./.test(word)) return quoted(`./${word}`);
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** Whether an answer is 'weet ik niet'. */
export function isUnknown(answer: Answer): boolean {
  return chosen(answer).includes(UNKNOWN);
}

/** Whether a value has the form of an answer: a text, or a list of texts. */
export function isAnswer(value: unknown): value is Answer {
  return typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
}

/** Says what is wrong with an answer, of whatever type it is; undefined when it fits the question. */
export function problemWith(question: Answerable, answer: unknown): AnswerProblem | undefined {
  const allowed = question.options.map((option) => option.id);
  const problem = (code: AnswerProblemCode, value: string) => ({ code, value, allowed });
  if (!isAnswer(answer)) return problem('no-answer', shown(answer));
  const [first, ...others] = chosen(answer);
  if (first === undefined) return problem('empty', '');
  const { takesSeveral, open } = KINDS[question.kind];
  if (!takesSeveral && others.length > 0) return problem('not-one', chosen(answer).join(','));
  if (open !== undefined) {
    return first === UNKNOWN || open.accepts(first) ? undefined : problem(open.refusal, first);
  }
  const unknown = chosen(answer).find((id) => !allowed.includes(id));
  if (unknown !== undefined) return problem('unknown-option', unknown);
  const alone = question.options.find((option) => option.exclusive && chosen(answer).includes(option.id));
  return alone !== undefined && others.length > 0 ? problem('not-together', alone.id) : undefined;
}

/** Gives the bits of an answer that fits. */
export function bitsOf({ kind, options }: Answerable, answer: Answer): number {
  if (KINDS[kind].open !== undefined) return isUnknown(answer) ? SKIPPED : GIVEN;
  return options.reduce((bits, { id }, at) => (chosen(answer).includes(id) ? bits | optionBit(at) : bits), 0);
}

/** A value that is no answer, as short text. Never runs code of the value. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? 'object' : String(value);
}
