import { isCalendarDate } from '../../engine/calendar.ts';
import { wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';

/**
 * Gives the date to count from, YYYY-MM-DD: the one that was asked for, or today. It takes a whole date,
 * such as 2026-11-23 or 23 november 2026: what is counted from today would be another day tomorrow, when
 * somebody runs the same command again. Throws RunError on anything else.
 */
export async function todayFor(asked: string | undefined, io: Io): Promise<string> {
  if (asked === undefined) return io.today();
  const day = isCalendarDate(asked) ? asked : (await import('./whole-date.ts')).wholeDate(asked, io.today());
  if (day >= EARLIEST && day < LATEST) return day;
  throw wrongUse('wrong-value', `"${asked}" ligt te ver weg. Neem een dag van ${EARLIEST} tot ${LATEST}.`, {
    path: '--today',
    value: asked,
  });
}

/** Outside of these the law that we tell was, or will be, another. */
const EARLIEST = '2000-01-01';
const LATEST = '2100-01-01';
