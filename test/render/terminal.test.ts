import { stripVTControlCharacters } from 'node:util';
import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { adviceDocument } from '../../src/document/advice-document.ts';
import {
  bullets,
  heading,
  item,
  link,
  numbered,
  paragraph,
  quote,
  strong,
} from '../../src/document/build.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { conversationAdvice } from '../harness/small-tree.ts';

const plain = new Chalk({ level: 0 });
const coloured = new Chalk({ level: 1 });

const root = {
  type: 'root' as const,
  children: [
    heading(1, 'Stap 1'),
    quote(paragraph(strong('Let op!'), ' Bel nu.')),
    paragraph('Een zin die te lang is voor twintig kolommen.'),
    numbered([item(['Een']), item(['Twee'], paragraph('eronder'))]),
    bullets([
      item([link('voorbeeld.nl', 'https://voorbeeld.nl'), ' en ', link('hier', 'https://voorbeeld.nl/x')]),
    ]),
  ],
};

test('a document in twenty columns, without colour', () => {
  expect(`\n${renderTerminal(root, { columns: 20, chalk: plain })}`).toBe(`
Stap 1

! Let op! Bel nu.

Een zin die te lang
is voor twintig
kolommen.

1. Een
2. Twee
   eronder

- voorbeeld.nl en
  hier
  (https://voorbeeld.nl/x)
`);
});

test('colour adds nothing that must be read', () => {
  const shown = renderTerminal(root, { columns: 40, chalk: coloured });
  expect(shown).not.toBe(stripVTControlCharacters(shown));
  expect(stripVTControlCharacters(shown)).toBe(renderTerminal(root, { columns: 40, chalk: plain }));
});

test('content cannot move the cursor', () => {
  const evil = { type: 'root' as const, children: [paragraph('a\u001b[2Jb\rc')] };
  expect(renderTerminal(evil, { columns: 40, chalk: plain })).toBe('a [2Jb c\n');
});

test.each([40, 80, 200])('a real advice keeps within %i columns', (columns) => {
  const lines = renderTerminal(adviceDocument(conversationAdvice(), 'full'), { columns, chalk: plain }).split(
    '\n',
  );
  const tooLong = lines.filter((line) => line.length > Math.min(80, columns) && /\s\S/.test(line.trim()));
  expect(tooLong).toEqual([]);
});

test('a number is never broken over two lines, nor a postcode', () => {
  const root = {
    type: 'root' as const,
    children: [paragraph('Bel nu 0900 111 3 111 of schrijf naar 3511 AB.')],
  };
  for (let columns = 20; columns <= 40; columns += 1) {
    const shown = renderTerminal(root, { columns, chalk: plain });
    expect(shown).toContain('0900 111 3 111');
    expect(shown).toContain('3511 AB');
  }
});

test('without an end to the columns no line is broken', () => {
  const text = 'woord '.repeat(100).trim();
  const root = { type: 'root' as const, children: [paragraph(text)] };
  expect(renderTerminal(root, { columns: Number.POSITIVE_INFINITY, chalk: plain })).toBe(`${text}\n`);
});
