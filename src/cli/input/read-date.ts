import { MONTHS } from '../../document/dates.ts';
import { datePlus, daysBetween, isCalendarDate, weekdayOf } from '../../engine/calendar.ts';
import { WEEKDAY_NAMES } from '../../engine/vocabulary.ts';
import { DAYS_BACK, monthIn, monthNear, weekdayIn, withDigits } from './date-words.ts';
import { saysNotKnown } from './not-known.ts';
import { type Basis, type Found, readWeekday } from './read-weekday.ts';

/** What became of a date that was typed. Messages are Dutch sentences. */
export type DateReading =
  /** A date, YYYY-MM-DD. `basis` says how its year is known: it was typed, it is this year, or the day was counted from today. */
  | { readonly kind: 'date'; readonly date: string; readonly basis: Basis }
  /** Probably this date; a person is asked whether it is. */
  | { readonly kind: 'confirm'; readonly date: string; readonly basis: Basis }
  /** Understood in part: the day is still to be asked. */
  | { readonly kind: 'ask'; readonly message: string }
  | { readonly kind: 'not-known' }
  | { readonly kind: 'problem'; readonly message: string };

/** A date further back than this, in days, is asked about. */
const LONG_AGO = 366;

/** No date takes more signs than this, however it is written. */
const LONGEST = 80;

/**
 * Reads a date the way people type it: 2-11-2026, 2e november, 02112025, gisteren, vorige week maandag,
 * 3 weken geleden. Without a year it is the last time that day was. Nothing is guessed in silence: a date in
 * another year than today's, or over a year ago, is to be confirmed; what gives no day is asked.
 */
export function readDate(typed: string, today: string): DateReading {
  if (typed.length > LONGEST) return { kind: 'problem', message: 'Zo lang is geen datum.' };
  const text = tidied(typed);
  if (saysNotKnown(text)) return { kind: 'not-known' };
  const about = /^(?:ongeveer|rond|omstreeks|circa|ca|zo rond) (.*)$/.exec(text)?.[1];
  for (const read of WAYS) {
    const found = read(about ?? text, today);
    if (found !== undefined) return judged(found, today, about !== undefined);
  }
  return {
    kind: 'problem',
    message: text === '' ? 'U typte niets.' : `"${typed.trim()}" is geen datum die ik begrijp.`,
  };
}

const WAYS: readonly ((text: string, today: string) => Found | undefined)[] = [
  readDigits,
  readDayAndMonth,
  readCounted,
  readWeekday,
  readVague,
];

/** Small letters, no accents, one space between words, no words that change nothing. */
function tidied(typed: string): string {
  const small = typed
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const plain = small
    .replace(/[,!]|\.(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = plain
    .replace(/ (?:om )?\d{1,2}:\d\d(?: uur)?$/, '')
    .replace(/ (?:jl|j\.l|jongstleden)$/, '')
    .replace(/^(?:(?:op|sinds|vanaf|dat was|het was|precies|denk ik|ik denk) )+/, '');
  return withDigits(bare);
}

function judged(found: Found, today: string, isAbout: boolean): DateReading {
  if ('ask' in found) return { kind: 'ask', message: found.ask };
  if ('wrong' in found) return { kind: 'problem', message: found.wrong };
  const { date, basis } = found;
  const isOtherYear = basis !== 'counted' && date.slice(0, 4) !== today.slice(0, 4);
  const isUnsure = isAbout || isOtherYear || daysBetween(date, today) > LONG_AGO;
  return { kind: isUnsure ? 'confirm' : 'date', date, basis };
}

/** Eight digits without anything between them: 02112025, or 20251102. */
function readDigits(text: string): Found | undefined {
  const [, day = '', month = '', year = ''] = /^(\d\d)(\d\d)((?:19|20)\d\d)$/.exec(text) ?? [];
  if (year !== '') return whole(year, month, day);
  const whole8 =
    /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text) ?? /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text);
  return whole8 === null ? undefined : whole(whole8[1], whole8[2], whole8[3]);
}

