import type { Moment } from '../engine/open-now.ts';
import { WEEKDAYS } from '../engine/vocabulary.ts';

/** The moment in Amsterdam, where the desks are, whatever the clock of this computer is set to. */
export function amsterdamNow(now: Date): Moment {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Amsterdam',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const day = WEEKDAYS[ENGLISH_DAYS.indexOf(part('weekday'))] ?? 'ma';
  return { day, time: `${part('hour')}:${part('minute')}` };
}

const ENGLISH_DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
