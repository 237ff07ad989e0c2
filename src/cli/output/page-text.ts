import { createHash } from 'node:crypto';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { guideDocument } from '../../document/guide-document.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import type { PackedDirectory } from '../../engine/place/packed.ts';
import { contentOf, DATA, type Settings } from '../../page/content.ts';
import { FirstScreen } from '../../page/first-screen.tsx';
import { packJson } from '../../page/packed-json.ts';
import { packTree } from '../../page/packed-tree.ts';
import { sectioned } from '../../render/html/sections.ts';
import { element, elementsOf } from '../../render/html/to-hast.ts';

/** The ids of the parts of the file that the build makes. */
const MADE = { components: 'componenten', own: 'eigen', early: 'vooraf', program: 'programma' } as const;

/** What the build made: the same in every page. Texts as they stand between their tags. */
export type PageParts = Readonly<Record<keyof typeof MADE, string>>;

/** What a page is about. */
export interface PageContent extends Settings {
  readonly tree: CompiledTree;
  readonly directory: PackedDirectory;
  /** The css of a theme; null for the look that comes with it. */
  readonly theme: string | null;
}

/** Gives the text of one page: everything is in it. The hashes are over the exact texts, so they come last. */
export function pageText(parts: PageParts, content: PageContent): string {
  const styles = [
    inline('style', MADE.components, parts.components),
    inline('style', MADE.own, parts.own),
    ...(content.theme === null ? [] : [inline('style', 'thema', content.theme)]),
  ];
  const early = inline('script', MADE.early, parts.early);
  const program = inline('script', MADE.program, parts.program);
  const policy = policyFor(styles, [early, program]);
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      NEW_LINE,
      element(
        'html',
        { lang: content.tree.pack.language },
        element('head', {}, ...eachOnALine([...headOf(policy, content.title), ...styles, early])),
        element('body', {}, ...eachOnALine([...bodyOf(content), ...dataOf(content), program])),
      ),
      NEW_LINE,
    ],
  };
  return toHtml(page, { allowDangerousHtml: true });
}

const NEW_LINE = { type: 'text', value: '\n' } as const;

function eachOnALine(elements: readonly ElementContent[]): ElementContent[] {
  return elements.flatMap((one) => [NEW_LINE, one]);
}

/** The policy comes first: it does not count for what stands before it. */
function headOf(policy: string, title: string): Element[] {
  return [
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
    element('meta', { charSet: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, title),
  ];
}

/** The first screen, and what is read where no script runs. */
function bodyOf({ tree, directory, ...page }: PageContent): Element[] {
  const content = contentOf(tree, () => directory, settingsOf(page));
  const first = renderToString(h(FirstScreen, { content }));
  const guide = sectioned(elementsOf(guideDocument(tree))).content;
  return [
    raw(element('div', { id: 'wegwijzer', hidden: true }), first),
    element('main', { id: 'zonder-script' }, ...eachOnALine(guide)),
  ];
}

/** An element with html in it that was made already. */
function raw(around: Element, html: string): Element {
  return { ...around, children: [{ type: 'raw', value: html }] };
}

function dataOf({ tree, directory, ...page }: PageContent): Element[] {
  return [
    json(DATA.tree, packTree(tree)),
    json(DATA.regions, packJson(directory)),
    json(DATA.settings, settingsOf(page)),
  ];
}

function settingsOf({ title, leaveTo, isRegional }: Settings): Settings {
  return { title, leaveTo, isRegional };
}

/** Data that no text in it can end early. */
function json(id: string, data: unknown): Element {
  const text = JSON.stringify(data).replaceAll('<', '\\u003c');
  return element('script', { type: 'application/json', id }, text);
}

function inline(tagName: 'style' | 'script', id: string, text: string): Element {
  return element(tagName, { id }, text);
}

function policyFor(styles: readonly Element[], scripts: readonly Element[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${styles.map(hashOf).join(' ')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf({ children }: Element): string {
  const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Takes the parts that the build made out of a page. Throws when it is none of ours. */
export function partsOf(html: string): PageParts {
  const { components, own, early, program } = MADE;
  return {
    components: textOf(html, 'style', components),
    own: textOf(html, 'style', own),
    early: textOf(html, 'script', early),
    program: textOf(html, 'script', program),
  };
}

function textOf(html: string, tagName: string, id: string): string {
  const start = `<${tagName} id="${id}">`;
  const from = html.indexOf(start);
  const to = html.indexOf(`</${tagName}>`, from);
  if (from === -1 || to === -1) throw new Error(`The page has no part "${id}".`);
  return html.slice(from + start.length, to);
}
