import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type DrawnGraph, END_TEXT, isPassing, PASSED, stepOf } from './graph.ts';
import { type HtmlOptions, wholePage } from './html/html.ts';
import { element } from './html/to-hast.ts';

/** By question, the address of a page that shows where it is asked. */
export type Addresses = ReadonlyMap<string, string>;

/** The questions as one page without script: to fold, to search in, and to follow from answer to question. */
export function graphHtml(graph: DrawnGraph, options: HtmlOptions, addresses: Addresses): string {
  const content = [
    element('h1', {}, graph.title),
    element('p', {}, `${graph.questions.length} vragen. Klik op een vraag om haar in of uit te klappen.`),
    ...graph.questions.map((question, at) => folding(graph, question, at, addresses.get(question.id))),
    element('p', { id: END_TEXT }, element('strong', {}, END_TEXT)),
  ];
  return toHtml(wholePage(content, options));
}

function folding(
  { edges }: DrawnGraph,
  { id, text }: DrawnGraph['questions'][number],
  at: number,
  address: string | undefined,
): Element {
  const ways = edges.filter((edge) => edge.from === id);
  const shown: ElementContent[] =
    address === undefined
      ? []
      : [element('p', {}, element('a', { href: address }, 'Bekijk deze vraag op de pagina'))];
  return element(
    'details',
    { id, open: true },
    element('summary', {}, `${at + 1}. ${text} `, element('code', {}, id)),
    element('ul', {}, ...ways.map(wayOn)),
    ...shown,
  );
}

/** The answers that lead somewhere, and where that is. */
function wayOn(edge: DrawnGraph['edges'][number]): Element {
  const to = edge.to === 'einde' ? END_TEXT : edge.to;
  const answers = isPassing(edge) ? PASSED : edge.answers.join(' / ');
  return element('li', {}, `${answers} → `, element('a', { href: `#${to}` }, to), stepOf(edge));
}
