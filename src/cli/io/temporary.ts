import { randomBytes } from 'node:crypto';
import { closeSync, lstatSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { settle, writeAll } from './descriptor.ts';
import { systemCodeOf } from './errors.ts';

/** The name of a file that is being written, with the number of the process that does it. */
const NAME = /^\.stapwijzer-(\d+)-[0-9a-f]{16}\.tmp$/;

/**
 * Writes a file with a name of its own into a folder, whole and on the disk, for its owner only.
 * Gives its path. Throws errors of the system; then nothing is left.
 */
export function writeTemporary(folder: string, bytes: Uint8Array, mode: number): string {
  const path = join(folder, `.stapwijzer-${process.pid}-${randomBytes(8).toString('hex')}.tmp`);
  writeExclusively(path, bytes, mode);
  return path;
}

/** Writes a file that is not there yet, whole and on the disk. Throws errors of the system; then nothing is left. */
export function writeExclusively(path: string, bytes: Uint8Array, mode: number): void {
  const descriptor = openSync(path, 'wx', mode);
  let isWhole = false;
  try {
    writeAll(descriptor, bytes);
    settle(descriptor, bytes.length);
    isWhole = true;
  } finally {
    closeSync(descriptor);
    if (!isWhole) remove(path);
  }
}

/** Removes a file, if it is there still. */
export function remove(path: string): void {
  rmSync(path, { force: true });
}

/** Removes what an earlier run left in a folder because it was killed. What cannot be removed stays. */
export function removeLeftovers(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, pid] = NAME.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) removeOwn(join(folder, name));
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Tells whether another process of this number runs. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCodeOf(error) === 'EPERM';
  }
}

/** Removes a file of the same owner. */
function removeOwn(path: string): void {
  try {
    if (lstatSync(path).uid === (process.getuid?.() ?? 0)) remove(path);
  } catch {
    // Another run removed it, or it may not be removed.
  }
}
