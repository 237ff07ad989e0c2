import type { Element, ElementContent } from 'hast';
import { slug } from '../../engine/place/spelling.ts';
import { element } from './to-hast.ts';

/** A part of a page, as a list of contents names it. */
export interface Part {
  readonly id: string;
  readonly title: string;
}

/** A page in its parts: each begins with a heading that can be gone to, and folds if it must; each card is one block. */
export function sectioned(
  blocks: readonly ElementContent[],
  folds = false,
): { content: ElementContent[]; parts: Part[] } {
  const parts: Part[] = [];
  const content: ElementContent[] = [];
  let open: Element | null = null;
  for (const block of blocks) {
    const name = block.type === 'element' ? block.tagName : '';
    if (name === 'h1' || name === 'hr') open = null;
    if (name === 'h2') {
      const part = { id: unusedId(textOf(block), parts), title: textOf(block) };
      parts.push(part);
      open = begun(part.id, block, folds);
      content.push(open);
    } else (open?.children ?? content).push(block);
  }
  return { content: content.map(withCards), parts };
}

/** The beginning of a part: its heading, on which it folds if it must. */
function begun(id: string, heading: ElementContent, folds: boolean): Element {
  if (!folds) return element('section', { id }, heading);
  return element('details', { id, open: true }, element('summary', {}, textOf(heading)));
}

/** Puts each smaller heading of a part, and what follows it, in a card. */
function withCards(part: ElementContent): ElementContent {
  if (part.type !== 'element' || part.tagName !== 'section') return part;
  const children: ElementContent[] = [];
  let card: Element | null = null;
  for (const block of part.children) {
    if (isLabel(block)) {
      block.properties['className'] = ['label'];
      card = null;
    }
    if (isA(block, 'h3')) {
      card = element('section', { className: ['card'] });
      children.push(card);
    }
    (card?.children ?? children).push(block);
  }
  return { ...part, children };
}

function isA<T extends string>(node: ElementContent, tagName: T): node is Element & { tagName: T } {
  return node.type === 'element' && node.tagName === tagName;
}

/** A line that is one strong text: the name of a group of cards or actions. */
function isLabel(node: ElementContent): node is Element & { tagName: 'p' } {
  if (!isA(node, 'p')) return false;
  const [only] = node.children;
  return node.children.length === 1 && only !== undefined && isA(only, 'strong');
}

/** The words of an element. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function unusedId(title: string, parts: readonly Part[]): string {
  const id = slug(title);
  const taken = parts.filter((part) => part.id === id || part.id.startsWith(`${id}--`)).length;
  return taken === 0 && id !== '' ? id : `${id || 'deel'}--${taken + 1}`;
}
