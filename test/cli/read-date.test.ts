import { describe, expect, test } from 'vitest';
import { OPEN_ANSWERS, readWritten, typedReader } from '../../src/cli/input/open-answers.ts';
import { readDate } from '../../src/cli/input/read-date.ts';
import { dateEcho } from '../../src/dialogue/date-echo.ts';

/** A Thursday. */
const TODAY = '2026-11-26';

/** What is typed, and the day it is. */
const READ: readonly [string, string][] = [
  ['2-11-2026', '2026-11-02'],
  ['02/11/26', '2026-11-02'],
  ["2-11-'26", '2026-11-02'],
  ['2.11.2026', '2026-11-02'],
  ['2 11 2026', '2026-11-02'],
  ['2026-11-02', '2026-11-02'],
  ['2026/11/2', '2026-11-02'],
  ['02112026', '2026-11-02'],
  ['20261102', '2026-11-02'],
  ['2-11-2026 14:30', '2026-11-02'],
  ['2 november 2026', '2026-11-02'],
  ['2 November 2026.', '2026-11-02'],
  ['2 nov 2026', '2026-11-02'],
  ['2 nov. 2026', '2026-11-02'],
  ['2november', '2026-11-02'],
  ['2e november', '2026-11-02'],
  ['2de november', '2026-11-02'],
  ['1ste november', '2026-11-01'],
  ['de 2e van november', '2026-11-02'],
  ['op 2 november', '2026-11-02'],
  ['twee november', '2026-11-02'],
  ['vijfentwintig november', '2026-11-25'],
  ['Woensdag vijfentwintig november 2026', '2026-11-25'],
  ['eenentwintig oktober', '2026-10-21'],
  ['tweeëntwintig oktober', '2026-10-22'],
  ['dertien augustus', '2026-08-13'],
  ['dertig september', '2026-09-30'],
  ['eenendertigste oktober', '2026-10-31'],
  ['de eerste van november', '2026-11-01'],
  ['achtste november', '2026-11-08'],
  ['veertien dagen geleden', '2026-11-12'],
  ['2 november jl.', '2026-11-02'],
  ['2-11', '2026-11-02'],
  ['2/11', '2026-11-02'],
  ['3 mrt. 2026', '2026-03-03'],
  ['3 maart', '2026-03-03'],
  ['29 augustus', '2026-08-29'],
  ['26 november', '2026-11-26'],
  ['maandag 2 november', '2026-11-02'],
  ['maandag 2 november 2026', '2026-11-02'],
  ['ma. 2-11-2026', '2026-11-02'],
  ['maandag, 2 november', '2026-11-02'],
  ['vandaag', '2026-11-26'],
  ['vanmorgen', '2026-11-26'],
  ['Gisteren', '2026-11-25'],
  ['gisteravond', '2026-11-25'],
  ['eergisteren', '2026-11-24'],
  ['morgen', '2026-11-27'],
  ['3 dagen geleden', '2026-11-23'],
  ['een dag geleden', '2026-11-25'],
  ['een week geleden', '2026-11-19'],
  ['week geleden', '2026-11-19'],
  ['3 weken geleden', '2026-11-05'],
  ['drie weken terug', '2026-11-05'],
  ['14 dagen geleden', '2026-11-12'],
  ['maandag', '2026-11-23'],
  ['vrijdag', '2026-11-20'],
  ['afgelopen maandag', '2026-11-23'],
  ['afgelopen donderdag', '2026-11-19'],
  ['vorige vrijdag', '2026-11-20'],
  ['vorige week maandag', '2026-11-16'],
  ['maandag vorige week', '2026-11-16'],
  ['vorige week vrijdag', '2026-11-20'],
  ['deze week maandag', '2026-11-23'],
  ['2 weken geleden op maandag', '2026-11-09'],
];

