import type { OpeningHours } from './tree.ts';
import type { Weekday } from './vocabulary.ts';

/** A moment of a week: its day, and the time as 09:05. */
export interface Moment {
  readonly day: Weekday;
  readonly time: string;
}

/** Until when a desk is open at a moment, as 12:30; '24:00' when it does not close that day; null when it is closed. */
export function openUntil(opening: readonly OpeningHours[], { day, time }: Moment): string | null {
  const now = opening.find(({ days, from, to }) => days.includes(day) && from <= time && time < to);
  return now?.to ?? null;
}

/** Whether a desk never closes. */
export function isAlwaysOpen(opening: readonly OpeningHours[]): boolean {
  return opening.some(({ days, from, to }) => days.length === 7 && from === '00:00' && to === '24:00');
}
