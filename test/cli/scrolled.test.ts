import { expect, test } from 'vitest';
import { scrolled } from '../../src/cli/conversation/prompts/scrolled.ts';

/** Four choices; the third takes five lines. */
const ITEMS = [['  1. een'], ['  2. twee'], ['  3. a', '  b', '  c', '  d', '  e'], ['  4. vier']];

/** The mark, the part of it that is read, the room, what is seen, and on how many screens the marked one is read. */
const SEEN: readonly (readonly [mark: number, part: number, room: number, seen: string, parts: number])[] = [
  [-1, 0, 9, '1. een|2. twee|3. a|b|c|d|e|4. vier', 0],
  [0, 0, 8, '1. een!|2. twee|3. a|b|c|d|e|4. vier', 1],
  [-1, 0, 7, '1. een|2. twee|3. a|b|c|d|↓ nog 2', 0],
  [0, 0, 4, '1. een!|2. twee|3. a|↓ nog 2', 1],
  [1, 0, 4, '1. een|2. twee!|3. a|↓ nog 2', 1],
  [2, 0, 5, '3. a!|b!|c!|d!|e!', 1],
  [2, 0, 4, '3. a!|b!|c!|↓ lees verder', 2],
  [2, 1, 4, '>c!|d!|e!|↓ nog 1', 2],
  [2, 2, 3, '>d!|e!|↓ nog 1', 3],
  [3, 0, 4, 'd|e|4. vier!|↑ nog 3', 1],
  [3, 0, 1, '4. vier!', 1],
  [2, 4, 1, '>e!', 5],
];

test.each(SEEN)('mark %i, part %i in %i rows: %s', (mark, part, room, seen, parts) => {
  const list = scrolled({ items: ITEMS, mark, part }, room, (line) => `${line}!`);
  expect(list.lines.map((line) => line.replace(/ +/g, ' ').trim().replace('> ', '>')).join('|')).toBe(seen);
  expect(list.parts).toBe(parts);
});
