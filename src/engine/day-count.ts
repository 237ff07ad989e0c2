/**
 * How days are counted to the end of a term: as the calendar does, by the school year, and as the
 * Algemene termijnenwet does where a deadline says that it holds. Pure; dates are YYYY-MM-DD.
 */
import { datePlus, daysBetween, weekdayOf } from './calendar.ts';
import type { Deadline, Period } from './tree.ts';
import { WEEKDAYS } from './vocabulary.ts';

/** What is said of the length of a term. */
type Term = Pick<Deadline, 'period' | 'termijnenwet'>;

/** A term with more days than this, or one in years, is not lengthened (Algemene termijnenwet, article 4). */
const MOST_DAYS_LENGTHENED = 90;
const MOST_WEEKS_LENGTHENED = 12;

/** A term of so many days up to a week may hold too few working days (Algemene termijnenwet, article 2). */
const SHORT_TERM = { from: 3, to: 7 };
const LEAST_WORKING_DAYS = 2;

/** A school year runs from 1 August to 31 July (WPO, article 1). */
const SCHOOL_YEAR_BEGINS = '-08-01';
const SCHOOL_YEAR_ENDS = '-07-31';

/**
 * The last day of a term that starts the day after `from`. A term set by a law (`termijnenwet`) moves on
 * from a Saturday, Sunday or holiday. What must happen every school year must happen in the one that is running
 * on the day itself, or in the one after when that is over. Throws when `from` is no date.
 */
export function lastDay(from: string, { period, termijnenwet }: Term, today: string): string {
  const date = datePlus(from, period);
  if (period.schoolYearEnd) {
    const end = schoolYearEnd(date);
    return end < today ? datePlus(end, { years: 1 }) : end;
  }
  return termijnenwet && canLengthen(period) ? lengthened(from, date) : date;
}

/**
 * The day before which it is wise to act, so many days before the last one. Null when that day is
 * not still to come: nobody is told to have acted yesterday.
 */
export function advisedDay(last: string, daysBefore: number, today: string): string | null {
  const advised = datePlus(last, { days: -daysBefore });
  return advised > today ? advised : null;
}

/** The last day of the school year in which a date lies. */
export function schoolYearEnd(date: string): string {
  const year = Number(date.slice(0, 4));
  const ends = date < `${date.slice(0, 4)}${SCHOOL_YEAR_BEGINS}` ? year : year + 1;
  return `${String(ends).padStart(4, '0')}${SCHOOL_YEAR_ENDS}`;
}

/** Whether the Algemene termijnenwet lengthens a term of this length. */
export function canLengthen({ years = 0, weeks = 0, days = 0 }: Period): boolean {
  return years === 0 && weeks <= MOST_WEEKS_LENGTHENED && 7 * weeks + days <= MOST_DAYS_LENGTHENED;
}

/** The first day, from `date` on, on which a term counted from `from` can end. */
function lengthened(from: string, date: string): string {
  const length = daysBetween(from, date);
  const isShort = length >= SHORT_TERM.from && length <= SHORT_TERM.to;
  let last = workingDayFrom(date);
  while (isShort && workingDaysBetween(from, last) < LEAST_WORKING_DAYS) {
    last = workingDayFrom(datePlus(last, { days: 1 }));
  }
  return last;
}

/** The date itself, or the first one after it that is no day off. Throws when `date` is no date. */
export function workingDayFrom(date: string): string {
  let day = date;
  while (isDayOff(day)) day = datePlus(day, { days: 1 });
  return day;
}

/** How many working days there are after one date, up to and with another. */
function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = datePlus(from, { days: 1 }); day <= to; day = datePlus(day, { days: 1 })) {
    if (!isDayOff(day)) count += 1;
  }
  return count;
}

/** Whether a date is a Saturday, a Sunday or a holiday in the sense of the Algemene termijnenwet, article 3. */
export function isDayOff(date: string): boolean {
  const day = WEEKDAYS[weekdayOf(date)];
  return day === 'za' || day === 'zo' || holidaysIn(date.slice(0, 4)).includes(date);
}

/** The holidays of a year that can fall on a working day. Good Friday is put on a level with them. */
function holidaysIn(year: string): string[] {
  const easter = easterIn(Number(year));
  const aroundEaster = [-2, 1, 39, 50].map((days) => datePlus(easter, { days }));
  const kingsDay = WEEKDAYS[weekdayOf(`${year}-04-27`)] === 'zo' ? `${year}-04-26` : `${year}-04-27`;
  return [`${year}-01-01`, ...aroundEaster, kingsDay, `${year}-05-05`, `${year}-12-25`, `${year}-12-26`];
}

/** Easter Sunday, by the algorithm of Meeus, Jones and Butcher for the Gregorian calendar. */
function easterIn(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const sinceMarch = moon + sunday - 7 * late + 21;
  return datePlus(`${String(year).padStart(4, '0')}-03-01`, { days: sinceMarch });
}
