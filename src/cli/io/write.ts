import { writeAll } from './descriptor.ts';
import { fileErrorFrom } from './file-error.ts';
import { handOn } from './hand-on.ts';
import type { Io } from './io.ts';
import { createFile, replaceFile } from './put-file.ts';
import { lookAt } from './target.ts';
import { uncut } from './uncut.ts';

/** How to write a file. */
export interface Writing {
  /** Whether a file that is there may be replaced. */
  readonly force?: boolean;
  /** Whether others on this computer may read a new file; otherwise it is for its owner only. */
  readonly isPublic?: boolean;
}

/** What became of a text: it stays in a file, or it was handed on to whoever reads there. */
export type Written = 'kept' | 'handed-on';

/** The name that stands for standard output. */
export const STANDARD_OUTPUT = '-';

/** Looks whether a file could be written, before there is anything to write. Throws FileError. */
export function lookBefore(file: string, { force = false }: Writing): void {
  if (file !== STANDARD_OUTPUT) lookAt(file, force);
}

/** Makes a new file that others may read too, within `uncut`. Throws FileError. */
export function createText(file: string, text: string): void {
  lookAt(file, false);
  try {
    createFile(file, Buffer.from(text), FOR_ALL);
  } catch (error) {
    throw fileErrorFrom(file, error);
  }
}

/** The modes of a new file. */
const FOR_ALL = 0o666;
const FOR_OWNER = 0o600;

/**
 * Writes a text: a file whole or not at all, a pipe or device as a stream. Throws FileError; an old file is
 * then as it was, and nothing new is left. Throws Interrupted when a signal had to wait for a file; then it is whole.
 */
export async function writeText(file: string, text: string, how: Writing, io: Io): Promise<Written> {
  if (file === STANDARD_OUTPUT) {
    io.stdout.write(text);
    return 'handed-on';
  }
  const target = lookAt(file, how.force ?? false);
  const bytes = Buffer.from(text);
  try {
    switch (target.kind) {
      case 'descriptor':
        writeAll(target.descriptor, bytes);
        return 'handed-on';
      case 'stream':
        await handOn(file, target.isPipe, bytes, io);
        return 'handed-on';
      case 'new':
        await uncut(() => createFile(file, bytes, how.isPublic ? FOR_ALL : FOR_OWNER));
        return 'kept';
      case 'file':
        await uncut(() => replaceFile(file, target.stats, bytes));
        return 'kept';
    }
  } catch (error) {
    throw fileErrorFrom(file, error);
  }
}
