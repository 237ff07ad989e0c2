import { fstatSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import type { PackedDirectory } from '../../engine/place/packed.ts';
import type { Io, Stream } from './io.ts';

/** The outside world of this process. `home` is the folder with the compiled content. */
export function processIo(home: string, version: string): Io {
  return {
    stdout: streamOf(1, () => process.stdout),
    stderr: streamOf(2, () => process.stderr),
    stdin: {
      get isTerminal() {
        return isDevice(0) && process.stdin.isTTY === true;
      },
      readAll: async () => (await import('node:stream/consumers')).text(process.stdin),
      get stream() {
        return process.stdin;
      },
    },
    env: process.env,
    today: () => localDate(new Date()),
    shippedTree: () => JSON.parse(readFileSync(join(home, 'content.json'), 'utf8')) as CompiledTree,
    shippedPack: join(home, 'pack'),
    shippedDirectory: () => JSON.parse(readFileSync(join(home, 'regions.json'), 'utf8')) as PackedDirectory,
    version,
  };
}

/**
 * A stream of the process. Text goes straight to the descriptor: opening Node's own stream takes a
 * tenth of what starting Node takes, and a scripted run needs nothing else of it.
 */
function streamOf(descriptor: number, raw: () => NodeJS.WriteStream): Stream {
  return {
    write: (text) => writeAll(descriptor, Buffer.from(text)),
    flush: async (bytes) => writeAll(descriptor, bytes),
    get isTerminal() {
      return isDevice(descriptor) && raw().isTTY === true;
    },
    get columns() {
      return (isDevice(descriptor) ? raw().columns : undefined) ?? 80;
    },
    get rows() {
      return (isDevice(descriptor) ? raw().rows : undefined) ?? 24;
    },
    get raw() {
      return raw();
    },
  };
}

/** Whether this can be a terminal at all; a file or a pipe cannot. */
function isDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

/** Writes every byte, waiting for a reader that is slower. */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** The calendar date on the clock of the person, not in UTC. */
function localDate(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
