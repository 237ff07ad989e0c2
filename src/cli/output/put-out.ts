import type { Root } from 'mdast';
import { formatByEnding, refuseBesideJson } from '../args/advise-flags.ts';
import { wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { renderMarkdown, renderPage, renderText } from './render-advice.ts';
import { type Outlet, writeOut } from './write-out.ts';

/** A document to put out, and what it is called. */
export interface Paper {
  readonly root: Root;
  /** In a sentence, such as 'De brief'. */
  readonly what: string;
  /** What its page is called in a list of windows: it says nothing of the child. */
  readonly title: string;
  /** Whether its parts fold, in html. */
  readonly folds?: boolean;
}

export type PaperFormat = 'text' | 'markdown' | 'html';

export interface PaperOptions extends Outlet {
  readonly 'no-color'?: boolean;
}

/** The format that was asked for, or that the ending of the file asks for. Throws RunError: no paper is a calendar. */
export function paperFormat(
  asked: {
    readonly json?: boolean;
    readonly format?: PaperFormat | 'json';
    readonly output?: string | undefined;
  },
  why: string,
): PaperFormat | 'json' {
  refuseBesideJson(asked);
  const { json, format, output } = asked;
  const wanted = json
    ? 'json'
    : (format ?? (output === undefined ? undefined : formatByEnding(output)) ?? 'text');
  if (wanted !== 'ics') return wanted;
  throw wrongUse('unknown-ending', `${why} Kies .html, .md of .txt.`, { path: '--output' });
}

/** Puts a document out as text, markdown or a page: in a file, or on standard output. */
export async function putOut(
  paper: Paper,
  format: PaperFormat,
  options: PaperOptions,
  io: Io,
): Promise<void> {
  await writeOut(paper.what, await paperText(paper, format, options, io), options, io);
}

/** The language of what is put out here; content has no say in it. */
const LANGUAGE = 'nl';

/** Renders a document as text, markdown or a page. */
export async function paperText(
  { root, title, folds = false }: Paper,
  format: PaperFormat,
  { output, 'no-color': noColor = false }: PaperOptions,
  io: Io,
): Promise<string> {
  switch (format) {
    case 'text':
      return renderText(root, io, !noColor && output === undefined);
    case 'markdown':
      return renderMarkdown(root);
    case 'html':
      return renderPage(root, { title, language: LANGUAGE, folds });
  }
}
