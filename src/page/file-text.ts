import type { Element } from 'hast';
import type { Root } from 'mdast';
import { render } from 'preact';
import { pageOf } from '../render/html/html.ts';
import { toView } from './to-view.ts';

/** What a saved file is called in a list of tabs: nothing about the child. */
const TITLE = 'Advies van stapwijzer';

/**
 * Gives a document as the html file that the command line would write. It is drawn in an element that nobody
 * sees, and read from there. `ticked` are the lines that were ticked.
 */
export function fileText(root: Root, language: string, ticked: ReadonlySet<string>): string {
  const html = pageOf(root, { title: TITLE, language }).children.find(
    (child): child is Element => child.type === 'element',
  );
  if (html === undefined) return '';
  const place = document.createElement('div');
  render(toView(html), place);
  for (const box of place.querySelectorAll('input')) {
    if (ticked.has(box.parentElement?.textContent ?? '')) box.setAttribute('checked', '');
  }
  return `<!doctype html>\n${place.firstElementChild?.outerHTML ?? ''}\n`;
}
