import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  createReadStream,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io/io.ts';
import { writeText } from '../../src/cli/io/write.ts';

/** A folder of its own for each test. */
let folder: string;
const at = (...names: readonly string[]) => join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stapwijzer-write-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What was said while a text was written. */
let notes = '';
const io = {
  stdout: {
    write: (said: string) => {
      notes += said;
    },
  },
  stderr: {
    write: (said: string) => {
      notes += said;
    },
  },
} as unknown as Io;

const OLD = 'oud\n';
const NEW = 'nieuw\n';

/** Writes the new text. Gives why that failed, or what became of it. */
async function write(file: string, force = false, words = NEW): Promise<unknown> {
  notes = '';
  try {
    return await writeText(file, words, { force }, io);
  } catch (error) {
    expect(error).toMatchObject({ name: 'RunError', exitCode: expect.any(Number) });
    return (error as { why?: string }).why;
  }
}

/** Names that stand for something, made by `make`; without and with --force; what stands there afterwards. */
const NAMES: readonly [string, string, () => void, unknown, unknown, (() => unknown)?][] = [
  ['nothing', 'x', () => {}, 'kept', 'kept', () => readFileSync(at('x'), 'utf8')],
  ['a file', 'x', () => writeFileSync(at('x'), OLD), 'exists', 'kept', () => readFileSync(at('x'), 'utf8')],
  ['a name of 255 bytes', 'x'.repeat(255), () => {}, 'kept', 'kept', () => readdirSync(folder).length],
  ['a name of 300 bytes', 'x'.repeat(300), () => {}, 'name-too-long', 'name-too-long'],
  ['a path of 5,000 bytes', 'x/'.repeat(2_500), () => {}, 'name-too-long', 'name-too-long'],
  ['a folder', 'x', () => mkdirSync(at('x')), 'is-folder', 'is-folder'],
  ['a name that ends as a folder', 'x/', () => {}, 'is-folder', 'is-folder'],
  ['a folder that is not there', 'geen/x', () => {}, 'no-folder', 'no-folder'],
  ['a folder that is a file', 'x/y', () => writeFileSync(at('x'), OLD), 'not-a-folder', 'not-a-folder'],
  ['a line break in the name', 'x\ny', () => {}, 'strange-name', 'strange-name'],
  ['an escape in the name', 'x\u001b[2J', () => {}, 'strange-name', 'strange-name'],
  ['a name that reads backwards', 'x\u202edm.', () => {}, 'strange-name', 'strange-name'],
  [
    'a link to a file',
    'x',
    () => {
      writeFileSync(at('doel'), OLD);
      symlinkSync(at('doel'), at('x'));
    },
    'is-link',
    'is-link',
    () => readFileSync(at('doel'), 'utf8'),
  ],
  ['a link to nowhere', 'x', () => symlinkSync(at('nergens'), at('x')), 'is-link', 'is-link'],
  ['a link to itself', 'x', () => symlinkSync(at('x'), at('x')), 'is-link', 'is-link'],
  ['a link to a folder', 'x', () => symlinkSync(folder, at('x')), 'is-folder', 'is-folder'],
  [
    'a folder by a link',
    'map/x',
    () => {
      mkdirSync(at('echt'));
      symlinkSync(at('echt'), at('map'));
    },
    'kept',
    'kept',
    () => readFileSync(at('echt/x'), 'utf8'),
  ],
  ['a socket', 'x', () => makeSocket(), 'is-disk', 'is-disk'],
];

describe.each(NAMES)('%s', (_, name, make, without, withForce, after) => {
  test.each([
    [false, without],
    [true, withForce],
  ])('with --force %s comes to %s', async (force, outcome) => {
    make();
    const names = readdirSync(folder).length;
    expect(await write(join(folder, name), force)).toBe(outcome);
    expect(leftovers()).toEqual([]);
    if (outcome !== 'kept') expect(readdirSync(folder)).toHaveLength(names);
    const found = after?.();
    if (typeof found === 'string') expect(found).toBe(outcome === 'kept' ? NEW : OLD);
  });
});

test('no name at all', async () => {
  expect(await write('')).toBe('no-name');
});

