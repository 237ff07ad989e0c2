import type { Io } from './io.ts';

/** Puts the cursor at the beginning of its line, and wipes it. */
const WIPE_LINE = '\r\u001b[2K';

/** Tells how far work is: a few words. */
export type Tell = (howFar: string) => void;

/** Does what takes long. In a terminal it says so till it is done, and how far it is; elsewhere it says nothing. */
export async function whileSaying<T>(
  what: string,
  { stderr, env }: Io,
  work: (tell: Tell) => T | Promise<T>,
): Promise<T> {
  const isSeen = stderr.isTerminal && env['TERM'] !== 'dumb';
  let shown = '';
  const show = (line: string) => {
    // A line that does not fit would be left standing.
    const next = line.slice(0, stderr.columns - 1);
    if (isSeen && next !== shown) stderr.write(`${WIPE_LINE}${next}`);
    shown = next;
  };
  try {
    show(`${what}. Even geduld ...`);
    return await work((howFar) => show(`${what}: ${howFar}`));
  } finally {
    if (isSeen) stderr.write(WIPE_LINE);
  }
}

/** Says how much is done, in whole percents. */
export function share(done: number, all: number): string {
  return `${Math.floor((100 * done) / all)}%`;
}
