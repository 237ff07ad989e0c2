import type { ElementContent } from 'hast';
import { textOf } from '../render/html/sections.ts';

/** Elements that hold lines rather than words. */
const HOLDERS = ['section', 'div', 'ul', 'ol', 'article'];

/** Blocks as lines of plain text, for a mail or to copy: an empty line after each paragraph. */
export function plainLines(blocks: readonly ElementContent[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.type !== 'element') return [];
    const { tagName, children } = block;
    if (tagName === 'ol' || tagName === 'ul') return [...itemsOf(block, tagName === 'ol'), ''];
    if (HOLDERS.includes(tagName)) return plainLines(children);
    const text = textOf(block).trim();
    return text === '' ? [] : [text, ''];
  });
}

function itemsOf({ children }: Extract<ElementContent, { type: 'element' }>, isNumbered: boolean): string[] {
  const items = children.filter((child) => child.type === 'element');
  return items.map((item, at) => `${isNumbered ? `${at + 1}.` : '-'} ${wordsOf(item)}`);
}

/** The words of an item, on one line. */
function wordsOf(item: ElementContent): string {
  return textOf(item).replace(/\s+/g, ' ').trim();
}
