import { stripVTControlCharacters } from 'node:util';
import type { Part } from '../../render/terminal.ts';

/** A screenful of a document. */
export interface Page {
  readonly text: string;
  /** Where it begins in the document: the place of a block, and a fraction for how far into it. */
  readonly first: number;
}

/** A line of a document. */
interface Line {
  readonly text: string;
  readonly isHeading: boolean;
  readonly place: number;
  /** How many rows it takes: an address that is wider than the screen takes more than one. */
  readonly height: number;
}

/** How much of a screen there is for a page: its columns, and the rows that nothing else needs. */
export interface Paper {
  readonly columns: number;
  readonly rows: number;
  /** Rows under the last page, for what comes after it. */
  readonly under: number;
}

/** Cuts a document into pages that fit a screen; the last one leaves room for what comes under it, when it can. */
export function pagesOf(parts: readonly Part[], { columns, rows, under }: Paper): Page[] {
  const pages: Page[] = [];
  let lines = linesOf(parts, columns);
  while (heightOf(lines) > rows - under && lines.length > 0) {
    const end = pageEnd(lines, Math.max(1, rows));
    pages.push(pageOf(lines.slice(0, end)));
    lines = withoutBlank(lines.slice(end));
  }
  return lines.length === 0 ? pages : [...pages, pageOf(lines)];
}

/** Finds the page with a place of the document. */
export function pageWith(pages: readonly Page[], place: number): number {
  return Math.max(
    0,
    pages.findLastIndex(({ first }) => first <= place),
  );
}

function linesOf(parts: readonly Part[], columns: number): Line[] {
  return parts.flatMap(({ text, heading, isClose }, part) => {
    const lines = text.split('\n');
    const line = (one: string, at: number): Line => ({
      text: one,
      isHeading: heading !== null,
      place: part + at / lines.length,
      height: Math.max(1, Math.ceil(stripVTControlCharacters(one).length / columns)),
    });
    const blank = part === 0 || isClose ? [] : [{ ...line('', 0), isHeading: false }];
    return [...blank, ...lines.map(line)];
  });
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}

/** Finds where a page ends: at the last blank line in its second half, or else when it is full. No heading stands last. */
function pageEnd(lines: readonly Line[], room: number): number {
  let full = 0;
  for (let height = 0; full < lines.length; full += 1) {
    height += lines[full]?.height ?? 0;
    if (height > room) break;
  }
  const blank = lines.slice(0, full + 1).findLastIndex(({ text }) => text === '');
  let end = blank > full / 2 ? blank : full;
  while (end > 1 && (lines[end - 1]?.isHeading || lines[end - 1]?.text === '')) end -= 1;
  return end > 1 || full <= 1 ? Math.max(1, end) : full;
}

function pageOf(lines: readonly Line[]): Page {
  return { text: lines.map(({ text }) => text).join('\n'), first: lines[0]?.place ?? 0 };
}

function withoutBlank(lines: readonly Line[]): Line[] {
  const first = lines.findIndex(({ text }) => text !== '');
  return first < 0 ? [] : lines.slice(first);
}
