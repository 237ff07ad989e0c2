import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { expect, test } from 'vitest';
import { adviceDocument } from '../../src/document/advice-document.ts';
import type { Advice } from '../../src/engine/advice.ts';
import { adviceFor } from '../../src/engine/advise.ts';
import { resolve } from '../../src/engine/resolve.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { smallTree } from '../harness/small-tree.ts';

const tree = smallTree();
const answers = { soort: 'vo', dag: '2026-11-02', hulp: ['arts', 'school'], extra: 'ja' };

function sampleAdvice(): Advice {
  const position = resolve(tree, answers);
  if (position.kind !== 'end') throw new Error('not at the end');
  return adviceFor(tree, position, {
    today: '2026-11-23',
    answers,
    command: 'stapwijzer advise -a soort=vo',
  });
}

function read(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfmTaskListItem()],
    mdastExtensions: [gfmTaskListItemFromMarkdown()],
  });
}

/** A tree of types and texts: what a reader of the markdown gets, without places and defaults. */
function essence(node: Nodes): unknown {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  if (node.type === 'code') return ['code', node.value];
  const children = 'children' in node ? merged(node.children.map(essence)) : [];
  const extra = node.type === 'link' ? [node.url] : node.type === 'listItem' ? [node.checked ?? null] : [];
  return [node.type, ...extra, ...children];
}

/** Neighbouring texts are one text. */
function merged(parts: readonly unknown[]): unknown[] {
  const all: unknown[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (typeof part === 'string' && typeof last === 'string') all[all.length - 1] = last + part;
    else all.push(part);
  }
  return all;
}

test('a whole advice as markdown', async () => {
  const markdown = renderMarkdown(adviceDocument(sampleAdvice(), 'full'));
  await expect(markdown).toMatchFileSnapshot('../fixtures/expected/advice.md');
});

test.each(['short', 'full'] as const)('what is written reads back the same: %s', (detail) => {
  const root = adviceDocument(sampleAdvice(), detail);
  expect(essence(read(renderMarkdown(root)))).toEqual(essence(root));
});

/** Texts that markdown could take for something else. */
const TRICKY = [
  '# x',
  'Stap 1 #',
  '1. x',
  '12) x',
  '23 november',
  '088-605 01 01',
  ' (2023; x)',
  '(x)',
  '&copy',
  'x & y',
  'x &',
  'a@b.nl',
  '- x',
  '* x *',
  'SWV [30-05]',
  '<b>',
  '&amp;',
  'a|b',
  '`',
  '_x_',
  '[ ] x',
];

const anyText = fc
  .oneof(fc.constantFrom(...TRICKY), fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }))
  .map((text) => text.trim().replace(/\s+/g, ' ') || 'x');

test('no text in the content can break the markdown', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (summary, action, why) => {
      const advice = sampleAdvice();
      const root = adviceDocument(
        {
          ...advice,
          step: { ...advice.step, summary },
          actions: advice.actions.map((one) => ({ ...one, text: action })),
          organisations: advice.organisations.map((one) => ({ ...one, why, name: action })),
        },
        'full',
      );
      expect(essence(read(renderMarkdown(root)))).toEqual(essence(root));
    }),
    { seed: 20261123, numRuns: 60 },
  );
});