/** What is typed, the day it probably is, and how its year is known. */
const CONFIRMED: readonly [string, string, string][] = [
  ['2 december', '2025-12-02', 'guessed'],
  ['24-12', '2025-12-24', 'guessed'],
  ['29-2', '2024-02-29', 'guessed'],
  ['29 februari', '2024-02-29', 'guessed'],
  ['02112025', '2025-11-02', 'typed'],
  ['2-11-2025', '2025-11-02', 'typed'],
  ['2 november 2025', '2025-11-02', 'typed'],
  ['dinsdag 2 december', '2025-12-02', 'guessed'],
  ['2-11-2019', '2019-11-02', 'typed'],
  ['2-1-2027', '2027-01-02', 'typed'],
  ['60 weken geleden', '2025-10-02', 'counted'],
  ['ongeveer 2 november', '2026-11-02', 'guessed'],
  ['rond 2-11-2026', '2026-11-02', 'typed'],
];

/** What is typed, and words of the question about it. */
const ASKED: readonly [string, string][] = [
  ['2 maanden', '2 maanden geleden?'],
  ['3 weken', '3 weken geleden?'],
  ['2 maanden geleden', 'rond september 2026'],
  ['een jaar geleden', 'rond november 2025'],
  ['begin november', 'Welke dag in november'],
  ['eind oktober', 'Welke dag in oktober'],
  ['half november 2026', 'Welke dag in november'],
  ['in september', 'Welke dag in september'],
  ...['11-2026', '11/2026', '11 2026', '11.2025', 'rond 11-2026', 'in 11-2026', '2026/11', '2025-11'].map(
    (typed): [string, string] => [typed, 'Welke dag in november'],
  ),
  ['111-2026', 'Welke van die dagen'],
  ['november', 'Welke dag in november'],
  ['de 2e', 'Van welke maand?'],
  ['de twintigste', 'Van welke maand?'],
  ['2026', 'Welke dag in 2026'],
  ['vorige week', 'Welke dag'],
  ['afgelopen weekend', 'Welke dag'],
  ['afgelopen maand', 'Welke dag'],
  ['vorige maand', 'Welke dag'],
  ['deze maand', 'Welke dag'],
  ['vorig jaar', 'Welke dag'],
  ['een paar weken geleden', 'Welke dag'],
  ['na de herfstvakantie', 'Welke dag'],
  ['2 of 3 november', 'Welke van die dagen'],
  ['tussen 2 en 5 november', 'Welke van die dagen'],
  ['dinsdag 2 november', 'is een maandag, geen dinsdag'],
  ['zondag 2 november 2026', 'is een maandag, geen zondag'],
  ['donderdag', 'nu donderdag'],
  ['vorige maandag', 'maandag 23 november 2026'],
  ['2 novmeber', '2 november?'],
];

/** What is no date, and words of what is said about it. */
const REFUSED: readonly [string, string][] = [
  ['', 'typte niets'],
  ['   ', 'typte niets'],
  ['31-11-2026', '31 november 2026 is geen datum die bestaat'],
  ['31 november', '31 november bestaat niet'],
  ['30-2', '30 februari bestaat niet'],
  ['29-2-2025', '29 februari 2025 is geen datum'],
  ['11/23/2026', 'geen maand 23'],
  ['2 foo 2026', 'begrijp'],
  ['211', 'begrijp'],
  ['99', 'begrijp'],
  ['hallo', 'begrijp'],
  ['constructor', 'begrijp'],
  ['2 maart 20266', 'begrijp'],
  ["11 '26", 'begrijp'],
  ['1'.repeat(200_000), 'Zo lang is geen datum'],
];

const NOT_KNOWN = [
  ...['-', 'weet niet', 'weet-niet', 'Weet ik niet', 'ik weet het niet', 'Ik weet het niet meer.'],
  ...['ik weet het niet precies', 'dat weet ik niet', 'geen idee', 'onbekend', 'weten we nog niet'],
];

