import type { OpeningHours } from './tree.ts';
import { WEEKDAY_NAMES, WEEKDAYS, type Weekday } from './vocabulary.ts';

/** Days that have one name together, as written in order. */
const TOGETHER: Readonly<Record<string, string>> = {
  'ma di wo do vr': 'werkdagen',
  'ma di wo do vr za zo': 'elke dag',
};

/** Opening hours as people say them: 'werkdagen 9.00-12.30 en 13.30-16.30 uur', 'elke dag, dag en nacht'. */
export function hoursInWords(opening: readonly OpeningHours[]): string {
  const written = opening.map((one) => ({ days: daysInWords(one.days), one }));
  return [...new Set(written.map(({ days }) => days))]
    .map(
      (days) => `${days}${timesInWords(written.filter((each) => each.days === days).map(({ one }) => one))}`,
    )
    .join('; ');
}

function timesInWords(hours: readonly OpeningHours[]): string {
  if (hours.some(({ from, to }) => from === '00:00' && to === '24:00')) return ', dag en nacht';
  return ` ${hours.map(({ from, to }) => `${timeInWords(from)}-${timeInWords(to)}`).join(' en ')} uur`;
}

/** 09:00 is said as 9.00. */
function timeInWords(time: string): string {
  return time.replace(/^0/, '').replace(':', '.');
}

function daysInWords(days: readonly Weekday[]): string {
  const inOrder = WEEKDAYS.filter((day) => days.includes(day));
  const together = TOGETHER[inOrder.join(' ')];
  if (together !== undefined) return together;
  const names = inOrder.map((day) => WEEKDAY_NAMES[WEEKDAYS.indexOf(day)]);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} en ${last}`;
}
