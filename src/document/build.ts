/** Short ways to make the mdast nodes we use. Adjacent texts and empty blocks are left out. */
import type {
  BlockContent,
  Blockquote,
  Heading,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Strong,
} from 'mdast';

/** Inline content as it is written here: a string is plain text. */
export type Inline = string | PhrasingContent;

export function phrasing(...parts: readonly Inline[]): PhrasingContent[] {
  return parts
    .filter((part) => part !== '')
    .map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part));
}

export function heading(depth: Heading['depth'], ...parts: readonly Inline[]): Heading {
  return { type: 'heading', depth, children: phrasing(...parts) };
}

export function paragraph(...parts: readonly Inline[]): Paragraph {
  return { type: 'paragraph', children: phrasing(...parts) };
}

export function strong(text: string): Strong {
  return { type: 'strong', children: [{ type: 'text', value: text }] };
}

export function link(text: string, url: string): Link {
  return { type: 'link', url, children: [{ type: 'text', value: text }] };
}

export function quote(...children: readonly BlockContent[]): Blockquote {
  return { type: 'blockquote', children: [...children] };
}

/** An item of a list: its first line, and what belongs under it. */
export function item(first: readonly Inline[], ...under: readonly BlockContent[]): ListItem {
  return { type: 'listItem', spread: under.length > 0, children: [paragraph(...first), ...under] };
}

/** A thing to tick off. */
export function task(first: readonly Inline[], ...under: readonly BlockContent[]): ListItem {
  return { ...item(first, ...under), checked: false };
}

export function bullets(items: readonly ListItem[]): List {
  return list(false, items);
}

/** A text each: items of a list. */
export function lines(texts: readonly string[]): ListItem[] {
  return texts.map((text) => item([text]));
}

export function numbered(items: readonly ListItem[]): List {
  return list(true, items);
}

function list(ordered: boolean, children: readonly ListItem[]): List {
  const spread = children.some((child) => child.spread);
  return { type: 'list', ordered, spread, children: [...children] };
}

/** Room to write, in lines: in html each becomes a ruled line. */
export function room(lines: number): Paragraph[] {
  return Array.from({ length: lines }, () => paragraph('…'.repeat(30)));
}

/** A whole document. */
export function documentOf(...children: readonly RootContent[]): Root {
  return { type: 'root', children: [...children] };
}

/** A heading with what stands under it, or nothing when that is empty. */
export function section(title: Heading, ...content: readonly RootContent[]): RootContent[] {
  const filled = content.filter((block) => !('children' in block) || block.children.length > 0);
  return filled.length === 0 ? [] : [title, ...filled];
}

/** One, two, or more things in a sentence. */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} en ${last}`;
}
