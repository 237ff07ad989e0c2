/**
 * Calendar dates as text (YYYY-MM-DD), free of clocks and time zones.
 * The arithmetic is date-fns', on dates that live in UTC.
 */
import { UTCDateMini } from '@date-fns/utc';
import { add } from 'date-fns/add';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import type { Period } from './tree.ts';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The date as a moment in UTC, or undefined when the calendar has no such day. */
function parse(text: string): Date | undefined {
  const [, year, month, day] = SHAPE.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new UTCDateMini(year, month - 1, day);
  date.setFullYear(year);
  return date.getMonth() === month - 1 && date.getDate() === day ? date : undefined;
}

function parsed(text: string): Date {
  const date = parse(text);
  if (date === undefined) throw new Error(`"${text}" is not a calendar date (YYYY-MM-DD).`);
  return date;
}

/** Whether the text is a day that exists, written as YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
  return parse(text) !== undefined;
}

/** The date a period later (or earlier, with negative numbers). Throws on a text that is no date. */
export function datePlus(text: string, period: Period): string {
  return add(parsed(text), period).toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(parsed(to), parsed(from));
}
