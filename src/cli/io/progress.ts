import type { Io } from './io.ts';

/** Puts the cursor at the beginning of its line, and wipes it. */
const WIPE_LINE = '\r\u001b[2K';

/** Does what takes long. In a terminal it says so till it is done; elsewhere it says nothing. */
export function whileSaying<T>(what: string, { stderr, env }: Io, work: () => T): T {
  const isSeen = stderr.isTerminal && env['TERM'] !== 'dumb';
  if (isSeen) stderr.write(`${what}. Even geduld ...`);
  try {
    return work();
  } finally {
    if (isSeen) stderr.write(WIPE_LINE);
  }
}
