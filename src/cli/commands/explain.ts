import type { ChalkInstance } from 'chalk';
import { readFileIn } from '../../content/load.ts';
import { colourFor } from '../io/colour.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { notAllowed } from '../io/suggestion.ts';

/** How the pages are called among what comes along for authors. */
export const PAGES = 'explained.md';
export const PAGE_BREAK = '\f';

export interface ExplainOptions {
  readonly 'no-color'?: boolean;
}

/** Explains a code of `check`: what must be, an example that is wrong and one that is right, and why. Without one: all. */
export async function explainCommand(
  code: string | undefined,
  { 'no-color': noColor }: ExplainOptions,
  io: Io,
): Promise<ExitCode> {
  const pages = pagesIn(readFileIn(io.shippedPack, PAGES).text);
  const codes = Object.keys(pages);
  const wanted = code?.replace(/^\[|\]$/g, '').toLowerCase();
  if (wanted === undefined) {
    io.stdout.write(`${codes.map((one) => `${one}\n  ${demandOf(pages[one])}`).join('\n')}\n`);
    return EXIT.done;
  }
  const page = Object.hasOwn(pages, wanted) ? pages[wanted] : undefined;
  if (page === undefined) {
    throw notAllowed(
      'unknown-code',
      { path: 'code', value: code ?? '', allowed: codes },
      (meant) => `"${code}" is geen code van check.${meant} Alle codes ziet u met: stapwijzer explain`,
    );
  }
  io.stdout.write(pageText(page, colourFor(io, 'stdout', !noColor)));
  return EXIT.done;
}

/** Gives by code its page, in markdown; the code is the title of a page. */
function pagesIn(text: string): Readonly<Record<string, string>> {
  const pages = text.split(PAGE_BREAK);
  return Object.fromEntries(pages.map((page) => [page.slice(2, page.indexOf('\n')), page]));
}

function demandOf(page = ''): string {
  return page.split('\n')[2] ?? '';
}

/** A page for the screen: every page has the same few kinds of line. */
function pageText(page: string, chalk: ChalkInstance): string {
  let inExample = false;
  const lines = page.split('\n').flatMap((line) => {
    if (line.startsWith('```')) {
      inExample = !inExample;
      return [];
    }
    if (inExample) return [line === '' ? '' : `  ${line}`];
    if (line.startsWith('#')) return [chalk.bold(line.replace(/^#+ /, ''))];
    return [line.replaceAll('**', '')];
  });
  return `${lines.join('\n').trimEnd()}\n`;
}
