import { dateInWords } from '../document/dates.ts';
import { daysBetween, weekdayOf } from '../engine/calendar.ts';
import { WEEKDAY_NAMES } from '../engine/vocabulary.ts';

/** From so many days on, a distance is told in months. */
const IN_MONTHS = 60;

/** A date as it is said back, so that a slip is seen: 'maandag 2 november 2026, 3 weken geleden'. */
export function dateEcho(date: string, today: string): string {
  return `${WEEKDAY_NAMES[weekdayOf(date)]} ${dateInWords(date)}, ${distance(date, today)}`;
}

function distance(date: string, today: string): string {
  const days = daysBetween(date, today);
  if (days === 0) return 'vandaag';
  if (days < 0) return `over ${counted(-days, 'dag', 'dagen')}`;
  if (days >= IN_MONTHS) return `${monthsPast(date, today)} geleden`;
  return `${days % 7 === 0 ? counted(days / 7, 'week', 'weken') : counted(days, 'dag', 'dagen')} geleden`;
}

/** Whole years and months; 'ruim' says that there are days left over. */
function monthsPast(date: string, today: string): string {
  const from = partsOf(date);
  const to = partsOf(today);
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  const years = Math.floor(months / 12);
  const parts = [
    years > 0 ? `${years} jaar` : '',
    months % 12 > 0 ? counted(months % 12, 'maand', 'maanden') : '',
  ].filter((part) => part !== '');
  return `${from.day === to.day ? '' : 'ruim '}${parts.join(' en ')}`;
}

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

function partsOf(date: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}
