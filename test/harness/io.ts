import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { loadChecked, loadPack } from '../../src/check/load-checked.ts';
import type { Io } from '../../src/cli/io/io.ts';
import { main } from '../../src/cli/main.ts';
import { pack } from '../../src/content/directory/pack.ts';
import type { PackSource } from '../../src/content/parse.ts';
import { compile } from '../../src/engine/compile.ts';
import type { CompiledTree } from '../../src/engine/compiled-tree.ts';
import type { PackedDirectory } from '../../src/engine/place/packed.ts';
import type { Tree } from '../../src/engine/tree.ts';
import { directorySource } from './directory.ts';

/** The folder of the shipped pack. */
export const SHIPPED = fileURLToPath(new URL('../../content/passend-onderwijs', import.meta.url));

/** Where plain data that was read is kept for the next process: where one is started for each slip in the code. */
const KEPT = process.env['STAPWIJZER_KEPT'];

function kept<Data>(name: string, read: () => Data): Data {
  if (KEPT === undefined) return read();
  const path = `${KEPT}/${name}.json`;
  if (!existsSync(path)) writeFileSync(path, JSON.stringify(read()));
  return JSON.parse(readFileSync(path, 'utf8'));
}

let source: PackSource | undefined;

/** The shipped pack with all that is for its authors and where it stands, read once. */
export function shippedSource(): PackSource {
  source ??= loadPack(SHIPPED);
  return source;
}

let written: Tree | undefined;
let compiled: CompiledTree | undefined;

/** The shipped pack as it was written, read once. */
export function writtenTree(): Tree {
  written ??= loadChecked(SHIPPED).tree;
  return written;
}

/** The shipped pack, compiled once. */
export function shippedTree(): CompiledTree {
  compiled ??= kept('tree', () => compile(writtenTree()));
  return compiled;
}

let scenarios: PackSource['scenarios'] | undefined;

/** The scenarios of the shipped pack, read once. */
export function shippedScenarios(): PackSource['scenarios'] {
  scenarios ??= kept('scenarios', () => shippedSource().scenarios);
  return scenarios;
}

let packed: PackedDirectory | undefined;

/** The shipped division into regions, packed once. */
export function shippedDirectory(): PackedDirectory {
  packed ??= kept('directory', () => pack(directorySource().directory));
  return packed;
}

/** How a run ended and what it said. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Settings of a run that is not at a terminal. */
export interface Setting {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  /** Whether the input comes from a keyboard. */
  readonly isTyped?: boolean;
}

/** What was said on the two streams, as it comes. */
export interface Said {
  stdout: string;
  stderr: string;
}

/** The outside world of a run away from any terminal; what is said goes into `said`. */
export function outside(
  said: Said,
  { stdin = '', env = {}, columns = 80, isTyped = false }: Setting = {},
): Io {
  const stream = (name: keyof Said) => ({
    write: (text: string) => {
      said[name] += text;
    },
    flush: async (bytes: Uint8Array) => {
      said[name] += new TextDecoder().decode(bytes);
    },
    isTerminal: false,
    columns,
    rows: 24,
    raw: process[name],
  });
  return {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    stdin: {
      isTerminal: isTyped,
      readAll: async () => stdin,
      stream: Readable.from([stdin]) as unknown as NodeJS.ReadStream,
    },
    env,
    today: () => '2026-11-28',
    shippedTree,
    shippedPack: fileURLToPath(new URL('../../dist/pack.br', import.meta.url)),
    shippedDirectory,
    shippedPage: () => readFileSync(new URL('../../dist/page.html', import.meta.url), 'utf8'),
    version: '0.0.0',
  };
}

/** Runs the program in this process, away from any terminal. */
export async function run(args: readonly string[], setting: Setting = {}): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const code = await main(args, outside(said, setting));
  return { code, ...said };
}
