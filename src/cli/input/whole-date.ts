import { wrongUse } from '../io/errors.ts';
import { readDate } from './read-date.ts';

/** Reads a date with its day, month and year, for `--today`. Throws RunError on anything else. */
export function wholeDate(asked: string, today: string): string {
  const read = readDate(asked, today);
  if ('date' in read && read.basis === 'typed') return read.date;
  const meant = 'date' in read ? read.date : '2026-11-23';
  throw wrongUse(
    'wrong-date',
    `"--today ${asked}" is geen hele datum. Schrijf dag, maand en jaar, zoals ${meant} of 23 november 2026.`,
    { path: '--today', value: asked },
  );
}
