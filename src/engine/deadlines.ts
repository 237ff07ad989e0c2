import { chosen } from './answers.ts';
import { datePlus, daysBetween, isCalendarDate } from './calendar.ts';
import type { Choice } from './resolve.ts';
import type { Deadline, Tree } from './tree.ts';
import { indexOf } from './tree-index.ts';

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
  tree: Tree,
  route: { readonly path: readonly Choice[]; readonly facts: readonly number[] },
  today: string,
): DatedDeadline[] {
  const { compile } = indexOf(tree);
  const dates = new Map(
    route.path
      .filter((choice) => choice.question.kind === 'date')
      .map((choice) => [choice.question.id, chosen(choice.value)[0] as string]),
  );
  const counting = tree.deadlines.filter(
    (deadline) => dates.has(deadline.from) && compile(deadline.when).holds(route.facts),
  );
  return counting
    .map((deadline) => dated(deadline, dates.get(deadline.from) as string, today))
    .sort((a, b) => compareDates(a.date, b.date));
}

function dated(deadline: Deadline, from: string, today: string): DatedDeadline {
  if (!isCalendarDate(from)) {
    const countedFrom = { question: deadline.from, date: null };
    return { deadline, date: null, daysLeft: null, advised: null, countedFrom };
  }
  const date = datePlus(from, deadline.period);
  const early = deadline.adviseDaysBefore;
  return {
    deadline,
    date,
    daysLeft: daysBetween(today, date),
    advised: early === undefined ? null : datePlus(date, { days: -early }),
    countedFrom: { question: deadline.from, date: from },
  };
}

function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
