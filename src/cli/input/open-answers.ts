/** Answers in one's own words, such as a date: how to type one, how it is read, and what is said when it does not fit. */
import { daysBetween, isCalendarDate } from '../../engine/calendar.ts';
import { KINDS, type Refusal } from '../../engine/question-kinds.ts';
import { type QuestionKind, UNKNOWN } from '../../engine/vocabulary.ts';
import { readDate } from './read-date.ts';

/** One kind of answer in one's own words. Texts are Dutch, and stand in the middle of a sentence. */
export interface OpenAnswer {
  /** What it is called, with its article. */
  readonly name: string;
  /** An example, as people type it. */
  readonly typed: string;
  /** An example, as it is written in flags and files. */
  readonly written: string;
  /** What a value is not, after 'is': 'geen datum die bestaat'. */
  readonly isNone: string;
  /** Reads what people type. Gives undefined when it is nothing of the kind. */
  readonly read: (typed: string, today: string) => string | undefined;
  /** Says why a value of the right form cannot be an answer, seen from today; undefined when it can. */
  readonly faultOf?: (value: string, today: string) => string | undefined;
}

/** An answer that was read, or what is wrong with what was typed. */
export type ReadTyped = { readonly value: string } | { readonly problem: string };

export const OPEN_ANSWERS: Readonly<Record<Refusal, OpenAnswer>> = {
  'not-a-date': {
    name: 'een datum',
    typed: '2-11-2026',
    written: '2026-11-02',
    isNone: 'geen datum die bestaat',
    read: readDate,
    faultOf: faultOfDate,
  },
  'not-a-place': {
    name: 'een plaats of postcode',
    typed: 'Weesp',
    written: '3511',
    isNone: 'geen plaats of postcode',
    // What people write is looked up where the division into regions is at hand.
    read: (typed) => (typed === '' ? undefined : typed),
  },
};

/** Gives how an answer to a kind of question is read; undefined for a kind that has only options. */
export function openAnswerOf(kind: QuestionKind): OpenAnswer | undefined {
  const { open } = KINDS[kind];
  return open && OPEN_ANSWERS[open.refusal];
}

/** Says what can be typed, for after 'Typ'. */
export function howToType({ name, typed }: OpenAnswer): string {
  return `${name}, zoals ${typed}`;
}

/** Reads a typed answer; a dash, or 'weet niet', skips the question. */
export function readTyped(answer: OpenAnswer, typed: string, today: string): ReadTyped {
  if (/^(-|weet.*niet)$/i.test(typed)) return { value: UNKNOWN };
  const value = answer.read(typed, today);
  if (value === undefined) return { problem: `"${typed}" is ${answer.isNone}. Typ ${howToType(answer)}.` };
  const problem = answer.faultOf?.(value, today);
  return problem === undefined ? { value } : { problem };
}

/** No question is about a day longer ago than this; an earlier date is a slip. */
const MOST_YEARS_AGO = 10;

function faultOfDate(date: string, today: string): string | undefined {
  if (!isCalendarDate(date)) return undefined;
  const days = daysBetween(date, today);
  if (days < 0) return `${date} ligt in de toekomst. Geef een dag die al geweest is.`;
  if (days > MOST_YEARS_AGO * 366) return `${date} is wel heel lang geleden. Klopt het jaar?`;
  return undefined;
}
