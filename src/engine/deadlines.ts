import { chosen } from './answers.ts';
import { daysBetween, isCalendarDate } from './calendar.ts';
import { advisedDay, lastDay } from './day-count.ts';
import { memo } from './memo.ts';
import type { Position } from './resolve.ts';
import type { Sieve } from './sieve.ts';
import type { Deadline } from './tree.ts';

/** A deadline with its dates; the dates are null when the date it is counted from is not known. */
export interface DatedDeadline {
  readonly deadline: Deadline;
  readonly date: string | null;
  readonly daysLeft: number | null;
  /** The day before which it is wise to act; null when that is not still to come. */
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
    .map(({ item }) => datingOf(item)({ from: dates.get(item.from) as string, today }))
    .sort((a, b) => compareDates(a.date, b.date));
}

type Dating = (dates: Dates) => DatedDeadline;

interface Dates {
  readonly from: string;
  readonly today: string;
}

const datings = new WeakMap<Deadline, Dating>();

/** Dates a deadline; the same dates come back often, and are then the same object. */
function datingOf(deadline: Deadline): Dating {
  let dating = datings.get(deadline);
  if (dating === undefined) {
    dating = memo(
      ({ from, today }) => `${from} ${today}`,
      ({ from, today }) => dated(deadline, from, today),
    );
    datings.set(deadline, dating);
  }
  return dating;
}

function dated(deadline: Deadline, from: string, today: string): DatedDeadline {
  if (!isCalendarDate(from)) {
    const countedFrom = { question: deadline.from, date: null };
    return { deadline, date: null, daysLeft: null, advised: null, countedFrom };
  }
  const { adviseDaysBefore: early } = deadline;
  const date = lastDay(from, deadline, today);
  const advised = early === undefined ? null : advisedDay(date, early, today);
  const daysLeft = daysBetween(today, date);
  return { deadline, date, daysLeft, advised, countedFrom: { question: deadline.from, date: from } };
}

function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
