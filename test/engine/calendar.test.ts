import { expect, test } from 'vitest';
import { datePlus, daysBetween, isCalendarDate } from '../../src/engine/calendar.ts';

test.each([
  ['2026-11-02', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['0050-01-01', true],
  ['2026-1-2', false],
  ['2026-11-02T10:00', false],
  ['', false],
])('%s is a calendar date: %s', (text, expected) => {
  expect(isCalendarDate(text)).toBe(expected);
});

test.each([
  ['2026-11-02', { days: 42 }, '2026-12-14'],
  ['2026-12-14', { days: -7 }, '2026-12-07'],
  ['2026-03-28', { days: 1 }, '2026-03-29'],
  ['2026-10-24', { days: 2 }, '2026-10-26'],
  ['2024-02-29', { years: 1 }, '2025-02-28'],
  ['2026-12-25', { weeks: 6 }, '2027-02-05'],
])('%s and %j is %s', (from, period, expected) => {
  expect(datePlus(from, period)).toBe(expected);
});

test.each([
  ['2026-11-23', '2026-12-14', 21],
  ['2026-12-14', '2026-11-23', -21],
  ['2026-03-28', '2026-03-30', 2],
  ['2026-11-23', '2026-11-23', 0],
])('from %s to %s is %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test('a text that is no date is refused with its value', () => {
  expect(() => datePlus('morgen', { days: 1 })).toThrow('"morgen" is not a calendar date');
});
