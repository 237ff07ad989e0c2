import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Interrupted } from './errors.ts';

/** How often is looked whether something was saved, in milliseconds. */
const LOOK_EVERY = 100;

/**
 * Does work at once, and again whenever one of these files, or a file in one of these folders, was saved. Goes on
 * until somebody presses Ctrl-C; then it throws Interrupted. It looks at files itself: what a system tells of
 * changes differs from one disk to the next.
 */
export async function wheneverSaved(paths: readonly string[], work: () => Promise<void>): Promise<never> {
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  process.once('SIGINT', stop);
  try {
    let seen: string | null = null;
    while (!stopped.signal.aborted) {
      const now = paths.flatMap(filesAt).map(savedAt).join('\n');
      if (now !== seen) await work();
      seen = now;
      await setTimeout(LOOK_EVERY, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  } finally {
    process.off('SIGINT', stop);
  }
  throw new Interrupted();
}

function filesAt(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path).map((name) => join(path, name));
}

/** When a file was saved. One that is not there has no such moment. */
function savedAt(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return `${path} ${stat?.mtimeMs ?? ''} ${stat?.size ?? ''}`;
}
