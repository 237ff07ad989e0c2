import { createInterface } from 'node:readline';
import { cleanText } from '../../render/clean-text.ts';
import { Interrupted } from '../io/errors.ts';
import type { Io } from '../io/io.ts';

/** A line that was typed, or null when there will be no more. */
export type NextLine = () => Promise<string | null>;

/** Far more than anybody types. An input without lines, such as /dev/zero, would be kept in memory for ever. */
const LONGEST_LINE = 8_000;

/**
 * Reads lines as they are asked for; lines that came early wait their turn. After a stop with Ctrl-Z,
 * `onReturn` is called for whoever comes back to an empty screen. A line that is too long ends the input.
 */
export function lineReader(
  { stdin, stderr }: Io,
  onReturn: () => void,
): { readonly nextLine: NextLine; readonly close: () => void } {
  const waiting: string[] = [];
  const asked: { resolve: (line: string | null) => void; reject: (error: Error) => void }[] = [];
  let ended = false;
  let stopped = false;
  const lines = createInterface({ input: stdin.stream, terminal: false });
  const refuse = () => {
    if (ended) return;
    stderr.write(`Deze regel is te lang. Een regel mag hoogstens ${LONGEST_LINE} tekens hebben.\n`);
    lines.close();
  };
  const unwatch = watchLength(stdin.stream, refuse);
  lines.on('line', (typed) => {
    if (typed.length > LONGEST_LINE) refuse();
    if (ended) return;
    const line = cleanText(typed);
    const next = asked.shift();
    if (next === undefined) waiting.push(line);
    else next.resolve(line);
  });
  const interrupt = () => {
    stopped = true;
    for (const { reject } of asked.splice(0)) reject(new Interrupted());
  };
  process.once('SIGINT', interrupt);
  process.on('SIGCONT', onReturn);
  lines.on('close', () => {
    ended = true;
    unwatch();
    for (const { resolve } of asked.splice(0)) resolve(null);
  });
  const nextLine: NextLine = async () => {
    if (stopped) throw new Interrupted();
    const line = waiting.shift();
    if (line !== undefined) return line;
    if (ended) return null;
    return new Promise((resolve, reject) => asked.push({ resolve, reject }));
  };
  const close = () => {
    process.off('SIGINT', interrupt);
    process.off('SIGCONT', onReturn);
    lines.close();
  };
  return { nextLine, close };
}

/** Calls `tooLong` when a line without an end grows too long. Begins after the reader of lines: it reads whole ones first. */
function watchLength(stream: NodeJS.ReadStream, tooLong: () => void): () => void {
  let length = 0;
  const measure = (piece: Uint8Array | string) => {
    const text = String(piece);
    const end = text.lastIndexOf('\n');
    length = end < 0 ? length + text.length : text.length - end - 1;
    if (length > LONGEST_LINE) tooLong();
  };
  stream.on('data', measure);
  return () => stream.off('data', measure);
}
