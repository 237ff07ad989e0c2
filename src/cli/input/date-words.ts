/** The words of a Dutch calendar, as people type them. */

import { MONTHS } from '../../document/dates.ts';
import { nearest } from '../../engine/nearest.ts';
import { WEEKDAY_NAMES } from '../../engine/vocabulary.ts';

/** Short forms that are no first letters of the word itself. */
const SHORT_MONTHS: ReadonlyMap<string, number> = new Map([['mrt', 3]]);

const NUMBERS = [
  'een',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
  'dertien',
  'veertien',
  'vijftien',
  'zestien',
  'zeventien',
  'achttien',
  'negentien',
];

/** Ordinals that are no number with an ending: 'tweede' and 'achtste' are. */
const ORDINALS: ReadonlyMap<number, string> = new Map([
  [1, 'eerste'],
  [3, 'derde'],
]);

/** The days of a month as they are spelled out, and as they are written with digits: 'vijfentwintig', 'eerste'. */
const SPELLED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 31 }, (_, at) => at + 1).flatMap((day): [string, string][] => {
    const word = spelled(day);
    const ordinal = ORDINALS.get(day) ?? word + (day === 8 || day > 19 ? 'ste' : 'de');
    return [
      [word, `${day}`],
      [ordinal, `${day}e`],
    ];
  }),
);

function spelled(day: number): string {
  if (day < 20) return NUMBERS[day - 1] ?? '';
  const unit = day % 10 === 0 ? '' : `${spelled(day % 10)}en`;
  return unit + (day < 30 ? 'twintig' : 'dertig');
}

/** Days back from today, for the words that say so. */
export const DAYS_BACK: ReadonlyMap<string, number> = new Map(
  Object.entries({
    vandaag: 0,
    vanochtend: 0,
    vanmorgen: 0,
    vanmiddag: 0,
    vanavond: 0,
    gister: 1,
    gisteren: 1,
    gisterochtend: 1,
    gistermorgen: 1,
    gistermiddag: 1,
    gisteravond: 1,
    eergister: 2,
    eergisteren: 2,
    morgen: -1,
    overmorgen: -2,
  }),
);

/** Gives the number of a month, 1 to 12: its name, or at least three letters of its beginning. */
export function monthIn(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const at = MONTHS.findIndex((month) => month.startsWith(word));
  return at < 0 ? SHORT_MONTHS.get(word) : at + 1;
}

/** Gives the name of the month that was probably meant by a word with slips in it; null when none is near. */
export function monthNear(word: string): string | null {
  return word.length < 4 ? null : nearest(word, MONTHS);
}

/** Gives the place of a weekday in the week, 0 for Monday: its name, or at least two letters of its beginning. */
export function weekdayIn(word: string): number | undefined {
  // 'Maand' is a month: in 'afgelopen maand' it is no Monday.
  if (word.length < 2 || word === 'maand') return undefined;
  const at = WEEKDAY_NAMES.findIndex((day) => day.startsWith(word));
  return at < 0 ? undefined : at;
}

/** Writes numbers that are spelled out, up to 31, as digits. */
export function withDigits(text: string): string {
  return text.replace(/[a-z]+/g, (word) => SPELLED.get(word) ?? word);
}
