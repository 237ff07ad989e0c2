import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** How often is looked whether something was saved, in milliseconds. */
const LOOK_EVERY = 100;

/**
 * Does work at once, and again whenever one of these files, or a file in one of these folders, was saved. Goes on
 * until a signal, such as that of Ctrl-C, ends the run. It looks at files itself: what a system tells of changes
 * differs from one disk to the next.
 */
export async function wheneverSaved(paths: readonly string[], work: () => Promise<void>): Promise<never> {
  for (let seen: string | null = null; ; await setTimeout(LOOK_EVERY)) {
    const now = stampOf(paths);
    if (now !== seen) await work();
    seen = now;
  }
}

/** When the files, and what is in the folders, were last saved. What is not there, or cannot be reached, has no such moment. */
export function stampOf(paths: readonly string[]): string {
  return paths.flatMap(filesAt).map(savedAt).join('\n');
}

function filesAt(path: string): string[] {
  try {
    return readdirSync(path).map((name) => join(path, name));
  } catch {
    return [path];
  }
}

function savedAt(path: string): string {
  try {
    const { mtimeMs, size } = statSync(path);
    return `${path} ${mtimeMs} ${size}`;
  } catch {
    return path;
  }
}
