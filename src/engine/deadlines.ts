import { chosen } from './answers.ts';
import { datePlus, daysBetween, isCalendarDate } from './calendar.ts';
import type { CompiledDeadline } from './compiled-tree.ts';
import type { Choice } from './resolve.ts';

/** A deadline with its dates; all are null when the date it is counted from is not known. */
export interface DatedDeadline {
  readonly deadline: CompiledDeadline;
  /** The last day, YYYY-MM-DD. */
  readonly date: string | null;
  /** Whole days until the last day; negative when it has passed. */
  readonly daysLeft: number | null;
  /** The day before which it is wise to act. */
  readonly advised: string | null;
  readonly countedFrom: { readonly question: string; readonly date: string | null };
}

/** Dates the deadlines whose date question is on the route: soonest first, those without a date last. */
export function datedOn(
  path: readonly Choice[],
  deadlines: readonly CompiledDeadline[],
  today: string,
): DatedDeadline[] {
  const answers = new Map(path.map(({ question, value }) => [question.id, chosen(value).join()]));
  const dated = deadlines.flatMap((deadline) => {
    const from = answers.get(deadline.from);
    return from === undefined ? [] : [dateOf(deadline, from, today)];
  });
  return dated.sort((a, b) => compareDates(a.date, b.date));
}

function dateOf(deadline: CompiledDeadline, from: string, today: string): DatedDeadline {
  if (!isCalendarDate(from)) {
    const countedFrom = { question: deadline.from, date: null };
    return { deadline, date: null, daysLeft: null, advised: null, countedFrom };
  }
  const { period, adviseDaysBefore: early } = deadline;
  const date = datePlus(from, period);
  const advised = early === undefined ? null : datePlus(date, { days: -early });
  const daysLeft = daysBetween(today, date);
  return { deadline, date, daysLeft, advised, countedFrom: { question: deadline.from, date: from } };
}

function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
