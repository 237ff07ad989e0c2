import { wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { readDate } from './read-date.ts';

/**
 * Gives the date to count from, YYYY-MM-DD: the one that was asked for, or today. It takes a whole date,
 * such as 2026-11-23 or 23 november 2026: what is counted from today would be another day tomorrow, when
 * somebody runs the same command again. Throws RunError on anything else.
 */
export function todayFor(asked: string | undefined, io: Io): string {
  if (asked === undefined) return io.today();
  const read = readDate(asked, io.today());
  if ('date' in read && read.basis === 'typed') return read.date;
  const meant = 'date' in read ? read.date : '2026-11-23';
  throw wrongUse(
    'wrong-date',
    `"--today ${asked}" is geen hele datum. Schrijf dag, maand en jaar, zoals ${meant} of 23 november 2026.`,
    { path: '--today', value: asked },
  );
}
