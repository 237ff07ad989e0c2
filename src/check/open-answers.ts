import { KINDS, type Refusal } from '../engine/question-kinds.ts';
import type { QuestionKind } from '../engine/vocabulary.ts';

/** What an author is told of an answer in one's own words: what it is called, and how it is written. */
export interface OpenAnswer {
  readonly name: string;
  readonly written: string;
}

/** How an author writes a day. */
export const A_DAY = 'een dag die bestaat, als 2026-11-23';

export const OPEN_ANSWERS: Readonly<Record<Refusal, OpenAnswer>> = {
  'not-a-date': { name: 'datum', written: A_DAY },
  'not-a-place': { name: 'plaats', written: 'een postcode als 1234, of een gemeente als gemeente:utrecht' },
};

/** Gives what an answer in one's own words is called; undefined for a kind of question that takes none. */
export function openAnswerOf(kind: QuestionKind): OpenAnswer | undefined {
  const { open } = KINDS[kind];
  return open && OPEN_ANSWERS[open.refusal];
}
