const LONG = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A calendar date (YYYY-MM-DD) in words: 14 december 2026. */
export function dateInWords(date: string): string {
  return LONG.format(new Date(`${date}T00:00:00Z`));
}

/** How far away a date is: 'vandaag', 'nog 20 dagen', '3 dagen geleden'. */
export function daysInWords(days: number): string {
  if (days === 0) return 'vandaag';
  const count = Math.abs(days);
  const unit = count === 1 ? 'dag' : 'dagen';
  return days > 0 ? `nog ${count} ${unit}` : `${count} ${unit} geleden`;
}
