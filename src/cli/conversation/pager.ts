import type { ChalkInstance } from 'chalk';
import type { Root } from 'mdast';
import { type Part, renderParts, renderTerminal } from '../../render/terminal.ts';
import { wrap } from '../../render/wrap.ts';
import { colourFor } from '../io/colour.ts';
import type { Io, Stream } from '../io/io.ts';
import { type Page, pagesOf, pageWith } from './pages.ts';
import { type Lend, showInPager } from './persons-pager.ts';
import type { Menu, Reading } from './prompter.ts';
import type { Turn } from './prompts/turn-page.ts';

/** What reading needs of who asks. */
export interface Reader {
  readonly io: Io;
  readonly isColoured: boolean;
  readonly choose: (menu: Menu) => Promise<string>;
  readonly waitForTurn: (text: string) => Promise<Turn>;
  readonly lend: Lend;
}

/** Rows that the menu takes under a text. */
const MENU_ROWS = 16;

/** Fewer rows than this are all for the text: what comes after it waits until it was read. */
const LOW = 2 * MENU_ROWS;

/** Shows a document from its beginning, a page at a time when it is longer than the screen. */
export async function readDocument(root: Root, { inPager }: Reading, reader: Reader): Promise<void> {
  const { io, isColoured, lend } = reader;
  const chalk = colourFor(io, 'stdout', isColoured);
  const text = () => renderTerminal(root, { columns: io.stdout.columns, chalk });
  if (text().split('\n').length <= io.stdout.rows - MENU_ROWS) return io.stdout.write(text());
  if (inPager && (await showInPager(text(), io, lend))) return;
  await turnPages(root, chalk, reader);
}

async function turnPages(root: Root, chalk: ChalkInstance, reader: Reader): Promise<void> {
  const { stdout } = reader.io;
  let place: number | null = 0;
  while (place !== null) {
    const parts = renderParts(root, { columns: stdout.columns, chalk });
    const pages = pagesOn(stdout, parts);
    const at = pageWith(pages, place);
    stdout.write(`${pages[at]?.text ?? ''}\n`);
    const isLast = at >= pages.length - 1;
    if (isLast && stdout.rows >= LOW) return;
    const turn = await reader.waitForTurn(keysFor(at + 1, pages.length, stdout.columns));
    place =
      turn === 'heading' ? await placeOfHeading(parts, place, reader) : placeAfter(turn, place, pages, at);
  }
}

/** Cuts a document into pages for a screen, with a row or two for the keys under each. */
function pagesOn({ columns, rows }: Stream, parts: readonly Part[]): Page[] {
  const keys = wrap(keysFor(99, 99, columns), columns).split('\n').length;
  return pagesOf(parts, { columns, rows: rows - keys, under: rows < LOW ? 0 : MENU_ROWS - keys });
}

/** Where somebody reads on after turning a page; null when they have read enough. */
function placeAfter(turn: Turn, place: number, pages: readonly Page[], at: number): number | null {
  if (turn === 'again') return place;
  if (turn === 'back') return pages[Math.max(0, at - 1)]?.first ?? 0;
  return turn === 'next' ? (pages[at + 1]?.first ?? null) : null;
}

async function placeOfHeading(parts: readonly Part[], present: number, { choose }: Reader): Promise<number> {
  const headings = parts.flatMap(({ heading }, place) =>
    heading === null ? [] : [{ id: String(place), label: heading }],
  );
  const back = { id: 'terug', label: 'Terug naar de tekst' };
  const chosen = await choose({ text: 'Naar welke kop?', choices: [...headings, back] });
  return chosen === back.id ? present : Number(chosen);
}

/** Where somebody is, and which keys there are; on a narrow screen in fewer words. */
function keysFor(page: number, pages: number, columns: number): string {
  const place = `${page} van ${pages}`;
  if (columns < 40) return `${page}/${pages} Enter b k q`;
  if (columns < 80) return `${place}. Enter: verder. b, k, q.`;
  return `Bladzijde ${place}. Enter: verder. b: terug. k: naar een kop. q: klaar met lezen.`;
}
