import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Tree } from '../engine/tree.ts';
import type { Io, Stream } from './io.ts';

/** The outside world of this process. `home` is the folder with the compiled content. */
export function processIo(home: string, version: string): Io {
  return {
    stdout: streamOf(process.stdout),
    stderr: streamOf(process.stderr),
    stdin: {
      isTerminal: process.stdin.isTTY === true,
      readAll: () => text(process.stdin),
      stream: process.stdin,
    },
    env: process.env,
    today: () => localDate(new Date()),
    shippedTree: () => JSON.parse(readFileSync(join(home, 'content.json'), 'utf8')) as Tree,
    shippedPack: join(home, 'pack'),
    version,
  };
}

function streamOf(raw: NodeJS.WriteStream): Stream {
  return {
    write: (text) => void raw.write(text),
    flush: (bytes) => new Promise((resolve) => raw.write(bytes, () => resolve())),
    isTerminal: raw.isTTY === true,
    get columns() {
      return raw.columns ?? 80;
    },
    raw,
  };
}

/** The calendar date on the clock of the person, not in UTC. */
function localDate(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
