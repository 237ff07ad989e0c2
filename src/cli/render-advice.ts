import type { Root } from 'mdast';
import { adviceDocument, type Detail } from '../document/advice-document.ts';
import type { Advice } from '../engine/advice.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { renderTerminal } from '../render/terminal.ts';
import { colourFor } from './colour.ts';
import type { Io } from './io.ts';

/** For whom to render, and how much. */
export interface Look {
  readonly format: 'text' | 'markdown';
  readonly detail: Detail;
  readonly io: Io;
  readonly colour: boolean;
}

/** An advice as text for people. */
export function renderAdvice(advice: Advice, { format, detail, io, colour }: Look): string {
  const root = adviceDocument(advice, detail);
  return format === 'markdown' ? renderMarkdown(root) : renderText(root, io, colour);
}

/** A document for standard output: coloured and as wide as the terminal. */
export function renderText(root: Root, io: Io, colour: boolean): string {
  return renderTerminal(root, { columns: io.stdout.columns, chalk: colourFor(io, 'stdout', colour) });
}
