import { expect, test } from 'vitest';
import { isAlwaysOpen, openUntil } from '../../src/engine/open-now.ts';
import { hoursInWords } from '../../src/engine/opening-hours.ts';
import type { OpeningHours } from '../../src/engine/tree.ts';

type Days = OpeningHours['days'];
const WORKING: Days = ['ma', 'di', 'wo', 'do', 'vr'];
const EVERY: Days = [...WORKING, 'za', 'zo'];
const open = (days: Days, from: string, to: string): OpeningHours => ({ days, from, to });

test.each([
  ['elke dag, dag en nacht', [open(EVERY, '00:00', '24:00')]],
  ['werkdagen 9.00-17.00 uur', [open(WORKING, '09:00', '17:00')]],
  [
    'werkdagen 9.00-12.30 en 13.30-16.30 uur',
    [open(WORKING, '09:00', '12:30'), open(WORKING, '13:30', '16:30')],
  ],
  ['maandag 10.00-12.00 uur', [open(['ma'], '10:00', '12:00')]],
  ['maandag en woensdag 9.00-12.00 uur', [open(['wo', 'ma'], '09:00', '12:00')]],
  ['maandag, dinsdag en vrijdag 9.00-12.00 uur', [open(['ma', 'di', 'vr'], '09:00', '12:00')]],
  [
    'elke dag 0.00-12.00 uur; zondag 13.00-24.00 uur',
    [open(EVERY, '00:00', '12:00'), open(['zo'], '13:00', '24:00')],
  ],
])('%s', (words, hours) => {
  expect(hoursInWords(hours)).toBe(words);
});

test.each([
  ['every day, day and night', [open(EVERY, '00:00', '24:00')], true],
  ['not on Sunday', [open(EVERY.slice(0, 6), '00:00', '24:00')], false],
  ['not in the night', [open(EVERY, '06:00', '24:00')], false],
  ['not in the evening', [open(EVERY, '00:00', '20:00')], false],
])('whether it never closes: %s', (_, hours, isSo) => {
  expect(isAlwaysOpen(hours)).toBe(isSo);
});

test.each([
  ['before', '08:59', null],
  ['as it opens', '09:00', '12:30'],
  ['as it closes', '12:30', null],
  ['after the break', '14:00', '24:00'],
])('until when it is open, %s', (_, time, until) => {
  const hours = [open(['ma'], '09:00', '12:30'), open(['ma'], '13:30', '24:00')];
  expect(openUntil(hours, { day: 'ma', time })).toBe(until);
  expect(openUntil(hours, { day: 'di', time })).toBeNull();
});
