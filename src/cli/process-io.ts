import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tree } from '../engine/tree.ts';
import type { Io, Stream } from './io.ts';

/** The outside world of this process. `home` is the folder with the compiled content. */
export function processIo(home: string, version: string): Io {
  return {
    get stdout() {
      return streamOf(process.stdout);
    },
    get stderr() {
      return streamOf(process.stderr);
    },
    stdin: {
      get isTerminal() {
        return process.stdin.isTTY === true;
      },
      readAll: async () => (await import('node:stream/consumers')).text(process.stdin),
      get stream() {
        return process.stdin;
      },
    },
    env: process.env,
    today: () => localDate(new Date()),
    shippedTree: () => JSON.parse(readFileSync(join(home, 'content.json'), 'utf8')) as Tree,
    shippedPack: join(home, 'pack'),
    version,
  };
}

const streams = new Map<NodeJS.WriteStream, Stream>();

/** A stream of the process, opened when it is first used: opening one takes time. */
function streamOf(raw: NodeJS.WriteStream): Stream {
  let stream = streams.get(raw);
  if (stream === undefined) {
    raw.on('error', ignoreClosedPipe);
    stream = {
      write: (text) => void raw.write(text),
      flush: (bytes) => new Promise((resolve) => raw.write(bytes, () => resolve())),
      isTerminal: raw.isTTY === true,
      get columns() {
        return raw.columns ?? 80;
      },
      raw,
    };
    streams.set(raw, stream);
  }
  return stream;
}

/** Nobody reads on (`| head`): that is no error. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}

/** The calendar date on the clock of the person, not in UTC. */
function localDate(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
