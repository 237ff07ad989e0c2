import { expect, test } from 'vitest';
import { lastDay } from '../../src/engine/day-count.ts';

/** Easter Sundays as calendars print them. */
const EASTER: Readonly<Record<number, string>> = {
  2024: '03-31',
  2025: '04-20',
  2026: '04-05',
  2027: '03-28',
  2028: '04-16',
  2029: '04-01',
  2030: '04-21',
  2031: '04-13',
  2032: '03-28',
  2033: '04-17',
  2034: '04-09',
  2035: '03-25',
};

const DAY = 86_400_000;
const at = (text: string) => Date.parse(`${text}T12:00:00Z`);
const textOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Days off by articles 1 and 3 of the Algemene termijnenwet, written out for each year. */
const HOLIDAYS = new Set(
  Object.entries(EASTER).flatMap(([year, easter]) => {
    const sunday = at(`${year}-${easter}`);
    const moving = [-2, 1, 39, 50].map((days) => textOf(sunday + days * DAY));
    const king = new Date(at(`${year}-04-27`)).getUTCDay() === 0 ? '04-26' : '04-27';
    return [...moving, ...['01-01', king, '05-05', '12-25', '12-26'].map((day) => `${year}-${day}`)];
  }),
);
const isOff = (time: number) => [0, 6].includes(new Date(time).getUTCDay()) || HOLIDAYS.has(textOf(time));

/** The law read out day by day: on from a day off (article 1), until two working days lie in it (article 2). */
function byTheLaw(from: string, days: number): string {
  let end = at(from) + days * DAY;
  const working = () => {
    let count = 0;
    for (let time = at(from) + DAY; time <= end; time += DAY) if (!isOff(time)) count += 1;
    return count;
  };
  while (isOff(end) || (days >= 3 && working() < 2)) end += DAY;
  return textOf(end);
}

const FROM = Array.from({ length: 4000 }, (_, day) => textOf(at('2024-01-01') + day * DAY));

test.each([1, 2, 3, 4, 5, 6, 7, 8, 14, 28, 42, 70, 84, 90])(
  'a term of %i days, from each day of eleven years, ends as the law says',
  (days) => {
    const wrong = FROM.filter(
      (from) =>
        lastDay(from, { period: { days }, termijnenwet: true }, '2026-11-26') !== byTheLaw(from, days),
    );
    expect(wrong).toEqual([]);
  },
);

test.each([
  [{ weeks: 6 }, 42],
  [{ weeks: 12 }, 84],
])('%j is counted as %i days', (period, days) => {
  for (const from of FROM)
    expect(lastDay(from, { period, termijnenwet: true }, '2026-11-26')).toBe(byTheLaw(from, days));
});

test.each([{ days: 91 }, { weeks: 13 }, { years: 1 }])('%j is not lengthened (article 4)', (period) => {
  const ends = FROM.map((from) => lastDay(from, { period, termijnenwet: true }, '2026-11-26'));
  const asIs = FROM.map((from) => lastDay(from, { period }, '2026-11-26'));
  expect(ends).toEqual(asIs);
  expect(ends.some((end) => isOff(at(end)))).toBe(true);
});
