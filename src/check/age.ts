import { isCalendarDate } from '../engine/calendar.ts';
import type { Finding } from './rule.ts';

/** After so many months a date is old, and after so many too old. */
export const OLD = 12;
export const TOO_OLD = 18;

/** Says what is wrong with the day on which something was last checked, as seen from today; null when nothing is. */
export function ageFault(checked: string, today: string): Omit<Finding, 'place'> | null {
  if (!isCalendarDate(checked)) {
    return { message: `De dag "${checked}" bestaat niet.`, expected: 'een dag die bestaat, als 2026-11-23' };
  }
  if (checked > today) {
    const needs = `day/${checked}`;
    return {
      message: `"${checked}" moet nog komen.`,
      expected: `een dag tot en met vandaag, ${today}`,
      needs,
    };
  }
  const months = monthsBetween(checked, today);
  if (months < OLD) return null;
  return {
    message: `Dit is ${months} maanden geleden nagekeken, op "${checked}".`,
    expected: `korter dan ${OLD} maanden geleden; lees de bronnen opnieuw`,
    severity: months < TOO_OLD ? 'warning' : 'error',
  };
}

/** Counts the whole months from one calendar date to a later one. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}
