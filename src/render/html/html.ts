import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { type Part, sectioned } from './sections.ts';
import { STYLE, STYLE_HASH } from './style.ts';
import { element, elementsOf } from './to-hast.ts';

/** What a page says about itself. */
export interface HtmlOptions {
  /** Stands in the tab and in the history of the browser: nothing about the child. */
  readonly title: string;
  /** The language of the texts. */
  readonly language: string;
  /** Stands before the first part. */
  readonly picture?: Element;
  /** Whether the parts can be folded. */
  readonly folds?: boolean;
}

/** What may be fetched: nothing. What may be done: nothing but to look as this style says. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

const MAIN = 'inhoud';

/**
 * A document as one whole html file: readable on a small telephone, in print and aloud, without script
 * and without a single request. Runs in a browser too.
 */
export function renderHtml(root: Root, options: HtmlOptions): string {
  return toHtml(pageOf(root, options));
}

/** The same file as a tree, for whoever writes it in another way. */
export function pageOf(root: Root, { title, language, folds, picture }: HtmlOptions): HastRoot {
  const { content, parts } = sectioned(elementsOf(root), folds);
  const first = content.findIndex((block) => block.type === 'element' && block.tagName === 'details');
  const blocks = picture === undefined ? content : content.toSpliced(first, 0, picture);
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      { type: 'text', value: '\n' },
      element('html', { lang: language }, headOf(title), bodyOf(withContents(blocks, parts))),
      { type: 'text', value: '\n' },
    ],
  };
}

/** The policy comes first: it does not count for what stands before it. */
function headOf(title: string): Element {
  return element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('meta', { name: 'robots', content: 'noindex' }),
    element('title', {}, title),
    element('style', {}, STYLE),
  );
}

function bodyOf(content: readonly ElementContent[]): Element {
  const skip = element('a', { className: ['skip'], href: `#${MAIN}` }, 'Meteen naar de tekst');
  // Each block on a line of its own: a file that people can read, too.
  const lines = content.flatMap((block): ElementContent[] => [{ type: 'text', value: '\n' }, block]);
  return element('body', {}, skip, element('main', { id: MAIN, tabIndex: -1 }, ...lines));
}

/** Where a page has a first sheet and more, a list of contents stands between them. */
function withContents(content: readonly ElementContent[], parts: readonly Part[]): ElementContent[] {
  const end = content.findIndex((block) => block.type === 'element' && block.tagName === 'hr');
  if (end === -1) return [...content];
  const before = content
    .slice(0, end)
    .map((block) => (block.type === 'element' ? block.properties['id'] : null));
  const links = parts
    .filter((part) => !before.includes(part.id))
    .map((part) => element('li', {}, element('a', { href: `#${part.id}` }, part.title)));
  const contents = element('nav', { ariaLabel: 'Op deze pagina' }, element('ul', {}, ...links));
  return [...content.slice(0, end + 1), contents, ...content.slice(end + 1)];
}
