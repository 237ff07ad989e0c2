/**
 * Calendar dates as text (YYYY-MM-DD), free of clocks and time zones.
 * The arithmetic is date-fns', on dates that live in UTC.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays } from 'date-fns/addDays';
import { addYears } from 'date-fns/addYears';
import { millisecondsInDay } from 'date-fns/constants';
import type { Period } from './tree.ts';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Gives the milliseconds of a date's midnight in UTC; NaN when the calendar has no such day. */
function midnight(text: string): number {
  const time = SHAPE.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return new Date(time).getUTCDate() === Number(text.slice(8)) ? time : Number.NaN;
}

function midnightOf(text: string): number {
  const time = midnight(text);
  if (Number.isNaN(time)) throw new Error(`"${text}" is not a calendar date (YYYY-MM-DD).`);
  return time;
}

/** Whether the text is a day that exists, written as YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
  return !Number.isNaN(midnight(text));
}

/** Gives the date a period later (or earlier, with negative numbers). Throws on a text that is no date. */
export function datePlus(text: string, { years = 0, weeks = 0, days = 0 }: Period): string {
  const date = new UTCDateMini(midnightOf(text));
  const later = years === 0 ? date : addYears(date, years);
  return addDays(later, 7 * weeks + days)
    .toISOString()
    .slice(0, 10);
}

/** Counts whole days from one date to another; negative when `to` comes first. Throws on a text that is no date. */
export function daysBetween(from: string, to: string): number {
  return (midnightOf(to) - midnightOf(from)) / millisecondsInDay;
}

/** Gives the place in the week of the day on which a date falls, 0 for Monday. Throws on a text that is no date. */
export function weekdayOf(text: string): number {
  return (new UTCDateMini(midnightOf(text)).getUTCDay() + 6) % 7;
}
