import { setImmediate } from 'node:timers/promises';
import type { Io } from './io.ts';

/** Puts the cursor at the beginning of its line, and wipes it. */
const WIPE_LINE = '\r\u001b[2K';

/** Signals that end a run: whoever listens to them hears nothing while work goes on that does not yield. */
const ENDINGS = ['SIGTERM', 'SIGHUP'] as const;

/** Tells how far work is: a few words. */
export type Tell = (howFar: string) => void;

/**
 * Does what takes long. In a terminal it says so till it is done, and how far it is; elsewhere it says nothing.
 * A signal ends it at once.
 */
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
  // A signal that came meanwhile is heard first: with its listener it would be gone.
  await setImmediate();
  try {
    return await endedBySignals(() => {
      show(`${what}. Even geduld ...`);
      return work((howFar) => show(`${what}: ${howFar}`));
    });
  } finally {
    if (isSeen) stderr.write(WIPE_LINE);
  }
}

/** Does the part of work that does not yield as if nobody listened to signals: then they end it at once. */
function endedBySignals<T>(work: () => T): T {
  const listening = ENDINGS.map((signal) => ({ signal, listeners: process.rawListeners(signal) }));
  for (const signal of ENDINGS) process.removeAllListeners(signal);
  try {
    return work();
  } finally {
    for (const { signal, listeners } of listening) {
      for (const listener of listeners) process.on(signal, listener as NodeJS.SignalsListener);
    }
  }
}

/** Says how much is done, in whole percents. */
export function share(done: number, all: number): string {
  return `${Math.floor((100 * done) / all)}%`;
}
