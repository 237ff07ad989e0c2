import type { Refusal } from '../engine/question-kinds.ts';

/** How an author writes a day. */
export const A_DAY = 'een dag die bestaat, als 2026-11-23';

/** What an author is told of an answer in one's own words that is none, and how it is written. */
export const MISFITS: Readonly<Record<Refusal, { readonly fault: string; readonly expected: string }>> = {
  'not-a-date': { fault: 'Dit is geen datum', expected: A_DAY },
  'not-a-place': {
    fault: 'Dit is geen plaats',
    expected: 'een postcode als 1234, of een gemeente als gemeente:utrecht',
  },
};
