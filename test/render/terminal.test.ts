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
import { adviceFor } from '../../src/engine/advise.ts';
import { resolve } from '../../src/engine/resolve.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { shippedTree } from '../harness/io.ts';

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
  const tree = shippedTree();
  const answers = {
    veiligheid: 'veilig',
    aanwezigheid: 'naar-school',
    onderwerp: ['plan'],
    sector: 'vo',
    plan: 'geweigerd',
    'plan-datum': '2026-11-02',
    bijzonderheden: ['geen'],
    'school-plaats': 'weet-niet',
  };
  const position = resolve(tree, answers);
  if (position.kind !== 'end') throw new Error('not at the end');
  const advice = adviceFor(tree, position, { today: '2026-11-23', answers, command: 'x' });
  const lines = renderTerminal(adviceDocument(advice, 'full'), { columns, chalk: plain }).split('\n');
  const tooLong = lines.filter((line) => line.length > Math.min(80, columns) && /\s\S/.test(line.trim()));
  expect(tooLong).toEqual([]);
});
