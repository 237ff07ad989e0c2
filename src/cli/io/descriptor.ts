import { fstatSync, fsyncSync, writeSync } from 'node:fs';
import { systemCodeOf } from './errors.ts';

/** How long to wait for a reader that is slower, in milliseconds. */
const PAUSE = 5;

/** Writes every byte to an open descriptor, waiting for a reader that is slower. Throws errors of the system. */
export function writeAll(descriptor: number, bytes: Uint8Array, position: number | null = null): void {
  let done = 0;
  while (done < bytes.length) {
    const at = position === null ? null : position + done;
    const written = writeSome(descriptor, bytes.subarray(done), at);
    if (written === 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    done += written;
  }
}

/** Writes what can be written now. Gives the number of bytes: 0 when the other side is not ready. */
export function writeSome(descriptor: number, bytes: Uint8Array, position: number | null = null): number {
  try {
    return writeSync(descriptor, bytes, 0, bytes.length, position);
  } catch (error) {
    if (systemCodeOf(error) === 'EAGAIN') return 0;
    throw error;
  }
}

/** Makes sure that an open file is on the disk with exactly this many bytes. Throws EIO when it is not. */
export function settle(descriptor: number, length: number): void {
  fsyncSync(descriptor);
  const { size } = fstatSync(descriptor);
  if (size === length) return;
  const message = `The file has ${size} bytes instead of ${length}.`;
  throw Object.assign(new Error(message), { code: 'EIO', syscall: 'write' });
}
