import { Chalk } from 'chalk';
import fc from 'fast-check';
import type { Element, Root as HastRoot, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import ical from 'ical.js';
import type { Nodes as MdastNodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { parsePack } from '../../src/content/parse.ts';
import { readRegion } from '../../src/content/region.ts';
import { adviceDocument } from '../../src/document/advice-document.ts';
import { letterDocument } from '../../src/document/letter-document.ts';
import { printDocument } from '../../src/document/print-document.ts';
import type { Advice } from '../../src/engine/advice.ts';
import { fillLetter } from '../../src/engine/letter.ts';
import { resolve } from '../../src/engine/resolve.ts';
import { renderHtml } from '../../src/render/html/html.ts';
import { adviceIcs } from '../../src/render/ics.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { smallAdvice } from '../harness/advices.ts';
import { smallTree } from '../harness/small-tree.ts';
import { tries } from '../harness/tries.ts';

/** Pieces that some reader takes for more than text. */
const HOSTILE = [
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</style><style>*{display:none}',
    '<!--',
    '&lt;',
  ],
  ...[
    '[x](javascript:alert(1))',
    '![x](https://x.nl/y.png)',
    '`',
    '```',
    '~~weg~~',
    '~',
    '|',
    '# ',
    '1. ',
    '- [x] ',
  ],
  ...[
    'END:VEVENT',
    ';',
    ',',
    '\\n',
    '\\',
    'BEGIN:VALARM',
    '{leraar}',
    '{datum:dag|x}',
    '[naam]',
    '%0A',
    '::error::',
  ],
];

/** Signs that steer a screen, turn a line round or cannot be seen. */
const STRANGE = [
  '\u001b[2J',
  '\u001b]0;x\u0007',
  '\u009b2J',
  '\u0000',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\r',
  '\b',
];

const printable = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme-ascii', maxLength: 12 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim() || 'x');

const anything = fc
  .array(fc.oneof(printable, fc.constantFrom(...STRANGE)), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));

/** Fields of an advice that hold a sentence, whoever wrote it. */
const SENTENCES = new Set(
  'text title summary goal why name for notFor first say cost waiting binding rule caution late label find disclaimer'.split(
    ' ',
  ),
);

/** An advice with a text in the place of every sentence. */
function saying(text: string): Advice {
  const put = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return SENTENCES.has(key) ? text : value;
    if (Array.isArray(value))
      return value.map((one) => (typeof one === 'string' && LISTS.has(key) ? text : put(one, key)));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, put(one, name)]));
  };
  return put(smallAdvice(), '') as Advice;
}
const LISTS = new Set(['ask', 'bring', 'goOn', 'stuck']);

const documents = (advice: Advice): Root[] => [
  adviceDocument(advice, 'full'),
  printDocument(advice, 'full', { withAnswers: true }),
];

/** What a reader makes of markdown or of a document: types and texts. An address that is its own text is text. */
function essence(node: MdastNodes): unknown {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  if (node.type === 'code') return ['code', node.value];
  const children = 'children' in node ? node.children.map(essence) : [];
  const merged: unknown[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    if (typeof child === 'string' && typeof last === 'string') merged[merged.length - 1] = last + child;
    else merged.push(child);
  }
  if (node.type === 'link') {
    const [own] = merged;
    return typeof own === 'string' && node.url.endsWith(own) && !node.title
      ? own
      : ['link', node.url, ...merged];
  }
  return [node.type, ...(node.type === 'listItem' ? [node.checked ?? null] : []), ...merged];
}

/** The essence again, where texts that came together are one. */
const flat = (root: Root) => essence({ type: 'root', children: root.children });
const asRead = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

test('markdown reads back as the same document by the rules of GitHub, whatever the text', () => {
  fc.assert(
    fc.property(printable, (text) => {
      for (const root of documents(saying(text))) {
        // An address in a sentence becomes a link there; it shows what it says.
        expect(JSON.stringify(flat(asRead(renderMarkdown(root))))).toBe(JSON.stringify(flat(root)));
      }
    }),
    tries(60),
  );
});

function elementsIn(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return [
    ...own,
    ...('children' in node ? node.children.flatMap((child) => elementsIn(child as Nodes)) : []),
  ];
}

