import type { ElementContent } from 'hast';
import { type ComponentChild, h } from 'preact';

/** Properties of which html writes the name in another way than a tree does. */
const WRITTEN: Readonly<Record<string, string>> = {
  ariaLabel: 'aria-label',
  charSet: 'charset',
  className: 'class',
  httpEquiv: 'http-equiv',
  tabIndex: 'tabindex',
};

/** Draws a part of a document. The libraries for this know every property there is: a tenth of the whole page. */
export function toView(node: ElementContent): ComponentChild {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return null;
  const properties = Object.entries(node.properties).map(([name, value]) => [
    WRITTEN[name] ?? name,
    Array.isArray(value) ? value.join(' ') : value,
  ]);
  return h(node.tagName, Object.fromEntries(properties), ...node.children.map(toView));
}
