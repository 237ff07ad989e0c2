import type { Io } from './io.ts';

/** Puts the cursor at the beginning of its line, and wipes it. */
const WIPE_LINE = '\r\u001b[2K';

/** Signals that end a run: whoever listens to them hears nothing while work goes on that does not yield. */
const ENDINGS = ['SIGTERM', 'SIGHUP'] as const;

/** Does what takes long. In a terminal it says so till it is done; elsewhere it says nothing. A signal ends it at once. */
export function whileSaying<T>(what: string, { stderr, env }: Io, work: () => T): T {
  const isSeen = stderr.isTerminal && env['TERM'] !== 'dumb';
  if (isSeen) stderr.write(`${what}. Even geduld ...`);
  const listening = ENDINGS.map((signal) => ({ signal, listeners: process.rawListeners(signal) }));
  for (const signal of ENDINGS) process.removeAllListeners(signal);
  try {
    return work();
  } finally {
    for (const { signal, listeners } of listening) {
      for (const listener of listeners) process.on(signal, listener as NodeJS.SignalsListener);
    }
    if (isSeen) stderr.write(WIPE_LINE);
  }
}
