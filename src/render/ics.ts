import { contactSentence } from '../document/contact.ts';
import { dateInWords } from '../document/dates.ts';
import type { Advice, AdviceDeadline } from '../engine/advice.ts';
import { datePlus, daysBetween } from '../engine/calendar.ts';
import { cleanText } from './clean-text.ts';

/** A later advice has a higher number, so that a calendar replaces what it had: days since this one. */
const FIRST_DAY = '2020-01-01';

/** A day in a calendar. The title stands on screens that others see: it says nothing of the child. */
interface DayToKeep {
  readonly uid: string;
  readonly day: string;
  readonly title: string;
  /** How long before or after the start of the day; at nine in the morning, not at the midnight on which it begins. */
  readonly alarms: readonly string[];
}

/**
 * The dates of an advice as a calendar file (RFC 5545): whole days, from today on. Null when there is
 * none. Importing it again, or one of a later day, replaces what was there.
 */
export function adviceIcs(advice: Advice): string | null {
  const { today, content } = advice;
  const events = advice.deadlines.flatMap((deadline) =>
    daysOf(deadline, content.id)
      .filter(({ day }) => daysBetween(today, day) >= 0)
      .flatMap((day) => eventOf(day, deadline, advice)),
  );
  if (events.length === 0) return null;
  const head = ['VERSION:2.0', `PRODID:-//stapwijzer//advies//${content.language.toUpperCase()}`];
  const lines = within('VCALENDAR', [...head, 'METHOD:PUBLISH', ...events]);
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function daysOf({ id, date, advised }: AdviceDeadline, pack: string): DayToKeep[] {
  if (date === null) return [];
  const last = {
    uid: `${pack}-${id}-laatste-dag@stapwijzer`,
    day: date,
    title: 'Laatste dag. Lees de notitie',
    alarms: ['-P6DT15H', '-PT15H'],
  };
  if (advised === null) return [last];
  const early = {
    uid: `${pack}-${id}-liever-voor@stapwijzer`,
    day: advised,
    title: 'Doe dit vandaag. Lees de notitie',
    alarms: ['PT9H'],
  };
  return [early, last];
}

function eventOf({ uid, day, title, alarms }: DayToKeep, deadline: AdviceDeadline, advice: Advice): string[] {
  const { today } = advice;
  return within('VEVENT', [
    `UID:${uid}`,
    `SEQUENCE:${Math.max(0, daysBetween(FIRST_DAY, today))}`,
    `DTSTAMP:${compact(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(datePlus(day, { days: 1 }))}`,
    'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
    `SUMMARY:${escaped(title)}`,
    'TRANSP:TRANSPARENT',
    `DESCRIPTION:${escaped(notesOf(deadline, advice))}`,
    ...alarms.flatMap((trigger) =>
      within('VALARM', [
        'ACTION:DISPLAY',
        `TRIGGER;RELATED=START:${trigger}`,
        `DESCRIPTION:${escaped(title)}`,
      ]),
    ),
  ]);
}

function within(component: string, lines: readonly string[]): string[] {
  return [`BEGIN:${component}`, ...lines, `END:${component}`];
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}

/** A text as a value (RFC 5545, 3.3.11), line by line. */
function escaped(text: string): string {
  const lines = text.split('\n').map(cleanText);
  return lines.map((line) => line.replace(/[\\;,]/g, '\\$&')).join('\\n');
}

/** A line in parts of at most 75 bytes, none in the middle of a sign (RFC 5545, 3.1). */
function folded(line: string): string {
  let [text, length] = ['', 0];
  for (const sign of line) {
    const bytes = new TextEncoder().encode(sign).length;
    if (length + bytes > 75) [text, length] = [`${text}\r\n `, 1];
    text += sign;
    length += bytes;
  }
  return text;
}

/** What must be done, how sure the date is, and whom to call. */
function notesOf(deadline: AdviceDeadline, { organisations, today }: Advice): string {
  const { title, rule, date, countedFrom, caution } = deadline;
  const own = organisations.find(({ id, contact }) => id === deadline.organisation && contact.phone !== null);
  const desk = own ?? organisations.find(({ contact }) => contact.phone !== null);
  const lines = [
    `${title}.`,
    date === null ? '' : `De datum is ${dateInWords(date)}.`,
    rule,
    countedFrom.date === null ? '' : `Uw datum: ${dateInWords(countedFrom.date)}.`,
    caution,
    desk === undefined ? '' : `Vragen? ${contactSentence(desk)}`,
    `Gemaakt met stapwijzer op ${dateInWords(today)}.`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}
