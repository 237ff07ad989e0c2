import { expect, test } from 'vitest';
import { readDate } from '../../src/cli/input/read-date.ts';

test.each([
  ['2-11-2026', '2026-11-02'],
  ['02/11/26', '2026-11-02'],
  ['2 november 2026', '2026-11-02'],
  ['2 nov 2026', '2026-11-02'],
  ['3 mrt. 2026', '2026-03-03'],
  ['3 maart', '2026-03-03'],
  ['24 december', '2025-12-24'],
  ['2-11', '2026-11-02'],
  ['2026-11-02', '2026-11-02'],
  ['vandaag', '2026-11-23'],
  ['Gisteren', '2026-11-22'],
  ['eergisteren', '2026-11-21'],
  ['31-11-2026', undefined],
  ['2 foo 2026', undefined],
  ['morgen', undefined],
  ['', undefined],
])('%s is %s', (typed, expected) => {
  expect(readDate(typed, '2026-11-23')).toBe(expected);
});