/** Two numbers need a sign between them: 211 is no date, and 11-2026 not the first of January. */
const DAY_AND_MONTH =
  /^(?:(?!de )([a-z]+) )?(?:de )?(\d{1,2})(?:(?:e|de|ste)\b)?(?:[-/. ]+(?:van )?(\d{1,2})|[-/. ]*(?:van )?([a-z]+))(?:[-/. ]+'?(\d{4}|\d\d))?$/;

/** A day and a month, with or without a weekday before it and a year behind it. */
function readDayAndMonth(text: string, today: string): Found | undefined {
  const parts = DAY_AND_MONTH.exec(text);
  if (parts === null) return undefined;
  const [, weekdayText, day = '', monthNumber, monthText = '', year] = parts;
  const weekday = weekdayText === undefined ? null : weekdayIn(weekdayText);
  if (weekday === undefined) return undefined;
  if (monthNumber !== undefined) return agreeing(weekday, onDay(day, Number(monthNumber), year, today));
  const month = monthIn(monthText);
  if (month !== undefined) return agreeing(weekday, onDay(day, month, year, today));
  const near = UNITS.test(monthText) ? null : monthNear(monthText);
  return near === null ? undefined : { ask: `Bedoelt u ${day} ${near}?` };
}

const UNITS = /^(?:dag|dagen|week|weken|maand|maanden|jaar|jaren|uur)$/;

function onDay(day: string, month: number, year: string | undefined, today: string): Found {
  if (month < 1 || month > 12)
    return { wrong: `Er is geen maand ${month}. Eerst komt de dag, dan de maand.` };
  if (year !== undefined) return whole(year.length === 2 ? `20${year}` : year, String(month), day);
  // Only 29 February is not in every year, and at most eight years apart.
  for (let back = 0; back <= 8; back += 1) {
    const date = calendarDate(String(Number(today.slice(0, 4)) - back), String(month), day);
    if (date !== undefined && date <= today) return { date, basis: 'guessed' };
  }
  return { wrong: `${Number(day)} ${MONTHS[month - 1]} bestaat niet.` };
}

function whole(year = '', month = '', day = ''): Found {
  const date = calendarDate(year, month, day);
  if (date !== undefined) return { date, basis: 'typed' };
  const name = MONTHS[Number(month) - 1];
  if (name === undefined)
    return { wrong: `Er is geen maand ${Number(month)}. Eerst komt de dag, dan de maand.` };
  return { wrong: `${Number(day)} ${name} ${year} is geen datum die bestaat.` };
}

/** Holds a date against the weekday that was typed with it; null when none was. */
function agreeing(weekday: number | null, found: Found): Found {
  if (weekday === null || !('date' in found) || weekdayOf(found.date) === weekday) return found;
  const [year, month, day] = found.date.split('-').map(Number);
  const is = WEEKDAY_NAMES[weekdayOf(found.date)];
  return {
    ask: `${day} ${MONTHS[(month ?? 0) - 1]} ${year} is een ${is}, geen ${WEEKDAY_NAMES[weekday]}. Welke dag bedoelt u?`,
  };
}

/** A day counted from today: gisteren, 3 weken geleden. */
function readCounted(text: string, today: string): Found | undefined {
  const back = DAYS_BACK.get(text);
  if (back !== undefined) return { date: datePlus(today, { days: -back }), basis: 'counted' };
  const [, count = '1', unit] = /^(?:(\d{1,3}) )?(dag|dagen|week|weken) (?:geleden|terug)$/.exec(text) ?? [];
  if (unit === undefined) return undefined;
  const days = Number(count) * (unit.startsWith('w') ? 7 : 1);
  return { date: datePlus(today, { days: -days }), basis: 'counted' };
}

/** Something about a date, but no day. */
function readVague(text: string, today: string): Found | undefined {
  const month = /^(?:begin|half|midden|eind|einde|in)?(?: van)? ?(?:de maand )?([a-z]+)(?: \d{4})?$/.exec(
    text,
  )?.[1];
  const inMonth = month === undefined ? undefined : monthIn(month);
  if (inMonth !== undefined) return { ask: `Welke dag in ${MONTHS[inMonth - 1]} was het?` };
  const [, count = '1', unit] = /^(?:(\d{1,3}) )?(maand|maanden|jaar) (?:geleden|terug)$/.exec(text) ?? [];
  if (unit !== undefined) return { ask: monthsAgo(Number(count) * (unit === 'jaar' ? 12 : 1), today) };
  if (/^\d{1,3} (?:dag|dagen|week|weken|maand|maanden|jaar|uur)$/.test(text))
    return { ask: `Bedoelt u ${text} geleden? Welke dag was dat?` };
  if (/^(?:de )?\d{1,2}(?:e|de|ste)$/.test(text)) return { ask: `Van welke maand?` };
  const name = MONTHS[Number(MONTH_OF_YEAR.exec(text)?.slice(1).join('')) - 1];
  if (name !== undefined) return { ask: `Welke dag in ${name} was het? Schrijf ook de dag.` };
  if (/^(?:in )?(?:19|20)\d\d$/.test(text)) return { ask: `Welke dag in ${text.slice(-4)} was het?` };
  if (/\d.*(?: of | tot | en |t\/m|-).*\d/.test(text)) return { ask: `Welke van die dagen is het?` };
  if (VAGUE.test(text)) return { ask: `Welke dag was dat?` };
  return undefined;
}

/** A month in numbers with its year, and no day. */
const MONTH_OF_YEAR = /^(?:in )?(?:(\d{1,2})[-/. ]+(?:19|20)\d\d|(?:19|20)\d\d[-/. ]+(\d{1,2}))$/;

const VAGUE =
  /^(?:(?:vorige?|afgelopen|deze|dit) (?:week|weekend|maand|jaar|zomer|herfst|winter|lente|voorjaar|najaar|schooljaar)|laatst|pas|onlangs|een tijdje geleden|(?:1 )?paar (?:dagen|weken|maanden) (?:geleden|terug)|half jaar geleden|.*vakantie)$/;

function monthsAgo(months: number, today: string): string {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const at = year * 12 + month - 1 - months;
  return `Dat is rond ${MONTHS[((at % 12) + 12) % 12]} ${Math.floor(at / 12)}. Welke dag was het?`;
}

function calendarDate(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : undefined;
}
