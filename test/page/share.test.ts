import { expect, test } from 'vitest';
import { mailWith, wholeMailWith } from '../../src/page/share.ts';

function bodyOf(address: string): string[] {
  return (new URLSearchParams(address.split('?')[1]).get('body') ?? '').split('\r\n');
}

test('a text that fits a mail is in it whole', () => {
  expect(bodyOf(mailWith('Advies', ['Een', 'Twee']))).toEqual(['Een', 'Twee']);
});

test('a letter is in a mail whole, or not at all', () => {
  expect(bodyOf(wholeMailWith('Brief', ['Een', 'Twee']) ?? '')).toEqual(['Een', 'Twee']);
  const long = Array.from({ length: 60 }, (_, at) => `Regel ${at} van een lange brief.`);
  expect(wholeMailWith('Brief', long)).toBeNull();
});

test('a text that is too long is cut off at a line, says so, and keeps each number to call', () => {
  const numbers = ['Commissie. Bel 030-280 95 90.', 'Adviespunt. Bel 088-605 01 01.'];
  const lines = [...Array.from({ length: 60 }, (_, at) => `Regel ${at} van een lang advies.`), ...numbers];
  const mail = mailWith('Advies', lines);
  expect(mail.length).toBeLessThanOrEqual(1_800);
  const told = bodyOf(mail);
  expect(told[0]).toBe(lines[0]);
  expect(told.slice(-3)).toEqual([...numbers, expect.stringContaining('past niet in deze mail')]);
});
