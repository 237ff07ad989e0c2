import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventTransparency,
} from 'ical-generator';
import { contactSentence } from '../document/contact.ts';
import { dateInWords } from '../document/dates.ts';
import type { Advice, AdviceDeadline } from '../engine/advice.ts';
import { datePlus, daysBetween } from '../engine/calendar.ts';

/** A later advice has a higher number, so that a calendar replaces what it had: days since this one. */
const FIRST_DAY = '2020-01-01';

const HOUR = 60 * 60;
const DAY = 24 * HOUR;

/** Alarms sound in the morning, at nine, not at the midnight on which a whole day begins. */
const MORNING = 9 * HOUR;

/** A day in a calendar. The title stands on screens that others see: it says nothing of the child. */
interface DayToKeep {
  readonly uid: string;
  readonly day: string;
  readonly title: string;
  /** Seconds before the day begins; below zero: on the day itself. */
  readonly alarms: readonly number[];
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
      .map((day) => eventOf(day, deadline, advice)),
  );
  if (events.length === 0) return null;
  const calendar = ical({
    prodId: { company: 'stapwijzer', product: 'advies', language: content.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    events,
  });
  // The library takes an alarm on the day itself for one after its end, and does not read this of its options.
  for (const event of calendar.events()) {
    for (const alarm of event.alarms()) alarm.relatesTo(ICalAlarmRelatesTo.start);
  }
  return `${calendar.toString()}\r\n`;
}

function daysOf({ id, date, advised }: AdviceDeadline, pack: string): DayToKeep[] {
  if (date === null) return [];
  const last = {
    uid: `${pack}-${id}-laatste-dag@stapwijzer`,
    day: date,
    title: 'Laatste dag. Lees de notitie',
    alarms: [7 * DAY - MORNING, DAY - MORNING],
  };
  if (advised === null) return [last];
  const early = {
    uid: `${pack}-${id}-liever-voor@stapwijzer`,
    day: advised,
    title: 'Doe dit vandaag. Lees de notitie',
    alarms: [-MORNING],
  };
  return [early, last];
}

function eventOf(
  { uid, day, title, alarms }: DayToKeep,
  deadline: AdviceDeadline,
  advice: Advice,
): ICalEventData {
  return {
    id: uid,
    sequence: Math.max(0, daysBetween(FIRST_DAY, advice.today)),
    stamp: `${advice.today}T00:00:00Z`,
    start: day,
    end: datePlus(day, { days: 1 }),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
    summary: title,
    description: notesOf(deadline, advice),
    alarms: alarms.map((trigger) => ({
      type: ICalAlarmType.display,
      trigger,
      description: title,
    })),
  };
}

/** What must be done, how sure the date is, and whom to call. */
function notesOf(deadline: AdviceDeadline, { organisations, today }: Advice): string {
  const { title, rule, date, countedFrom, caution } = deadline;
  const own = organisations.find(({ id, contact }) => id === deadline.organisation && contact.phone !== null);
  const desk = own ?? organisations.find(({ contact }) => contact.phone !== null);
  const lines = [
    `${title}.`,
    date === null ? '' : `De laatste dag is ${dateInWords(date)}.`,
    rule,
    countedFrom.date === null ? '' : `Geteld vanaf ${dateInWords(countedFrom.date)}.`,
    caution,
    desk === undefined ? '' : `Vragen? ${contactSentence(desk)}`,
    `Gemaakt met stapwijzer op ${dateInWords(today)}.`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}
