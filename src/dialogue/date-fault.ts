import { daysBetween, isCalendarDate } from '../engine/calendar.ts';
import { dateEcho } from './date-echo.ts';

/** No question is about a day longer ago than this; an earlier date is a slip. */
const MOST_YEARS_AGO = 10;

/** Says why a calendar date cannot be an answer, seen from today; undefined when it can. */
export function faultOfDate(date: string, today: string): string | undefined {
  if (!isCalendarDate(date)) return undefined;
  const days = daysBetween(date, today);
  if (days < 0) return `${dateEcho(date, today)}: dat ligt in de toekomst. Geef een dag die al geweest is.`;
  if (days > MOST_YEARS_AGO * 366) return `${date} is wel heel lang geleden. Klopt het jaar?`;
  return undefined;
}