function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => wordsIn(child as Nodes)).join('') : '';
}

const OPTIONS = { title: 'Advies', language: 'nl' };

/** The elements that a page of ours consists of. */
const OURS =
  /^(html|head|meta|title|style|body|main|nav|h[1-3]|p|strong|a|ul|ol|li|section|div|span|label|input|pre|code|hr)$/;

test('a page holds the text as text, and nothing else comes of it', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const said = text
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      for (const root of documents(saying(text))) {
        const page: HastRoot = fromHtml(renderHtml(root, OPTIONS));
        const elements = elementsIn(page);
        expect(elements.map(({ tagName }) => tagName).filter((name) => !OURS.test(name))).toEqual([]);
        expect(elements.filter(({ tagName }) => tagName === 'style')).toHaveLength(1);
        const properties = elements.flatMap((one) => Object.entries(one.properties));
        expect(properties.filter(([name]) => /^(on|src|style)/i.test(name))).toEqual([]);
        const addresses = properties.filter(([name]) => name === 'href').map(([, value]) => String(value));
        expect(addresses.filter((href) => !/^(?:https:|mailto:|tel:|#)/.test(href))).toEqual([]);
        expect(wordsIn(page).replace(/\s+/g, ' ')).toContain(said);
      }
    }),
    tries(60),
  );
});

test('a terminal gets no sign but letters and line breaks', () => {
  const chalk = new Chalk({ level: 0 });
  fc.assert(
    fc.property(anything, fc.integer({ min: 20, max: 120 }), (text, columns) => {
      for (const root of documents(saying(text)))
        expect(renderTerminal(root, { columns, chalk })).not.toMatch(/[^\P{C}\n]/u);
    }),
    tries(60),
  );
});

test('a calendar reads back with the events it had, whatever the text', () => {
  const events = (ics: string) =>
    new ical.Component(ical.parse(ics))
      .getAllSubcomponents('vevent')
      .map((event) => String(event.getFirstPropertyValue('dtstart')));
  const before = events(adviceIcs(smallAdvice()) ?? '');
  expect(before.length).toBeGreaterThan(0);
  fc.assert(
    fc.property(anything, (text) => {
      const ics = adviceIcs(saying(text)) ?? '';
      expect(events(ics)).toEqual(before);
      expect(ics).not.toMatch(/[^\P{Cc}\r\n]/u);
    }),
    tries(60),
  );
});

test('a letter is a letter, whatever somebody fills in', () => {
  const tree = smallTree();
  const position = resolve(tree, { soort: 'vo', dag: '2026-11-02', hulp: ['arts', 'school'], extra: 'ja' });
  if (position.kind !== 'end') throw new Error('not at the end');
  const [letter] = tree.letters;
  if (letter === undefined) throw new Error('no letters');
  const filled = fillLetter(tree, letter, position, {
    advice: smallAdvice(),
    board: 'openbaar',
    dateInWords: (date) => date,
  });
  fc.assert(
    fc.property(printable, (text) => {
      const other = { ...filled, subject: text, sentences: filled.sentences.map(() => text), to: text };
      const root = letterDocument(other, '2026-11-23');
      expect(JSON.stringify(flat(asRead(renderMarkdown(root))))).toBe(JSON.stringify(flat(root)));
    }),
    tries(60),
  );
});

test('a sign that nobody sees does not come in by a pack or a region', () => {
  const region = (name: string) =>
    `region: { name: ${JSON.stringify(name)}, checked: 2026-11-23, organisations: {} }`;
  fc.assert(
    fc.property(
      fc.constantFrom(...STRANGE),
      fc.string({ unit: 'grapheme-ascii', maxLength: 8 }),
      (sign, text) => {
        const hidden = `x${sign}${text}`;
        const read = readRegion(smallTree(), [], { name: 'regio.yaml', text: region(hidden) });
        expect({ hidden, region: read.region }).toEqual({ hidden, region: null });
        const parsed = parsePack([
          { name: 'pakket.yaml', text: `pack: { title: ${JSON.stringify(hidden)} }` },
        ]);
        expect(parsed.ok).toBe(false);
      },
    ),
    tries(60),
  );
});
