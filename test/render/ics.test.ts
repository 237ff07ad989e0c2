import ICAL from 'ical.js';
import { afterEach, expect, test } from 'vitest';
import type { Advice } from '../../src/engine/advice.ts';
import { datePlus } from '../../src/engine/calendar.ts';
import { adviceIcs } from '../../src/render/ics.ts';
import { shippedSituations, smallAdvice } from '../harness/advices.ts';

const ZONE = process.env['TZ'];

afterEach(() => {
  if (ZONE === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ZONE;
});

/** An event as another program reads it. */
interface ReadEvent {
  readonly uid: string;
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly description: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly alarms: readonly string[];
}

function read(ics: string | null): ReadEvent[] {
  if (ics === null) throw new Error('There is no calendar.');
  const calendar = new ICAL.Component(ICAL.parse(ics));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    expect(event.startDate.isDate).toBe(true);
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      summary: event.summary,
      description: event.description,
      sequence: event.sequence,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      alarms: component.getAllSubcomponents('valarm').map((alarm) => {
        const trigger = alarm.getFirstProperty('trigger');
        expect(trigger?.getParameter('related') ?? 'START').toBe('START');
        return String(trigger?.getFirstValue());
      }),
    };
  });
}

/** The small advice, with its last day and its advised day as given. */
function advising(date: string, today = datePlus(date, { days: -30 })): Advice {
  const advice = smallAdvice();
  const dated = { date, advised: datePlus(date, { days: -7 }) };
  return { ...advice, today, deadlines: advice.deadlines.map((one) => ({ ...one, ...dated })) };
}

test('a whole calendar', async () => {
  await expect(adviceIcs(smallAdvice())).toMatchFileSnapshot('../fixtures/expected/advice.ics');
});

test.each(['Pacific/Kiritimati', 'Europe/Amsterdam', 'America/Los_Angeles'])(
  'a day is that day in %s',
  (zone) => {
    const here = adviceIcs(advising('2026-12-14'));
    process.env['TZ'] = zone;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    expect(adviceIcs(advising('2026-12-14'))).toBe(here);
    expect(read(here).map(({ start, end }) => [start, end])).toEqual([
      ['2026-12-07', '2026-12-08'],
      ['2026-12-14', '2026-12-15'],
    ]);
  },
);

test.each([
  ['the clock goes back', '2026-10-25', '2026-10-18', '2026-10-26'],
  ['the clock goes forward', '2027-03-28', '2027-03-21', '2027-03-29'],
  ['a leap day', '2028-02-29', '2028-02-22', '2028-03-01'],
  ['the last day of a year', '2026-12-31', '2026-12-24', '2027-01-01'],
])('%s', (_name, date, advised, after) => {
  process.env['TZ'] = 'Europe/Amsterdam';
  const [early, last] = read(adviceIcs(advising(date)));
  expect(early?.start).toBe(advised);
  expect([last?.start, last?.end]).toEqual([date, after]);
});

test('an alarm sounds a week before the last day, at nine in the morning', () => {
  const [early, last] = read(adviceIcs(advising('2026-12-14')));
  expect(last?.alarms).toEqual(['-P6DT15H', '-PT15H']);
  expect(early?.alarms).toEqual(['PT9H']);
});

/** A calendar that keeps, as the standard asks, the highest number of what has one name. */
function imported(...files: readonly (string | null)[]): Map<string, ReadEvent> {
  const kept = new Map<string, ReadEvent>();
  for (const event of files.flatMap(read)) {
    if (event.sequence >= (kept.get(event.uid)?.sequence ?? 0)) kept.set(event.uid, event);
  }
  return kept;
}

test('imported twice gives the same events; a later advice takes their place', () => {
  const ics = adviceIcs(advising('2026-12-14', '2026-11-23'));
  const later = adviceIcs(advising('2026-12-21', '2026-11-30'));
  expect(imported(ics, ics)).toEqual(imported(ics));
  expect(imported(ics, later)).toEqual(imported(later));
  expect(imported(later, ics)).toEqual(imported(later));
});

test('what is over is left out, and nothing at all is no file', () => {
  expect(read(adviceIcs(advising('2026-12-14', '2026-12-10'))).map(({ start }) => start)).toEqual([
    '2026-12-14',
  ]);
  expect(adviceIcs(advising('2026-12-14', '2026-12-15'))).toBeNull();
  expect(adviceIcs({ ...smallAdvice(), deadlines: [] })).toBeNull();
  const noDate = smallAdvice().deadlines.map((one) => ({
    ...one,
    date: null,
    daysLeft: null,
    advised: null,
  }));
  expect(adviceIcs({ ...smallAdvice(), deadlines: noDate })).toBeNull();
});

const CALENDARS = shippedSituations()
  .map(({ id, advice }) => ({ id, advice, ics: adviceIcs(advice) }))
  .filter(({ ics }) => ics !== null);

test('enough situations have a calendar', () => {
  expect(CALENDARS.length).toBeGreaterThan(10);
});

test.each(CALENDARS)('$id: titles tell nothing; notes hold the caution and a number', ({ advice, ics }) => {
  const events = read(ics);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  for (const { summary, description, stamp } of events) {
    expect(['Laatste dag. Lees de notitie', 'Doe dit vandaag. Lees de notitie']).toContain(summary);
    expect(stamp.slice(0, 10)).toBe(advice.today);
    expect(advice.deadlines.some(({ caution }) => description.includes(caution))).toBe(true);
    expect(description).toMatch(/Vragen\? Bel .+: [\d -]+/);
  }
  expect(ics?.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
});
