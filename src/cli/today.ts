import { isCalendarDate } from '../engine/calendar.ts';
import { wrongUse } from './errors.ts';
import type { Io } from './io.ts';

/** The date to count from: the one that was asked for, or today. */
export function todayFor(asked: string | undefined, io: Io): string {
  if (asked === undefined) return io.today();
  if (isCalendarDate(asked)) return asked;
  throw wrongUse(
    'wrong-date',
    `"--today ${asked}" is geen datum die bestaat. Schrijf een datum als 2026-11-23.`,
  );
}
