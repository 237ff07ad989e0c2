import { setImmediate } from 'node:timers/promises';
import { ENDINGS, type ExitCode, Interrupted } from './errors.ts';
import { hearSignals } from './signals.ts';

/**
 * Does what may not be broken off halfway. A signal that comes meanwhile is heard after it, and throws
 * Interrupted; at any other moment it ends the run at once.
 */
export async function uncut(work: () => void): Promise<void> {
  let came: ExitCode | undefined;
  const note = (exitCode: ExitCode) => () => {
    came ??= exitCode;
  };
  const deafen = hearSignals(
    Object.fromEntries(Object.entries(ENDINGS).map(([signal, exitCode]) => [signal, note(exitCode)])),
  );
  try {
    work();
    // The round of events that this is in may have begun before the signal came; it is heard in the next.
    await setImmediate();
    await setImmediate();
  } finally {
    deafen();
  }
  if (came !== undefined) throw new Interrupted(came);
}
