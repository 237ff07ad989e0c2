import type { KeypressEvent } from '@inquirer/core';
import { expect, test } from 'vitest';
import {
  type Picked,
  type Picking,
  pickBy,
  placesShown,
} from '../../src/cli/conversation/prompts/picking.ts';

/** Nothing picked yet, the mark on the first. */
const NOTHING: Picked = { mark: 0, picked: [], number: '', beforeNumber: [], sought: '', problem: '' };

function list(count: number, many: boolean): Picking {
  const picks = Array.from({ length: count }, (_, at) => ({ id: `k${at + 1}`, label: `Keuze ${at + 1}` }));
  return { picks, many, canGoBack: true };
}

const NAMED: Readonly<Record<string, string>> = { down: 'down', up: 'up', space: ' ', backspace: '\u007f' };

function after(keys: readonly string[], picking: Picking): Picked {
  return keys.reduce<Picked>((now, key) => {
    const event = { name: key, sequence: NAMED[key] ?? key, ctrl: false, shift: false } as KeypressEvent;
    return pickBy(event, picking, now);
  }, NOTHING);
}

test.each([
  ['a digit ticks', 9, ['4'], ['k4']],
  ['a digit unticks', 9, ['4', '4'], []],
  ['digits tick one after the other', 9, ['1', '4'], ['k1', 'k4']],
  ['a digit ticks in a long list too', 12, ['4'], ['k4']],
  ['two digits are one number in a long list', 12, ['1', '2'], ['k12']],
  ['what the first digit unticked comes back', 12, ['1', 'down', '1', '2'], ['k1', 'k12']],
  ['an arrow between them makes two', 12, ['1', 'down', '2'], ['k1', 'k2']],
  ['a second digit that makes no number stands alone', 12, ['1', '9'], ['k1', 'k9']],
  ['the space bar ticks what is marked', 12, ['down', 'space'], ['k2']],
  ['a space between numbers is none', 12, ['1', 'space', '3'], ['k1', 'k3']],
  ['a comma and a space neither', 9, ['1', ',', 'space', '3'], ['k1', 'k3']],
  ['a space in a sentence ticks nothing', 12, [...'weet', 'space', ...'niet'], []],
  ['nor between letters that many choices have', 12, [...'keu', 'space'], []],
  ['after an arrow it ticks again', 9, ['x', 'down', 'space'], ['k2']],
])('several: %s', (_, count, keys, picked) => {
  expect(after(keys, list(count, true)).picked).toEqual(picked);
});

test('who types two digits that are one number is told so', () => {
  expect(after(['1', '2'], list(12, true)).problem).toContain('nummer 12');
  expect(after(['1', '2'], list(9, true)).problem).toBe('');
});

test.each([
  ['a digit marks', 9, ['4'], 3],
  ['two digits mark one', 12, ['1', '2'], 11],
  ['a number that is none marks nothing', 9, ['1', '0'], -1],
  ['of eleven years, nothing in a list of five', 5, ['1', '1'], -1],
  ['of 14, nothing in a list of thirteen', 13, ['1', '4'], -1],
  ['of a postcode, nothing', 3, ['8', '0', '1', '1'], -1],
  ['of a sentence, nothing', 7, [...'3 weken'], -1],
  ['an arrow, and a number again', 5, ['1', '1', 'down', '2'], 1],
])('one: %s', (_, count, keys, mark) => {
  expect(after(keys, list(count, false)).mark).toBe(mark);
});

test('letters that are found nowhere stay, and the whole list with them', () => {
  const picking = list(12, true);
  const sought = after([...'tlv'], picking);
  expect([sought.sought, sought.problem]).toEqual(['tlv', 'Er is geen keuze met "tlv".']);
  expect(placesShown(picking, sought)).toHaveLength(12);
  expect(after([...'tlv', 'backspace'], picking).sought).toBe('tl');
});

test.each([
  ['a sign that begins no label', ['-'], ''],
  ['a sign in letters that are sought', ['k', '-'], 'k-'],
  ['a sign that begins a label', ['('], '('],
])('%s', (_, keys, sought) => {
  const long = list(12, false);
  const picks = [...long.picks, { id: 'open', label: '(speciaal) basis-onderwijs' }];
  const found = after(keys, { ...long, picks });
  expect(found.sought).toBe(sought);
  expect(found.problem).toContain(sought === '' ? 'Kies met de pijltjes' : '');
});
