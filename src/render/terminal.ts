import type { ChalkInstance } from 'chalk';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { BlockContent, DefinitionContent, Link, List, PhrasingContent, Root, RootContent } from 'mdast';
import { cleanText } from './clean-text.ts';

/** What a terminal can show: how many columns, and which colours (a chalk of level 0: none). */
export interface Screen {
  readonly columns: number;
  readonly chalk: ChalkInstance;
}

/** Running text wider than this is hard to read. */
const WIDEST = 80;
const NARROWEST = 20;

/** A document as text for a terminal, wrapped between words. */
export function renderTerminal(root: Root, screen: Screen): string {
  const width = Math.max(NARROWEST, Math.min(WIDEST, screen.columns));
  return `${blocks(root.children, width, screen)}\n`;
}

type Block = RootContent | BlockContent | DefinitionContent;

/** Blocks with a blank line between them; what stands under a smaller heading follows at once. */
function blocks(children: readonly Block[], width: number, screen: Screen): string {
  let text = '';
  for (const [at, block] of children.entries()) {
    const next = renderBlock(block, width, screen);
    if (next === '') continue;
    const before = children[at - 1];
    const joined = before?.type === 'heading' && before.depth > 1 ? '\n' : '\n\n';
    text += (text === '' ? '' : joined) + next;
  }
  return text;
}

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
    case 'blockquote':
      return prefixed(blocks(block.children, width - 2, screen), chalk.red('! '), chalk.red('! '));
    case 'list':
      return renderList(block, width, screen);
    case 'thematicBreak':
      return '-'.repeat(width);
    case 'code':
      return prefixed(cleanText(block.value), '  ', '  ');
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
  const said = text === spoken || node.url.startsWith('tel:');
  return screen.chalk.underline(text) + (said ? '' : ` (${cleanText(node.url)})`);
}

function wrap(text: string, width: number): string {
  return wrapAnsi(text, width, { trim: true, hard: false });
}

function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, at) => (at === 0 ? first : rest) + line)
    .join('\n');
}
