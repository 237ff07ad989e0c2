import { createInterface } from 'node:readline';
import { cleanText } from '../../render/clean-text.ts';
import { Interrupted } from '../io/errors.ts';
import type { Io } from '../io/io.ts';

/** A line that was typed, or null when there will be no more. */
export type NextLine = () => Promise<string | null>;

/**
 * Reads lines as they are asked for; lines that came early wait their turn. After a stop with Ctrl-Z,
 * `onReturn` is called for whoever comes back to an empty screen.
 */
export function lineReader(
  { stdin }: Io,
  onReturn: () => void,
): { readonly nextLine: NextLine; readonly close: () => void } {
  const waiting: string[] = [];
  const asked: { resolve: (line: string | null) => void; reject: (error: Error) => void }[] = [];
  let ended = false;
  let stopped = false;
  const lines = createInterface({ input: stdin.stream, terminal: false });
  lines.on('line', (typed) => {
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
