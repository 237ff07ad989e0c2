import type { Element, ElementContent } from 'hast';
import type { Root } from 'mdast';
import { sectioned, textOf } from '../../render/html/sections.ts';
import { elementsOf } from '../../render/html/to-hast.ts';
import { CLASSES } from '../classes.ts';
import { toView } from '../to-view.ts';

/** The blocks of a document, as a page has them: the same as in the html that is saved. */
export function blocksOf(root: Root): ElementContent[] {
  return sectioned(elementsOf(root)).content;
}

/** The blocks before and after the first break; none after it when there is no break. */
export function atBreak(blocks: readonly ElementContent[]): [ElementContent[], ElementContent[]] {
  const end = blocks.findIndex((block) => block.type === 'element' && block.tagName === 'hr');
  return end === -1 ? [[...blocks], []] : [blocks.slice(0, end), blocks.slice(end + 1)];
}

/** What was ticked in this visit: the lines, in words. */
export type Ticked = Set<string>;

/** Blocks of a document on the screen. What is ticked there goes into `ticked`, and is ticked when they come back. */
export function Blocks({
  blocks,
  ticked,
}: {
  readonly blocks: readonly ElementContent[];
  readonly ticked?: Ticked;
}) {
  const shown = blocks.map((block) => dressed(block, '', ticked ?? new Set()));
  const keep = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    const line = target.parentElement?.textContent ?? '';
    if (target.checked) ticked?.add(line);
    else ticked?.delete(line);
  };
  return <div onChange={keep}>{shown.map(toView)}</div>;
}

const BY_TAG: Readonly<Record<string, string>> = {
  ...CLASSES.headings,
  p: CLASSES.paragraph,
  a: CLASSES.link,
  ul: CLASSES.bullets,
  ol: CLASSES.numbered,
};

const ITEMS: Readonly<Record<string, string>> = { ul: CLASSES.bullet, ol: CLASSES.number };

/** The same block with the class names of the components, and with what was ticked. */
function dressed(node: ElementContent, parent: string, ticked: Ticked): ElementContent {
  if (node.type !== 'element') return node;
  const { tagName, properties, children } = node;
  const own = tagName === 'li' ? ITEMS[parent] : BY_TAG[tagName];
  const given = Array.isArray(properties['className']) ? properties['className'] : [];
  const className = [...given, ...(own === undefined ? [] : [own])];
  const isTicked = tagName === 'label' && ticked.has(textOf(node));
  return {
    ...node,
    properties: {
      ...properties,
      ...(className.length > 0 && { className }),
      ...elsewhere(properties['href']),
    },
    children: children.map((child) =>
      child.type === 'element' && child.tagName === 'input'
        ? boxed(child, isTicked)
        : dressed(child, tagName, ticked),
    ),
  };
}

/** Another site opens beside the page: its answers are in memory only, and would be gone. */
function elsewhere(href: Element['properties'][string]): Element['properties'] {
  return String(href).startsWith('https:') ? { target: '_blank', rel: ['noopener', 'noreferrer'] } : {};
}

/** A box to tick keeps what somebody does with it, also when the screen is drawn again. */
function boxed({ properties, ...box }: Element, isTicked: boolean): Element {
  const { checked: _, ...others } = properties;
  return { ...box, properties: isTicked ? { ...others, defaultChecked: true } : others };
}