test('a new file is for its owner only, unless it is for everyone', async () => {
  await write(at('x'));
  expect(statSync(at('x')).mode & 0o777).toBe(0o600);
  await writeText(at('y'), NEW, { isPublic: true }, io);
  expect(statSync(at('y')).mode & 0o777).toBe(0o666 & ~process.umask());
});

test.each([0o600, 0o640, 0o444, 0o755])('a file keeps its mode %o', async (mode) => {
  writeFileSync(at('x'), OLD);
  chmodSync(at('x'), mode);
  expect(await write(at('x'), true)).toBe('kept');
  expect(statSync(at('x')).mode & 0o777).toBe(mode);
});

test.each([
  ['longer', 'n'.repeat(100_000)],
  ['shorter', 'n'],
  ['empty', ''],
])('a file with two names keeps them, also when the text is %s', async (_, words) => {
  writeFileSync(at('x'), OLD);
  linkSync(at('x'), at('y'));
  expect(await write(at('x'), true, words)).toBe('kept');
  expect(readFileSync(at('y'), 'utf8')).toBe(words);
  expect(statSync(at('x')).ino).toBe(statSync(at('y')).ino);
  expect(leftovers()).toEqual([]);
});

test('what a killed run left is removed; what another run is writing is not', async () => {
  const { pid = 0 } = spawnSync(process.execPath, ['-e', '0']);
  const left = `.stapwijzer-${pid}-0123456789abcdef.tmp`;
  const busy = `.stapwijzer-${process.ppid}-0123456789abcdef.tmp`;
  const foreign = '.stapwijzer-mijn.tmp';
  for (const name of [left, busy, foreign]) writeFileSync(at(name), OLD);
  await write(at('x'));
  expect(readdirSync(folder).sort()).toEqual([foreign, busy, 'x'].sort());
});

describe('a pipe', () => {
  beforeEach(() => {
    execFileSync('mkfifo', [at('pijp')]);
  });

  test.each([false, true])('gets the text and stays a pipe, with --force %s', async (force) => {
    const long = 'n'.repeat(300_000);
    const read = text(createReadStream(at('pijp')));
    expect(await write(at('pijp'), force, long)).toBe('handed-on');
    expect(await read).toBe(long);
    expect(lstatSync(at('pijp')).isFIFO()).toBe(true);
  });

  test('is written by a link too', async () => {
    symlinkSync(at('pijp'), at('x'));
    const read = text(createReadStream(at('pijp')));
    expect(await write(at('x'))).toBe('handed-on');
    expect(await read).toBe(NEW);
  });

  test('is waited for, and that is told', async () => {
    const written = write(at('pijp'));
    await expect.poll(() => notes, { timeout: 30_000 }).toContain('Ik wacht tot iemand');
    const read = text(createReadStream(at('pijp')));
    expect(await written).toBe('handed-on');
    expect(await read).toBe(NEW);
  });

  test('whose reader leaves is told', async () => {
    const reader = createReadStream(at('pijp'), { highWaterMark: 1024 });
    reader.once('data', () => reader.destroy());
    expect(await write(at('pijp'), false, 'n'.repeat(1_000_000))).toBe('no-reader');
  });
});

test('a character device gets the text and stays', { skip: !canMakeDevice() }, async () => {
  // A node of our own, in our own folder: the device that takes everything, and the one that is full.
  execFileSync('mknod', [at('alles'), 'c', '1', '3']);
  execFileSync('mknod', [at('vol'), 'c', '1', '7']);
  expect(await write(at('alles'), true)).toBe('handed-on');
  expect(await write(at('vol'), true)).toBe('no-space');
  for (const name of ['alles', 'vol']) expect(lstatSync(at(name)).isCharacterDevice()).toBe(true);
});

test('standard output is written by its name', async () => {
  expect(await write('-')).toBe('handed-on');
  expect(notes).toBe(NEW);
});

function leftovers(): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('.stapwijzer-'));
}

function makeSocket(): void {
  const script =
    'require("net").createServer().listen(process.argv[1], () => process.kill(process.pid, "SIGKILL"))';
  spawnSync(process.execPath, ['-e', script, at('x')]);
}

function canMakeDevice(): boolean {
  const home = mkdtempSync(join(tmpdir(), 'stapwijzer-mknod-'));
  try {
    return spawnSync('mknod', [join(home, 'x'), 'c', '1', '3']).status === 0;
  } finally {
    rmSync(home, { recursive: true });
  }
}
