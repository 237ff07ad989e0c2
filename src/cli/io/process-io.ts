import { fstatSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import type { PackedDirectory } from '../../engine/place/packed.ts';
import { writeAll } from './descriptor.ts';
import { EXIT, RunError, systemCodeOf } from './errors.ts';
import type { Io, Stream } from './io.ts';

/** Makes the outside world of this process. `home` is the folder with the compiled content. */
export function processIo(home: string, version: string): Io {
  return {
    stdout: streamOf(
      1,
      (bytes) => writeAll(1, bytes),
      () => process.stdout,
    ),
    stderr: streamOf(2, writeNote, () => process.stderr),
    stdin: {
      get isTerminal() {
        return isDevice(0) && process.stdin.isTTY === true;
      },
      readAll: async () => (await import('./whole-input.ts')).wholeInput(standardInput()),
      get stream() {
        return standardInput();
      },
    },
    env: process.env,
    today: () => localDate(new Date()),
    shippedTree: () => JSON.parse(readFileSync(join(home, 'content.json'), 'utf8')) as CompiledTree,
    shippedPack: join(home, 'pack.br'),
    shippedDirectory: () => JSON.parse(readFileSync(join(home, 'regions.json'), 'utf8')) as PackedDirectory,
    shippedPage: () => readFileSync(join(home, 'page.html'), 'utf8'),
    judgeWorker: join(home, 'judge-worker.cjs'),
    version,
  };
}

/** Gives the input of the process. Throws RunError where that is a folder: Node reads nothing from it, and says nothing. */
function standardInput(): NodeJS.ReadStream {
  if (statsOf(0)?.isDirectory())
    throw new RunError(EXIT.fileProblem, 'file-not-read', 'De standaardinvoer is een map, geen bestand.');
  return process.stdin;
}

/**
 * A stream of the process. Text goes straight to the descriptor: opening Node's own stream takes a
 * tenth of what starting Node takes, and a scripted run needs nothing else of it.
 */
function streamOf(
  descriptor: number,
  write: (bytes: Uint8Array) => void,
  raw: () => NodeJS.WriteStream,
): Stream {
  return {
    write: (text) => write(Buffer.from(text)),
    flush: async (bytes) => write(bytes),
    get isTerminal() {
      return isDevice(descriptor) && raw().isTTY === true;
    },
    get columns() {
      return (isDevice(descriptor) ? raw().columns : undefined) || 80;
    },
    get rows() {
      return (isDevice(descriptor) ? raw().rows : undefined) || Number.POSITIVE_INFINITY;
    },
    get raw() {
      return raw();
    },
  };
}

/** Writes what is said beside the output. A note that nobody can get ends no run. */
function writeNote(bytes: Uint8Array): void {
  try {
    writeAll(2, bytes);
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
  }
}

/** Tells whether this can be a terminal at all; a file or a pipe cannot. */
function isDevice(descriptor: number): boolean {
  return statsOf(descriptor)?.isCharacterDevice() === true;
}

/** What a descriptor is open on; undefined where it is not. */
function statsOf(descriptor: number): Stats | undefined {
  try {
    return fstatSync(descriptor);
  } catch {
    return undefined;
  }
}

/** Gives the calendar date on the clock of the person, not in UTC. */
function localDate(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