describe('a date as it is typed', () => {
  test.each(READ)('%s is %s', (typed, date) => {
    expect(readDate(typed, TODAY)).toMatchObject({ kind: 'date', date });
  });

  test.each(CONFIRMED)('%s is probably %s', (typed, date, basis) => {
    expect(readDate(typed, TODAY)).toEqual({ kind: 'confirm', date, basis });
  });

  test.each(ASKED)('%s is asked about', (typed, words) => {
    const read = readDate(typed, TODAY);
    expect(read.kind).toBe('ask');
    expect(read).toHaveProperty('message', expect.stringContaining(words));
  });

  test.each(REFUSED)('"%s" is refused', (typed, words) => {
    const read = readDate(typed, TODAY);
    expect(read.kind).toBe('problem');
    expect(read).toHaveProperty('message', expect.stringContaining(words));
  });

  test.each(NOT_KNOWN)('%s says that it is not known', (typed) => {
    expect(readDate(typed, TODAY)).toEqual({ kind: 'not-known' });
  });

  test('a doubt beside a date does not take the date away', () => {
    expect(readDate('ik weet het niet zeker, 2 november', TODAY).kind).not.toBe('not-known');
  });
});

test.each([
  ['2026-11-26', 'donderdag 26 november 2026, vandaag'],
  ['2026-11-25', 'woensdag 25 november 2026, 1 dag geleden'],
  ['2026-11-05', 'donderdag 5 november 2026, 3 weken geleden'],
  ['2026-11-02', 'maandag 2 november 2026, 24 dagen geleden'],
  ['2026-08-26', 'woensdag 26 augustus 2026, 3 maanden geleden'],
  ['2026-08-20', 'donderdag 20 augustus 2026, ruim 3 maanden geleden'],
  ['2025-11-26', 'woensdag 26 november 2025, 1 jaar geleden'],
  ['2025-09-01', 'maandag 1 september 2025, ruim 1 jaar en 2 maanden geleden'],
  ['2026-11-27', 'vrijdag 27 november 2026, over 1 dag'],
  ['2000-02-29', 'dinsdag 29 februari 2000, ruim 26 jaar en 8 maanden geleden'],
])('%s is said back as %s', (date, echo) => {
  expect(dateEcho(date, TODAY)).toBe(echo);
});

describe('somebody who types', () => {
  const date = OPEN_ANSWERS['not-a-date'];

  test('is asked about another year, and a j is the answer', () => {
    const read = typedReader(date, () => TODAY);
    expect(read('2 december')).toMatchObject({
      problem: expect.stringContaining('dinsdag 2 december 2025'),
      proposal: { value: '2025-12-02' },
    });
    expect(read('j')).toMatchObject({ value: '2025-12-02' });
    expect(read('j')).toHaveProperty('problem');
  });

  test.each(['', '   ', 'n', '2 maanden'])('"%s" confirms nothing', (typed) => {
    const read = typedReader(date, () => TODAY);
    read('2 december');
    expect(read(typed)).toHaveProperty('problem');
    expect(read('j')).toHaveProperty('problem');
  });

  test('sees which day was read', () => {
    expect(typedReader(date, () => TODAY)('2-11')).toEqual({
      value: '2026-11-02',
      echo: 'maandag 2 november 2026, 24 dagen geleden',
    });
    expect(typedReader(date, () => TODAY)('morgen')).toHaveProperty(
      'problem',
      expect.stringContaining('toekomst'),
    );
  });
});

test.each([
  ['2 november', { value: '2026-11-02' }],
  ['2025-11-02', { value: '2025-11-02', confirm: 'unlikely' }],
  ['weet ik niet', { value: 'weet-niet' }],
  ['2 december', { problem: expect.stringContaining('Schrijf dan: 2025-12-02') }],
  ['2 maanden', { problem: expect.stringContaining('geleden?') }],
])('where nobody can be asked, "%s" is not guessed', (text, read) => {
  expect(readWritten(OPEN_ANSWERS['not-a-date'], text, TODAY)).toEqual(read);
});
