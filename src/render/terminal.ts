import type { ChalkInstance } from 'chalk';
import type { BlockContent, DefinitionContent, Link, List, PhrasingContent, Root, RootContent } from 'mdast';
import { cleanText } from './clean-text.ts';
import { wrap } from './wrap.ts';

/**
 * What a terminal can show: how many columns, and which colours (a chalk of level 0: none). With an infinite
 * number of columns no line is broken: a screen reader reads on, and a terminal breaks them itself.
 */
export interface Screen {
  readonly columns: number;
  readonly chalk: ChalkInstance;
}

/** Running text wider than this is hard to read. */
const WIDEST = 80;
const NARROWEST = 20;

/** A document as text for a terminal, wrapped between words. */
export function renderTerminal(root: Root, screen: Screen): string {
  const parts = renderParts(root, screen);
  return `${parts.map(({ text, isClose }, at) => `${at === 0 ? '' : isClose ? '\n' : '\n\n'}${text}`).join('')}\n`;
}

/** A block of a document as text, for who lays it out over pages. */
export interface Part {
  readonly text: string;
  /** The words of a heading; null for what stands under one. */
  readonly heading: string | null;
  /** No blank line comes before it: it stands under a smaller heading. */
  readonly isClose: boolean;
}

/** The blocks of a document as text, wrapped between words. Empty blocks are left out. */
export function renderParts(root: Root, screen: Screen): Part[] {
  return parts(root.children, widthOf(screen), screen);
}

function widthOf({ columns }: Screen): number {
  if (columns === Number.POSITIVE_INFINITY) return columns;
  return Math.max(NARROWEST, Math.min(WIDEST, columns));
}

type Block = RootContent | BlockContent | DefinitionContent;

function parts(children: readonly Block[], width: number, screen: Screen): Part[] {
  return children.flatMap((block, at) => {
    const text = renderBlock(block, width, screen);
    if (text === '') return [];
    const before = children[at - 1];
    const heading = block.type === 'heading' ? cleanText(wordsOf(block.children)) : null;
    return [{ text, heading, isClose: before?.type === 'heading' && before.depth > 1 }];
  });
}

function wordsOf(children: readonly PhrasingContent[]): string {
  return children
    .map((child) => ('children' in child ? wordsOf(child.children) : 'value' in child ? child.value : ''))
    .join('');
}

/** A line between sheets is no longer than this: a screen can have no end. */
const LONGEST_BREAK = 72;

function renderBlock(block: Block, width: number, screen: Screen): string {
  const { chalk } = screen;
  switch (block.type) {
    case 'heading': {
      const text = inlines(block.children, screen);
      const styled = block.depth === 3 ? chalk.bold(text) : chalk.bold.cyan(text);
      return wrap(block.depth === 1 ? chalk.underline(styled) : styled, width);
    }
    case 'paragraph':
      return wrap(inlines(block.children, screen), width);
    case 'blockquote': {
      const text = parts(block.children, width - 2, screen).map((part) => part.text);
      return prefixed(text.join('\n'), chalk.bold.red('! '), '  ');
    }
    case 'list':
      return renderList(block, width, screen);
    case 'thematicBreak':
      return '-'.repeat(Math.min(width, LONGEST_BREAK));
    case 'code':
      return prefixed(block.value.split('\n').map(cleanText).join('\n'), '  ', '  ');
    default:
      throw new Error(`A document never holds a "${block.type}".`);
  }
}

function renderList(list: List, width: number, screen: Screen): string {
  const first = list.start ?? 1;
  const digits = String(first + list.children.length - 1).length;
  const items = list.children.map((child, at) => {
    const mark = list.ordered ? `${String(first + at).padStart(digits)}. ` : '- ';
    const text = child.children.map((block) => renderBlock(block, width - mark.length, screen)).join('\n');
    return prefixed(text, mark, ' '.repeat(mark.length));
  });
  return items.join('\n');
}

function inlines(children: readonly PhrasingContent[], screen: Screen): string {
  return children.map((child) => renderInline(child, screen)).join('');
}

function renderInline(node: PhrasingContent, screen: Screen): string {
  switch (node.type) {
    case 'text':
      return cleanText(node.value);
    case 'strong':
      return screen.chalk.bold(inlines(node.children, screen));
    case 'link':
      return renderLink(node, screen);
    default:
      throw new Error(`A document never holds a "${node.type}".`);
  }
}

/** The words of a link, with its address behind it when the words do not say it. */
function renderLink(node: Link, screen: Screen): string {
  const text = inlines(node.children, screen);
  const spoken = node.url.replace(/^(https:\/\/(www\.)?|mailto:|tel:)/, '').replace(/\/$/, '');
  const said = text === spoken || /^(?:tel:|#)/.test(node.url);
  return screen.chalk.underline(text) + (said ? '' : ` (${cleanText(node.url)})`);
}

function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, at) => (at === 0 ? first : rest) + line)
    .join('\n');
}
