/** Spelled out: making a formatter for dates takes a third of what starting Node takes. */
export const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** A calendar date (YYYY-MM-DD) in words: 14 december 2026. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 0) - 1]} ${year}`;
}

/** How far away a date is: 'vandaag', 'nog 20 dagen', '3 dagen geleden'. */
export function daysInWords(days: number): string {
  if (days === 0) return 'vandaag';
  const count = Math.abs(days);
  const unit = count === 1 ? 'dag' : 'dagen';
  return days > 0 ? `nog ${count} ${unit}` : `${count} ${unit} geleden`;
}
