import { daysBetween } from '../engine/calendar.ts';

/** The days of the week in words, from Monday on. */
export const WEEKDAYS = [
  'maandag',
  'dinsdag',
  'woensdag',
  'donderdag',
  'vrijdag',
  'zaterdag',
  'zondag',
] as const;

/** Gives the place in the week of a calendar date, 0 for Monday. */
export function weekdayOf(date: string): number {
  // A Monday.
  const days = daysBetween('2001-01-01', date) % 7;
  return days < 0 ? days + 7 : days;
}
