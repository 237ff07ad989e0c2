import { isCalendarDate } from '../../engine/calendar.ts';
import type { Io } from '../io/io.ts';

/**
 * Gives the date to count from, YYYY-MM-DD: the one that was asked for, or today. It takes a whole date,
 * such as 2026-11-23 or 23 november 2026: what is counted from today would be another day tomorrow, when
 * somebody runs the same command again. Throws RunError on anything else.
 */
export async function todayFor(asked: string | undefined, io: Io): Promise<string> {
  if (asked === undefined) return io.today();
  if (isCalendarDate(asked)) return asked;
  const { wholeDate } = await import('./whole-date.ts');
  return wholeDate(asked, io.today());
}
