import type { Root } from 'mdast';
import { adviceDocument, type Detail } from '../../document/advice-document.ts';
import type { Advice } from '../../engine/advice.ts';
import type { Format } from '../args/flags.ts';
import type { Io } from '../io/io.ts';

/** For whom to render, and how much. */
export interface Look {
  readonly format: Exclude<Format, 'json'>;
  readonly detail: Detail;
  readonly io: Io;
  readonly colour: boolean;
}

/** Renders an advice as text for people. Each renderer is loaded only when it is used. */
export async function renderAdvice(advice: Advice, { format, detail, io, colour }: Look): Promise<string> {
  const root = adviceDocument(advice, detail);
  switch (format) {
    case 'text':
      return renderText(root, io, colour);
    case 'markdown':
      return (await import('../../render/markdown.ts')).renderMarkdown(root);
  }
}

/** Renders a document for standard output: coloured, and as wide as the terminal. */
export async function renderText(root: Root, io: Io, colour: boolean): Promise<string> {
  const [{ renderTerminal }, { colourFor }] = await Promise.all([
    import('../../render/terminal.ts'),
    import('../io/colour.ts'),
  ]);
  return renderTerminal(root, { columns: io.stdout.columns, chalk: colourFor(io, 'stdout', colour) });
}
