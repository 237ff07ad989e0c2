import { writeAll } from './descriptor.ts';
import { Interrupted } from './errors.ts';
import { fileErrorFrom } from './file-error.ts';
import { handOn } from './hand-on.ts';
import type { Io } from './io.ts';
import { createFile, replaceFile } from './put-file.ts';
import { lookAt } from './target.ts';

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

/**
 * Writes a text: a file whole or not at all, a pipe or device as a stream. Throws FileError; an old file is
 * then as it was, and nothing new is left. Throws Interrupted when a Ctrl-C had to wait for a file; then it is whole.
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
        await uncut(() => createFile(file, bytes, how.isPublic ? 0o666 : 0o600));
        return 'kept';
      case 'file':
        await uncut(() => replaceFile(file, target.stats, bytes));
        return 'kept';
    }
  } catch (error) {
    throw fileErrorFrom(file, error);
  }
}

/** Does what may not be broken off halfway: a Ctrl-C is heard after it, and throws Interrupted. */
async function uncut(work: () => void): Promise<void> {
  let isStopped = false;
  const hear = () => {
    isStopped = true;
  };
  process.on('SIGINT', hear);
  try {
    work();
    // A signal that came meanwhile is heard first.
    await new Promise((heard) => setImmediate(heard));
  } finally {
    process.off('SIGINT', hear);
  }
  if (isStopped) throw new Interrupted();
}
