import { datePlus, isCalendarDate } from '../../engine/calendar.ts';
import { wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';

const MONTHS = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTH_ALIASES: Readonly<Record<string, string>> = { mrt: 'maa' };

/**
 * Reads a date the way people type it: 2-11-2026, 2/11/26, 2 november, 2026-11-02, gisteren.
 * Without a year it is the last time that day was. Gives YYYY-MM-DD, or undefined.
 */
export function readDate(typed: string, today: string): string | undefined {
  const text = typed.trim().toLowerCase();
  if (text === 'vandaag') return today;
  if (text === 'gisteren') return datePlus(today, { days: -1 });
  if (text === 'eergisteren') return datePlus(today, { days: -2 });
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return calendarDate(iso[1], iso[2], iso[3]);
  const parts = /^(\d{1,2})[-/. ]+([a-z]+|\d{1,2})\.?(?:[-/. ]+(\d{4}|\d{2}))?$/.exec(text);
  if (!parts) return undefined;
  const [, day, monthText = '', year] = parts;
  const month = /^\d/.test(monthText) ? monthText : monthNumber(monthText);
  return year === undefined
    ? lastTime(day, month, today)
    : calendarDate(year.length === 2 ? `20${year}` : year, month, day);
}

function monthNumber(name: string): string {
  const short = name.slice(0, 3);
  return String(MONTHS.indexOf(MONTH_ALIASES[short] ?? short) + 1);
}

function lastTime(day: string | undefined, month: string, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  const thisYear = calendarDate(String(year), month, day);
  if (thisYear !== undefined && thisYear <= today) return thisYear;
  return calendarDate(String(year - 1), month, day);
}

function calendarDate(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : undefined;
}

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
