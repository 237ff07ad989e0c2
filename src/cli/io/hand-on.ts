import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { writeSome } from './descriptor.ts';
import { systemCodeOf } from './errors.ts';
import { FileError } from './file-error.ts';
import type { Io } from './io.ts';

/** How long to wait for somebody at the other end of a pipe, in milliseconds. */
const PAUSE = 20;

/** Writes to a pipe or a device, and lets signals through while it waits. */
export async function handOn(file: string, isPipe: boolean, bytes: Uint8Array, io: Io): Promise<void> {
  const descriptor = await openStream(file, isPipe, io);
  try {
    if (fstatSync(descriptor).isFile()) throw new FileError(file, 'changed');
    for (let done = 0; done < bytes.length; ) {
      const written = writeSome(descriptor, bytes.subarray(done));
      if (written === 0) await delay(PAUSE);
      done += written;
    }
  } finally {
    closeSync(descriptor);
  }
}

async function openStream(file: string, isPipe: boolean, io: Io): Promise<number> {
  for (let told = false; ; told = true) {
    try {
      return openSync(file, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
    } catch (error) {
      // A pipe that nobody reads yet.
      if (!isPipe || systemCodeOf(error) !== 'ENXIO') throw error;
    }
    if (!told) io.stderr.write(`Ik wacht tot iemand "${file}" leest.\n`);
    await delay(PAUSE);
  }
}
