import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Blockquote, Link, ListItem, Paragraph, Root, Text } from 'mdast';
import { defaultHandlers, type Handlers, type State, toHast } from 'mdast-util-to-hast';
import { cleanText } from '../clean-text.ts';

/** Addresses to which a document may lead; the words of any other stand there without a link. */
const SAFE = /^(?:https|mailto|tel):/i;

/**
 * A document as the elements of a page. What markdown could hold and a document of ours cannot, such as html of its
 * own, becomes nothing: what is made is what stands in HANDLERS and a few of its kind.
 */
export function elementsOf(root: Root): ElementContent[] {
  return (toHast(root, { handlers: HANDLERS }) as HastRoot).children.filter(
    (child): child is ElementContent =>
      child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''),
  );
}

export function element(
  tagName: string,
  properties: Element['properties'],
  ...children: readonly (ElementContent | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

/** A line of these alone is room to write. */
const ROOM = /^…+$/;

const HANDLERS: Handlers = { listItem, blockquote, paragraph, text, link };

/** An item is its words, and what comes under them. A thing to tick is one label: the words belong to the box. */
function listItem(state: State, { checked, children }: ListItem): Element {
  const [first, ...under] = children;
  const words = first?.type === 'paragraph' ? state.all(first) : [];
  const rest = state.all({ type: 'blockquote', children: words.length > 0 ? under : children });
  if (typeof checked !== 'boolean') return element('li', {}, ...words, ...rest);
  const box = element('input', { type: 'checkbox', checked });
  const label = element('label', {}, box, element('span', { className: ['text'] }, ...words));
  return element('li', { className: ['task'] }, label, ...rest);
}

/** A quote in a document is an alert. */
function blockquote(state: State, node: Blockquote): Element {
  return element('div', { className: ['alert'] }, ...state.all(node));
}

function paragraph(state: State, node: Paragraph): Element {
  const [only] = node.children;
  const isRoom = node.children.length === 1 && only?.type === 'text' && ROOM.test(only.value);
  if (!isRoom) return defaultHandlers.paragraph(state, node);
  return element(
    'p',
    { className: ['write'] },
    element('span', { className: ['unseen'] }, 'Ruimte om te schrijven'),
  );
}

function text(_state: State, { value }: Text): ElementContent {
  return { type: 'text', value: cleanText(value) };
}

function link(state: State, node: Link): ElementContent | ElementContent[] {
  const words = state.all(node);
  return SAFE.test(node.url) ? element('a', { href: node.url }, ...words) : words;
}
