import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { pagesOf, pageWith } from '../../src/cli/conversation/pages.ts';
import { amsterdamNow } from '../../src/dialogue/amsterdam-now.ts';
import { adviceDocument } from '../../src/document/advice-document.ts';
import { changedDocument } from '../../src/document/compare-document.ts';
import { compareAdvice } from '../../src/engine/compare-advice.ts';
import { isAlwaysOpen, openUntil } from '../../src/engine/open-now.ts';
import { largeNumber } from '../../src/render/large-number.ts';
import { renderParts, renderTerminal } from '../../src/render/terminal.ts';
import { conversationAdvice } from '../harness/small-tree.ts';

const plain = new Chalk({ level: 0 });

test.each([
  [20, 4],
  [40, 9],
  [80, 23],
  [80, 1_000],
])('on %i by %i every line is read once, in order, and no heading stands last', (columns, rows) => {
  const parts = renderParts(adviceDocument(conversationAdvice(), 'full'), { columns, chalk: plain });
  const headings = parts.flatMap(({ heading }, place) => (heading === null ? [] : [place]));
  const pages = pagesOf(parts, { columns, rows, under: 0 });
  const lines = (text: string) => text.split('\n').filter((line) => line !== '');
  expect(pages.flatMap(({ text }) => lines(text))).toEqual(parts.flatMap(({ text }) => lines(text)));
  for (const { text } of pages.slice(0, -1)) {
    const height = text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / columns)), 0);
    // A line that alone is higher than the screen has a page to itself.
    if (text.includes('\n')) expect(height).toBeLessThanOrEqual(rows);
  }
  for (const place of headings) {
    const page = pages[pageWith(pages, place)]?.text ?? '';
    if (rows > 4) expect(page.endsWith(parts[place]?.text ?? '')).toBe(false);
    expect(page).toContain(parts[place]?.text.split('\n')[0]);
  }
});

const HOURS = [
  { days: ['ma', 'di'], from: '09:00', to: '12:30' },
  { days: ['ma'], from: '13:30', to: '16:30' },
] as const;

test.each([
  ['ma', '08:59', null],
  ['ma', '09:00', '12:30'],
  ['ma', '12:30', null],
  ['ma', '14:00', '16:30'],
  ['di', '14:00', null],
  ['wo', '10:00', null],
] as const)('on %s at %s it is open until %s', (day, time, until) => {
  expect(openUntil(HOURS, { day, time })).toBe(until);
  expect(isAlwaysOpen(HOURS)).toBe(false);
});

test.each([
  ['2026-11-23T11:05:00Z', 'ma', '12:05'],
  ['2026-07-05T22:30:00Z', 'ma', '00:30'],
])('%s is %s %s in Amsterdam', (moment, day, time) => {
  expect(amsterdamNow(new Date(moment))).toEqual({ day, time });
});

test('a number is drawn large where it fits, and not where it does not', () => {
  expect(`\n${largeNumber('112', 40)}\n`).toBe(`
         _
  |   |  _|
  |   | |_
`);
  expect(largeNumber('112', 9)).toBe('');
  expect(largeNumber('+31', 40)).toBe('');
});

test('what is different now is told in short', () => {
  const [before, after] = [conversationAdvice('ja'), conversationAdvice('nee')];
  const root = changedDocument(compareAdvice(before, after));
  expect(renderTerminal(root, { columns: Number.POSITIVE_INFINITY, chalk: plain })).toBe(`Dit is nu anders

- Stap: eerst Praten, nu Een plan maken.
- Erbij: Vraag school om een plan op papier.
- Weg: Bel de leraar en vraag om een gesprek.
- Weg: Schrijf op wat u samen afspreekt.
`);
  const same = changedDocument(compareAdvice(before, before));
  expect(renderTerminal(same, { columns: 200, chalk: plain })).toContain('Het advies blijft hetzelfde.');
});
