import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { guideDocument } from '../../src/document/guide-document.ts';
import { sectioned } from '../../src/render/html/sections.ts';
import { elementsOf } from '../../src/render/html/to-hast.ts';
import { shippedTree } from '../harness/io.ts';

const TREE = shippedTree();
const HTML = toHtml(
  { type: 'root', children: sectioned(elementsOf(guideDocument(TREE))).content },
  { characterReferences: { useNamedReferences: true } },
);

/** What can be dialled of a number. */
const dialled = (phone: string) => `href="tel:${phone.replace(/\D/g, '')}"`;

test('whoever cannot be asked reads every step, and every way to reach somebody', () => {
  const titles = TREE.steps.map(({ title }, at) => `>Stap ${at + 1}: ${title}</h2>`);
  const names = TREE.organisations.map(({ name }) => `>${name.replace('&', '&amp;')}</h3>`);
  const phones = TREE.organisations.flatMap(({ contact: { phone } }) => phone ?? []).map(dialled);
  expect(titles).toHaveLength(6);
  expect(phones.length).toBeGreaterThan(8);
  expect([...titles, ...names, ...phones].filter((words) => !HTML.includes(words))).toEqual([]);
});

test('danger comes before everything, and no word is left open', () => {
  expect(HTML.indexOf('Bel 112')).toBeLessThan(HTML.indexOf('Stap 1'));
  expect(HTML).not.toMatch(/\{\w+\}|undefined|null/);
});
