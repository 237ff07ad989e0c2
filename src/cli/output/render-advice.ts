import type { Root } from 'mdast';
import { adviceDocument, type Detail } from '../../document/advice-document.ts';
import { printDocument } from '../../document/print-document.ts';
import type { Advice } from '../../engine/advice.ts';
import type { WouldChange } from '../../engine/would-change.ts';
import type { HtmlOptions } from '../../render/html/html.ts';
import type { Format } from '../args/flags.ts';
import { isOn } from '../io/environment.ts';
import { wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';

/** For whom to render, and how much. */
export interface Look {
  readonly format: Exclude<Format, 'json'>;
  readonly detail: Detail;
  /** Whether what was answered stands in it in words; in text it does anyway, unless there is danger. */
  readonly withAnswers: boolean;
  /** Which other answers would change it. */
  readonly changes?: readonly WouldChange[] | undefined;
  readonly io: Io;
  readonly colour: boolean;
  /** Whether no line is broken; by itself only where the environment asks for that. */
  readonly isPlain?: boolean | undefined;
}

/** Renders an advice for people. Each renderer is loaded only when it is used. Throws RunError where there is no date to count. */
export async function renderAdvice(advice: Advice, look: Look): Promise<string> {
  const { format, detail, io, colour } = look;
  switch (format) {
    case 'text':
      return renderText(adviceDocument(advice, detail, look), io, colour, look.isPlain);
    case 'markdown':
      return renderMarkdown(printDocument(advice, detail, look));
    case 'html':
      return renderPage(printDocument(advice, detail, look), {
        title: PAGE_TITLE,
        language: advice.content.language,
      });
    case 'ics':
      return calendarOf(advice);
  }
}

/** What a page is called in a list of windows: it says nothing of the child. */
const PAGE_TITLE = 'Advies van stapwijzer';

async function calendarOf(advice: Advice): Promise<string> {
  const { adviceIcs } = await import('../../render/ics.ts');
  const calendar = adviceIcs(advice);
  if (calendar === null) throw wrongUse('no-date', NO_DATE, { path: '--format', value: 'ics' });
  return calendar;
}

const NO_DATE =
  'In dit advies is geen datum geteld die nog komt. Er is dus niets voor in een agenda. Kies een andere vorm, zoals -f html.';

/** Renders a document as a page of its own. */
export async function renderPage(root: Root, options: HtmlOptions): Promise<string> {
  return (await import('../../render/html/html.ts')).renderHtml(root, options);
}

/** Renders a document as markdown. */
export async function renderMarkdown(root: Root): Promise<string> {
  return (await import('../../render/markdown.ts')).renderMarkdown(root);
}

/** Renders a document for standard output: coloured, and as wide as the terminal; for a screen reader with no line broken. */
export async function renderText(
  root: Root,
  io: Io,
  colour: boolean,
  isPlain = isOn(io.env['ACCESSIBLE']),
): Promise<string> {
  const [{ renderTerminal }, { colourFor }] = await Promise.all([
    import('../../render/terminal.ts'),
    import('../io/colour.ts'),
  ]);
  const columns = isPlain ? Number.POSITIVE_INFINITY : io.stdout.columns;
  return renderTerminal(root, { columns, chalk: colourFor(io, 'stdout', colour) });
}
