import { pagesOf } from './pages.ts';
import type { Talk } from './talk.ts';

/** The rows that the menu takes under an advice. */
const MENU_ROWS = 11;

/** Shows a text on the screen from its beginning, a page at a time. */
export async function showPaged({ io, prompter }: Talk, text: string): Promise<void> {
  if (!io.stdout.isTerminal) return io.stdout.write(text);
  const pages = pagesOf(text, io.stdout.rows, MENU_ROWS);
  for (const [at, page] of pages.entries()) {
    if (at > 0) await prompter.pause();
    io.stdout.write(`${page}\n`);
  }
}
