import { expect, test } from 'vitest';
import { advisedDay, isDayOff, lastDay, schoolYearEnd } from '../../src/engine/day-count.ts';

/** Weekdays and holidays as a printed calendar of the year shows them. */
test.each([
  ['2026-11-20', 'Friday', false],
  ['2026-11-21', 'Saturday', true],
  ['2026-11-22', 'Sunday', true],
  ['2026-11-23', 'Monday', false],
  ['2026-01-01', "New Year's Day", true],
  ['2026-04-02', 'Maundy Thursday', false],
  ['2026-04-03', 'Good Friday', true],
  ['2026-04-06', 'Easter Monday', true],
  ['2026-04-07', 'Tuesday after Easter', false],
  ['2026-05-14', 'Ascension Day', true],
  ['2026-05-15', 'the Friday after it', false],
  ['2026-05-25', 'Whit Monday', true],
  ['2026-04-27', "King's Day", true],
  ['2025-04-26', "King's Day, as 27 April is a Sunday", true],
  ['2025-04-28', 'the Monday after it', false],
  ['2026-05-04', '4 May', false],
  ['2026-05-05', '5 May, in every year', true],
  ['2027-05-05', '5 May, in every year', true],
  ['2026-12-24', 'Christmas Eve', false],
  ['2026-12-25', 'Christmas Day', true],
  ['2026-12-26', 'Boxing Day', true],
  ['2026-12-31', "New Year's Eve", false],
  ['2024-04-01', 'Easter Monday 2024', true],
  ['2025-04-21', 'Easter Monday 2025', true],
  ['2025-06-09', 'Whit Monday 2025', true],
  ['2027-03-29', 'Easter Monday 2027', true],
  ['2027-05-06', 'Ascension Day 2027', true],
  ['2028-04-17', 'Easter Monday 2028', true],
  ['2038-04-26', 'Easter Monday 2038, as late as it comes', true],
  ['1954-04-19', 'Easter Monday 1954, an exception in older reckonings', true],
])('%s (%s) is a day off: %s', (date, _, expected) => {
  expect(isDayOff(date)).toBe(expected);
});

test.each([
  ['a Monday', '2026-11-02', { weeks: 6 }, '2026-12-14'],
  ['a Saturday: on to Monday', '2026-11-07', { weeks: 6 }, '2026-12-21'],
  ['a Sunday: on to Monday', '2026-11-08', { weeks: 6 }, '2026-12-21'],
  ['Christmas on a Friday: on to Monday', '2026-11-13', { weeks: 6 }, '2026-12-28'],
  ["New Year's Day on a Friday: on to Monday", '2026-11-20', { weeks: 6 }, '2027-01-04'],
  ['Good Friday: past Easter Monday', '2026-02-20', { weeks: 6 }, '2026-04-07'],
  ['Ascension Day: on to the Friday', '2026-04-02', { weeks: 6 }, '2026-05-15'],
  ['Whit Sunday: past Whit Monday', '2026-04-12', { weeks: 6 }, '2026-05-26'],
  ["King's Day: on to the Tuesday", '2026-03-16', { weeks: 6 }, '2026-04-28'],
  ['5 May', '2026-03-24', { weeks: 6 }, '2026-05-06'],
  ['two weeks, as in mbo', '2026-12-11', { weeks: 2 }, '2026-12-28'],
  ['twelve weeks still', '2026-09-05', { weeks: 12 }, '2026-11-30'],
  ['thirteen weeks no more', '2026-08-29', { weeks: 13 }, '2026-11-28'],
  ['ninety days still', '2026-08-23', { days: 90 }, '2026-11-23'],
  ['ninety-one days no more', '2026-08-22', { days: 91 }, '2026-11-21'],
  ['a year no more', '2025-11-21', { years: 1 }, '2026-11-21'],
  ['three days with one working day: two of them', '2026-11-20', { days: 3 }, '2026-11-24'],
  ['three days around Christmas', '2026-12-24', { days: 3 }, '2026-12-29'],
  ['two days are too few for that rule', '2026-11-21', { days: 2 }, '2026-11-23'],
])('a term of the law that ends on %s', (_, from, period, expected) => {
  expect(lastDay(from, { period, termijnenwet: true }, '2026-11-23')).toBe(expected);
});

test.each([
  ['six weeks of a committee', '2026-11-07', { weeks: 6 }, '2026-12-19'],
  ['a year from 29 February', '2024-02-29', { years: 1 }, '2025-02-28'],
])('%s counts on the calendar alone', (_, from, period, expected) => {
  expect(lastDay(from, { period }, '2026-11-23')).toBe(expected);
});

test.each([
  ['agreed this school year', '2026-10-10', '2026-11-23', '2027-07-31'],
  ['agreed last school year: this one counts', '2025-10-10', '2026-11-23', '2027-07-31'],
  ['agreed last school year, on its last day', '2026-07-31', '2026-08-01', '2027-07-31'],
  ['two school years ago: one has gone by without', '2025-05-10', '2026-11-23', '2026-07-31'],
  ['agreed long ago: the first that went by', '2020-10-10', '2027-07-31', '2022-07-31'],
  ['to be agreed in the next school year', '2027-09-01', '2026-11-23', '2028-07-31'],
])('every school year: %s', (_, from, today, expected) => {
  expect(lastDay(from, { period: { schoolYearEnd: true } }, today)).toBe(expected);
});

test.each([
  ['2026-08-01', '2027-07-31'],
  ['2026-07-31', '2026-07-31'],
  ['2026-12-31', '2027-07-31'],
  ['2027-01-01', '2027-07-31'],
])('the school year of %s ends on %s', (date, expected) => {
  expect(schoolYearEnd(date)).toBe(expected);
});

test.each([
  ['still to come', '2026-12-14', '2026-11-23', '2026-12-07'],
  ['tomorrow', '2026-12-14', '2026-12-06', '2026-12-07'],
  ['today is no more before it', '2026-12-14', '2026-12-07', null],
  ['past, with days left', '2026-12-14', '2026-12-10', null],
  ['past, and the term too', '2026-12-14', '2027-01-10', null],
])('the advised day: %s', (_, last, today, expected) => {
  expect(advisedDay(last, 7, today)).toBe(expected);
});
