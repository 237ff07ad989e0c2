import type { AdviceDeadline } from './advice.ts';
import { chosen } from './answers.ts';
import { daysBetween, isCalendarDate } from './calendar.ts';
import type { Compiled } from './compiled-tree.ts';
import { advisedDay, lastDay } from './day-count.ts';
import type { Choice } from './resolve.ts';
import type { Deadline } from './tree.ts';

/** The dates of a deadline. All are null when the date it is counted from is not known. */
export type Dating = Pick<AdviceDeadline, 'date' | 'daysLeft' | 'advised' | 'countedFrom'>;

/** A deadline with its dates. */
export type Dated = Compiled<Deadline> & Dating;

/** Dates the deadlines whose date question is on the route: soonest first, those without a date last. */
export function datedOn(
  path: readonly Choice[],
  deadlines: readonly Compiled<Deadline>[],
  today: string,
): Dated[] {
  const answers = new Map(path.map(({ question, value }) => [question.id, chosen(value).join()]));
  const dated = deadlines.flatMap((deadline) => {
    const from = answers.get(deadline.from);
    return from === undefined ? [] : [{ ...deadline, ...datingOf(deadline, from, today) }];
  });
  return dated.sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
}

function datingOf(
  { from: question, adviseDaysBefore, ...term }: Compiled<Deadline>,
  from: string,
  today: string,
): Dating {
  if (!isCalendarDate(from)) {
    return { date: null, daysLeft: null, advised: null, countedFrom: { question, date: null } };
  }
  const date = lastDay(from, term, today);
  const advised = adviseDaysBefore === undefined ? null : advisedDay(date, adviseDaysBefore, today);
  return { date, daysLeft: daysBetween(today, date), advised, countedFrom: { question, date: from } };
}
