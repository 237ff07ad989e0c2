import { createHash } from 'node:crypto';
import type { Element, Root as HastRoot, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { HtmlValidate } from 'html-validate/node';
import type { Nodes as MdastNodes, Root } from 'mdast';
import { expect, test } from 'vitest';
import { heading, link, paragraph } from '../../../src/document/build.ts';
import { printDocument } from '../../../src/document/print-document.ts';
import { renderHtml } from '../../../src/render/html/html.ts';
import { STYLE, STYLE_HASH } from '../../../src/render/html/style.ts';
import { shippedSituations, smallAdvice } from '../../harness/advices.ts';

const OPTIONS = { title: 'Uw advies – Wegwijzer', language: 'nl' };
const KEEPING = { withAnswers: true };

function read(html: string): HastRoot {
  return fromHtml(html);
}

/** All elements, in order. */
function elementsIn(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(elementsIn)] : own;
}

function named(node: Nodes, ...names: readonly string[]): Element[] {
  return elementsIn(node).filter(({ tagName }) => names.includes(tagName));
}

function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

/** The texts of a document, in order. */
function textsIn(node: MdastNodes): string[] {
  if ('value' in node) return [node.value];
  return 'children' in node ? node.children.flatMap(textsIn) : [];
}

test('the policy names exactly this style', () => {
  expect(STYLE_HASH).toBe(`sha256-${createHash('sha256').update(STYLE).digest('base64')}`);
});

test('a whole page', async () => {
  const html = renderHtml(printDocument(smallAdvice(), 'full', KEEPING), OPTIONS);
  await expect(html).toMatchFileSnapshot('../../fixtures/expected/advice.html');
});

const PAGES = shippedSituations().map(({ id, advice }) => {
  const root = printDocument(advice, 'full', KEEPING);
  const html = renderHtml(root, OPTIONS);
  return { id, root, html, page: read(html) };
});

test.each(PAGES)('$id: every text of the document stands in the page, in order', ({ root, page }) => {
  const main = named(page, 'main').map(textIn).join('');
  const missing: string[] = [];
  let from = 0;
  for (const text of textsIn(root)) {
    const at = main.indexOf(text, from);
    if (at === -1) missing.push(text);
    else from = at;
  }
  expect(missing).toEqual([]);
});

test.each(PAGES)('$id: nothing is fetched, run or styled from outside', ({ page }) => {
  const elements = elementsIn(page);
  expect(named(page, 'script', 'img', 'iframe', 'link', 'form', 'object')).toEqual([]);
  const attributes = elements.flatMap(({ properties }) => Object.keys(properties));
  expect(attributes.filter((name) => /^(on|style$|src)/i.test(name))).toEqual([]);
  const addresses = elements.flatMap(({ properties }) => properties['href'] ?? []);
  expect(addresses.filter((href) => !/^(https:\/\/|mailto:|tel:|#)/.test(String(href)))).toEqual([]);
});

test.each(PAGES)('$id: headings go down one at a time, and what is gone to is there', ({ page }) => {
  const levels = named(page, 'h1', 'h2', 'h3').map(({ tagName }) => Number(tagName[1]));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  const jumps = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
  expect(jumps).toEqual([]);
  const ids = elementsIn(page).flatMap(({ properties }) => properties['id'] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = named(page, 'a')
    .map(({ properties }) => String(properties['href']))
    .filter((href) => href[0] === '#');
  expect(targets.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
});

test.each(PAGES)('$id: every box has its words for a label, and every number dials', ({ page }) => {
  const labels = named(page, 'label');
  expect(labels.map((label) => named(label, 'input').length)).toEqual(labels.map(() => 1));
  expect(named(page, 'input')).toHaveLength(labels.length);
  expect(labels.filter((label) => textIn(label).trim() === '')).toEqual([]);
  const dialled = named(page, 'a').filter(({ properties }) => String(properties['href']).startsWith('tel:'));
  expect(dialled.length).toBeGreaterThan(0);
  expect(dialled.filter(({ properties }) => !/^tel:\+?\d+$/.test(String(properties['href'])))).toEqual([]);
});

const VALIDATOR = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'doctype-style': ['error', { style: 'lowercase' }],
    // Numbers in running text may break where the line ends.
    'tel-non-breaking': 'off',
  },
});

test.each(PAGES.slice(0, 12))('$id: a validator finds nothing', async ({ html }) => {
  const { results } = await VALIDATOR.validateString(html);
  const found = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
  expect(found).toEqual([]);
});

test('the title says nothing of the child, and the title and policy stand in the head', () => {
  const html = renderHtml({ type: 'root', children: [heading(1, 'Schorsing')] }, OPTIONS);
  expect(named(read(html), 'title').map(textIn)).toEqual(['Uw advies – Wegwijzer']);
  const policies = named(read(html), 'meta').filter(
    ({ properties }) => properties['httpEquiv'] !== undefined,
  );
  const allowed = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  expect(policies.map(({ properties }) => properties['content'])).toEqual([allowed]);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style'));
});

test.each([
  ['</script><!-- <img src=x onerror=alert(1)>'],
  ['<style>*{display:none}</style>'],
  ['&lt;b&gt; & "quotes"'],
  ['</main></body>'],
])('a text stays text: %s', (text) => {
  const root: Root = {
    type: 'root',
    children: [heading(1, 'x'), paragraph(text), { type: 'html', value: text }],
  };
  const page = read(renderHtml(root, OPTIONS));
  expect(named(page, 'script', 'img')).toEqual([]);
  expect(named(page, 'style')).toHaveLength(1);
  expect(textIn(named(page, 'p')[0] ?? page)).toBe(text);
});

test('signs that move a cursor become spaces', () => {
  const page = read(renderHtml({ type: 'root', children: [paragraph('a\u0000\u001b[2Jb\u009bc')] }, OPTIONS));
  expect(textIn(named(page, 'p')[0] ?? page)).toBe('a [2Jb c');
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'http://example.nl',
  ' javascript:x',
  'vbscript:x',
])('an address that is no https, mail or number is left out: %s', (url) => {
  const page = read(renderHtml({ type: 'root', children: [paragraph(link('hier', url))] }, OPTIONS));
  expect(named(page, 'a').filter((a) => textIn(a) === 'hier')).toEqual([]);
  expect(textIn(named(page, 'p')[0] ?? page)).toBe('hier');
});
