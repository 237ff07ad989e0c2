import { wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { readDate } from './read-date.ts';

/** Gives the date to count from, YYYY-MM-DD: the one that was asked for, or today. Throws RunError on one that is none. */
export function todayFor(asked: string | undefined, io: Io): string {
  if (asked === undefined) return io.today();
  const date = readDate(asked, io.today());
  if (date !== undefined) return date;
  throw wrongUse(
    'wrong-date',
    `"--today ${asked}" is geen datum die bestaat. Schrijf een datum als 2026-11-23.`,
    { path: '--today', value: asked },
  );
}
