import type { Element, ElementContent } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { Root } from 'mdast';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import { sectioned } from '../../render/html/sections.ts';
import { elementsOf } from '../../render/html/to-hast.ts';
import { CLASSES } from '../classes.ts';

/** The blocks of a document, as a page has them: the same as in the html that is saved. */
export function blocksOf(root: Root): ElementContent[] {
  return sectioned(elementsOf(root)).content;
}

/** Blocks of a document on the screen. */
export function Blocks({ blocks }: { readonly blocks: readonly ElementContent[] }) {
  const root = { type: 'root' as const, children: blocks.map((block) => withClasses(block, '')) };
  return toJsxRuntime(root, { Fragment, jsx, jsxs, elementAttributeNameCase: 'html' });
}

const BY_TAG: Readonly<Record<string, string>> = {
  ...CLASSES.headings,
  p: CLASSES.paragraph,
  a: CLASSES.link,
  ul: CLASSES.bullets,
  ol: CLASSES.numbered,
};

const ITEMS: Readonly<Record<string, string>> = { ul: CLASSES.bullet, ol: CLASSES.number };

/** The same block with the class names of the components. */
function withClasses(node: ElementContent, parent: string): ElementContent {
  if (node.type !== 'element') return node;
  const { tagName, properties, children } = node;
  const own = tagName === 'li' ? ITEMS[parent] : BY_TAG[tagName];
  const given = Array.isArray(properties['className']) ? properties['className'] : [];
  const className = [...given, ...(own === undefined ? [] : [own])];
  return {
    ...node,
    properties: className.length === 0 ? properties : { ...properties, className },
    children: children.map((child) => withClasses(child, tagName) as Element['children'][number]),
  };
}
