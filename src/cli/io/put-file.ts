import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  type Stats,
} from 'node:fs';
import { dirname } from 'node:path';
import { settle, writeAll } from './descriptor.ts';
import { systemCodeOf } from './errors.ts';
import { FileError } from './file-error.ts';
import { remove, removeLeftovers, writeExclusively, writeTemporary } from './temporary.ts';

/** Codes of systems on which a file cannot have two names. */
const NO_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EXDEV',
]);

/** Writes a file that is not there. Whoever was first wins: a second name cannot replace a file. */
export function createFile(file: string, bytes: Uint8Array, mode: number): void {
  const folder = dirname(file);
  removeLeftovers(folder);
  const temporary = writeTemporary(folder, bytes, mode);
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (!NO_LINKS.has(systemCodeOf(error) ?? '')) throw error;
    writeExclusively(file, bytes, mode);
  } finally {
    remove(temporary);
  }
  settleFolder(folder);
}

/** Puts a new text in the place of an old file, which keeps its mode, owner and other names. */
export function replaceFile(file: string, old: Stats, bytes: Uint8Array): void {
  removeLeftovers(dirname(file));
  if (old.nlink > 1 || !replaceByName(file, old, bytes)) rewrite(file, old, bytes);
}

/** Puts a new file in the place of an old one. False when only the owner of the old one could. */
function replaceByName(file: string, old: Stats, bytes: Uint8Array): boolean {
  const folder = dirname(file);
  const temporary = writeTemporary(folder, bytes, 0o600);
  try {
    if (!takesAfter(temporary, old)) return false;
    if (!isSame(lstatSync(file), old)) throw new FileError(file, 'changed');
    renameSync(temporary, file);
    settleFolder(folder);
    return true;
  } finally {
    remove(temporary);
  }
}

/** Gives a file the owner and mode of another. False when only the owner of that one could. */
function takesAfter(path: string, { uid, gid, mode }: Stats): boolean {
  const own = lstatSync(path);
  try {
    if (own.uid !== uid || own.gid !== gid) chownSync(path, uid, gid);
    chmodSync(path, mode & 0o7777);
    return true;
  } catch (error) {
    if (systemCodeOf(error) === 'EPERM') return false;
    throw error;
  }
}

/**
 * Writes over the bytes of a file that has more names, or another owner. What does not fit is found out
 * first, at its end; if anything else goes wrong the old bytes are put back.
 */
function rewrite(file: string, old: Stats, bytes: Uint8Array): void {
  const before = readFileSync(file);
  const descriptor = openSync(file, constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    if (!isSame(fstatSync(descriptor), old)) throw new FileError(file, 'changed');
    rewriteOpen(descriptor, before, bytes);
  } finally {
    closeSync(descriptor);
  }
}

function rewriteOpen(descriptor: number, before: Uint8Array, bytes: Uint8Array): void {
  try {
    writeAll(descriptor, bytes.subarray(before.length), before.length);
    writeAll(descriptor, bytes.subarray(0, before.length), 0);
    ftruncateSync(descriptor, bytes.length);
    settle(descriptor, bytes.length);
  } catch (error) {
    writeAll(descriptor, before, 0);
    ftruncateSync(descriptor, before.length);
    throw error;
  }
}

function isSame(now: Stats, then: Stats): boolean {
  return now.isFile() && now.ino === then.ino && now.dev === then.dev;
}

/** Makes sure that a new name is on the disk, where the system can. */
function settleFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Windows has no such thing; the file itself is on the disk.
  }
}
