import { isCalendarDate } from './calendar.ts';
import type { QuestionKind } from './vocabulary.ts';

/** Why an answer of one's own does not fit: a code for each kind of question that takes such an answer. */
export const REFUSALS = ['not-a-date', 'not-a-place'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** An answer of one's own, that is no option. Conditions see only whether it was given or skipped. */
export interface OpenKind {
  /** What it is called in Dutch, after 'een' or 'geen'. */
  readonly name: string;
  readonly accepts: (text: string) => boolean;
  readonly refusal: Refusal;
  /** An answer that stands for all, where only matters that one is given. */
  readonly example: string;
}

/** What sets one kind of question apart from the others. */
export interface KindOfQuestion {
  /** Several options may be chosen together. */
  readonly takesSeveral: boolean;
  /** It counts towards the number of questions that a route may have. */
  readonly countsOnRoute: boolean;
  readonly open?: OpenKind;
}

/**
 * A place as an answer: a postcode without its letters (`1234`), a municipality (`gemeente:utrecht`) or the part
 * of it in a region (`gemeente:tilburg:po3004`), or a place (`plaats:weesp`); with its municipality where more
 * places are called that (`plaats:bergen:bergen-nh`).
 */
const PLACE = /^(?:\d{4}|(?:gemeente|plaats):[a-z0-9]+(?:-[a-z0-9]+)*(?::[a-z0-9]+(?:-[a-z0-9]+)*)?)$/;

/** Tells whether a text is a normalised place, such as `1234` or `gemeente:utrecht`. */
export function isPlaceKey(text: string): boolean {
  return PLACE.test(text);
}

/** The kinds of question. Whoever adds one starts here; CONTRIBUTING names the other places. */
export const KINDS: Readonly<Record<QuestionKind, KindOfQuestion>> = {
  one: { takesSeveral: false, countsOnRoute: true },
  many: { takesSeveral: true, countsOnRoute: true },
  date: {
    takesSeveral: false,
    countsOnRoute: true,
    open: { name: 'datum', accepts: isCalendarDate, refusal: 'not-a-date', example: '2026-11-02' },
  },
  place: {
    takesSeveral: false,
    countsOnRoute: false,
    open: { name: 'plaats of postcode', accepts: isPlaceKey, refusal: 'not-a-place', example: '3511' },
  },
};

/** Whether a code says that an answer of one's own does not fit. */
export function isRefusal(code: string): code is Refusal {
  return REFUSALS.some((refusal) => refusal === code);
}
