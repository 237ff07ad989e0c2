import { dateEcho } from '../../dialogue/date-echo.ts';
import { datePlus, weekdayOf } from '../../engine/calendar.ts';
import { WEEKDAY_NAMES } from '../../engine/vocabulary.ts';
import { weekdayIn } from './date-words.ts';

/** How the year of a date is known: it was typed, it was guessed, or the day was counted from today. */
export type Basis = 'typed' | 'guessed' | 'counted';

/** What one way to read a text gives, before it is judged. */
export type Found =
  | { readonly date: string; readonly basis: Basis }
  | { readonly ask: string }
  | { readonly wrong: string };

/** Ways to say a weekday. The groups: what stands before the day, the day, and what stands behind it. */
const PHRASE =
  /^(?:(vorige week|afgelopen week|deze week|\d{1,2} weken geleden|afgelopen|laatste|vorige|deze) )?(?:op )?([a-z]+)(?: (vorige week|deze week|\d{1,2} weken geleden|1 week geleden))?$/;

/** Reads a weekday, with or without its week: maandag, afgelopen maandag, vorige week maandag. */
export function readWeekday(text: string, today: string): Found | undefined {
  const [, before, name = '', behind] = PHRASE.exec(text) ?? [];
  const day = weekdayIn(name);
  if (day === undefined || (before !== undefined && behind !== undefined)) return undefined;
  const week = before ?? behind;
  const weeks = week === undefined ? undefined : weeksBack(week);
  const monday = datePlus(today, { days: -weekdayOf(today) });
  if (weeks !== undefined) return counted(datePlus(monday, { days: day - 7 * weeks }));
  const last = datePlus(today, { days: -((weekdayOf(today) - day + 7) % 7 || 7) });
  if (week === undefined && day === weekdayOf(today))
    return { ask: `Het is nu ${WEEKDAY_NAMES[day]}. Bedoelt u vandaag, of een andere dag?` };
  // Some say 'vorige maandag' for the last one, others for the one in the week before.
  if (week === 'vorige' && last >= monday) {
    const earlier = datePlus(last, { weeks: -1 });
    return {
      ask: `Bedoelt u ${dateEcho(last, today)}, of ${dateEcho(earlier, today)}?`,
    };
  }
  return counted(last);
}

function counted(date: string): Found {
  return { date, basis: 'counted' };
}

/** How many calendar weeks back a phrase says; undefined when it names no week. */
function weeksBack(phrase: string): number | undefined {
  if (phrase === 'deze week' || phrase === 'deze') return 0;
  if (phrase === 'vorige week' || phrase === 'afgelopen week') return 1;
  const weeks = /^\d+/.exec(phrase)?.[0];
  return weeks === undefined ? undefined : Number(weeks);
}
