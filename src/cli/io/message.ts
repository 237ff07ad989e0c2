import { wrap } from '../../render/wrap.ts';
import type { Io } from './io.ts';

/** The widest that a message is, in columns. */
const WIDEST = 80;

/**
 * Writes a message for people on standard error. At a terminal it is broken between words; lines that begin
 * with a space stay whole: they are lists, and commands to copy. In a file or a pipe nothing is broken.
 */
export function tell(io: Io, message: string): void {
  io.stderr.write(`${io.stderr.isTerminal ? fitting(message, io.stderr.columns) : message}\n`);
}

function fitting(message: string, columns: number): string {
  // A terminal that does not know its size says 0.
  const width = Math.min(WIDEST, columns > 0 ? columns : WIDEST);
  const lines = message.split('\n');
  return lines.map((line) => (line.startsWith(' ') ? line : wrap(line, width))).join('\n');
}
