import { chosen } from './answers.ts';
import { datePlus, daysBetween, isCalendarDate } from './calendar.ts';
import { itself, memo } from './memo.ts';
import type { Position } from './resolve.ts';
import type { Sieve } from './sieve.ts';
import type { Deadline } from './tree.ts';

/** A deadline with its dates; the dates are null when the date it is counted from is not known. */
export interface DatedDeadline {
  readonly deadline: Deadline;
  readonly date: string | null;
  readonly daysLeft: number | null;
  /** The day before which it is wise to act. */
  readonly advised: string | null;
  readonly countedFrom: { readonly question: string; readonly date: string | null };
}

/** The deadlines that count on a route, soonest first, those without a date last. */
export function deadlinesOn(
  deadlines: Sieve<Deadline>,
  { path, facts }: Pick<Position, 'path' | 'facts'>,
  today: string,
): DatedDeadline[] {
  const asked = path.filter(({ question }) => question.kind === 'date');
  if (asked.length === 0) return [];
  const dates = new Map(asked.map(({ question, value }) => [question.id, chosen(value)[0] as string]));
  return deadlines
    .holding(facts)
    .filter(({ item }) => dates.has(item.from))
    .map(({ item }) => dated(item, dates.get(item.from) as string, today))
    .sort((a, b) => compareDates(a.date, b.date));
}

function dated(deadline: Deadline, from: string, today: string): DatedDeadline {
  if (!isCalendarDate(from)) {
    const countedFrom = { question: deadline.from, date: null };
    return { deadline, date: null, daysLeft: null, advised: null, countedFrom };
  }
  const { date, advised } = countingFor(deadline)(from);
  const daysLeft = daysBetween(today, date);
  return { deadline, date, daysLeft, advised, countedFrom: { question: deadline.from, date: from } };
}

type Counting = (from: string) => { readonly date: string; readonly advised: string | null };

const countings = new WeakMap<Deadline, Counting>();

/** Counts a deadline from a date; the same dates come back often. */
function countingFor(deadline: Deadline): Counting {
  let counting = countings.get(deadline);
  if (counting === undefined) {
    const { period, adviseDaysBefore: early } = deadline;
    counting = memo(itself, (from) => {
      const date = datePlus(from, period);
      return { date, advised: early === undefined ? null : datePlus(date, { days: -early }) };
    });
    countings.set(deadline, counting);
  }
  return counting;
}

function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
