import { cleanText } from '../../render/clean-text.ts';
import { wrap } from '../../render/wrap.ts';
import type { Io } from './io.ts';

/** The widest that a message is, in columns. */
const WIDEST = 80;

/**
 * Writes a message for people on standard error; a name or a text from elsewhere moves no cursor. At a terminal it is broken between words; a command to copy, on
 * a line that begins with a space, stays whole. In a file or a pipe nothing is broken.
 */
export function tell(io: Io, message: string): void {
  const clean = message.split('\n').map(cleanText).join('\n');
  io.stderr.write(`${io.stderr.isTerminal ? fitting(clean, io.stderr.columns) : clean}\n`);
}

function fitting(message: string, columns: number): string {
  // A terminal that does not know its size says 0.
  const width = Math.min(WIDEST, columns > 0 ? columns : WIDEST);
  const lines = message.split('\n');
  return lines.map((line) => (line.startsWith(' ') ? listed(line, width) : wrap(line, width))).join('\n');
}

/** A line of a list: what to type, two spaces or more, and what it means. */
const CHOICE = /^( +\S.*? {2,})(\S.*)$/;

/** Narrower than this, what a choice means stands under it. */
const NARROW = 20;

/** A line of a list, with its meaning broken under itself; a command to copy stays as it is. */
function listed(line: string, width: number): string {
  const [, typed = '', meaning] = CHOICE.exec(line) ?? [];
  if (meaning === undefined || line.length <= width) return line;
  const isBeside = width - typed.length >= NARROW;
  const lead = isBeside ? typed : `${typed.trimEnd()}\n${UNDER}`;
  const indent = ' '.repeat(isBeside ? typed.length : UNDER.length);
  return lead + wrap(meaning, width - indent.length).replaceAll('\n', `\n${indent}`);
}

const UNDER = '      ';
