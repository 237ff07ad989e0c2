import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type DrawnGraph, labelOf, nameOf } from './graph.ts';
import { type HtmlOptions, wholePage } from './html/html.ts';
import { element } from './html/to-hast.ts';

/**
 * The questions as one page without script: to fold, to search in, and to follow from answer to question.
 * `addresses` holds, by question, where a page shows it.
 */
export function graphHtml(
  { title, questions, edges }: DrawnGraph,
  options: HtmlOptions,
  addresses: ReadonlyMap<string, string>,
): string {
  const folded = questions.map(({ id, text }, at) => {
    const address = addresses.get(id);
    return element(
      'details',
      { id, open: true },
      element('summary', {}, `${at + 1}. ${text} `, element('code', {}, id)),
      element('ul', {}, ...edges.filter(({ from }) => from === id).map(wayOn)),
      ...(address === undefined
        ? []
        : [element('p', {}, element('a', { href: address }, 'Bekijk deze vraag op de pagina'))]),
    );
  });
  const lead = `${questions.length} vragen. Klik op een vraag om haar in of uit te klappen.`;
  const content = [element('h1', {}, title), element('p', {}, lead), ...folded];
  return toHtml(wholePage(content, options));
}

/** The answers that lead somewhere, and where that is. */
function wayOn(edge: DrawnGraph['edges'][number]): Element {
  const { to } = edge;
  const target = nameOf(to) === to ? element('a', { href: `#${to}` }, to) : nameOf(to);
  return element('li', {}, `${labelOf(edge)} → `, target);
}
