import { spawn, spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { environment, exitCodeOf, PROGRAM, runProgram } from '../harness/program.ts';

/** A folder of its own for each test. */
let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stapwijzer-written-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const OLD = 'oud\n';

/** Answers that end in an advice of a few kilobytes. */
const ADVICE = [
  ...['veiligheid=veilig', 'aanwezigheid=naar-school', 'onderwerp=zorgen', 'gesproken=nee'],
  ...['sector=po', 'bijzonderheden=geen'],
].flatMap((answer) => ['-a', answer]);

test('writes to the descriptor that is named', () => {
  const { status, stdout } = runProgram([...ADVICE, '-o', '/dev/stdout']);
  expect(status).toBe(0);
  expect(stdout).toContain('Stap 1 van 6');
});

/** Which descriptors Node has for itself differs per version: none of these is handed to the program. */
test.each([3, 5, 7, 9, 12, 16])('writes to no descriptor that nobody gave: %i', (number) => {
  const { status, stderr } = runProgram([...ADVICE, '-o', `/dev/fd/${number}`]);
  expect(status).toBe(5);
  expect(stderr).toContain(`"/dev/fd/${number}" `);
});

test.each(['9>"$UIT"', '9>&1 | cat >"$UIT"'])('writes to a descriptor that was given: %s', (given) => {
  const line = `"${process.execPath}" "${PROGRAM}" ${ADVICE.join(' ')} -o /dev/fd/9 ${given}`;
  const { status } = spawnSync('sh', ['-c', line], { env: { ...environment(), UIT: at('uit') } });
  expect(status).toBe(0);
  expect(readFileSync(at('uit'), 'utf8')).toContain('Stap 1 van 6');
});

test('init takes back only what it wrote itself', async () => {
  for (let round = 0; ; round += 1) {
    const made = at(`pak-${round}`);
    const child = start(['init', made]);
    const ended = exitCodeOf(child);
    while (!existsSync(made) && child.exitCode === null)
      await new Promise((resolve) => setImmediate(resolve));
    try {
      writeFileSync(join(made, 'HANDLEIDING.md'), OLD, { flag: 'wx' });
    } catch {
      // It was quicker: once more.
      await ended;
      continue;
    }
    writeFileSync(join(made, 'notities.txt'), OLD);
    expect(await ended).toBe(2);
    expect(readdirSync(made).sort()).toEqual(['HANDLEIDING.md', 'notities.txt']);
    return;
  }
});

test.each([
  ['a new file', [], null],
  ['an old file', ['--force'], OLD],
])('tells that the disk is full, and leaves %s as it was', (_, flags, before) => {
  if (before !== null) writeFileSync(at('x.md'), before);
  const { status, stderr } = withoutRoom([...ADVICE, '-o', at('x.md'), ...flags]);
  expect(stderr).toContain('de schijf is vol');
  expect(status).toBe(5);
  expect(existsSync(at('x.md')) ? readFileSync(at('x.md'), 'utf8') : null).toBe(before);
  expect(leftovers()).toEqual([]);
});

test('puts the old text back in a file with two names', () => {
  writeFileSync(at('x.md'), OLD);
  linkSync(at('x.md'), at('y.md'));
  const { status } = withoutRoom([...ADVICE, '-o', at('x.md'), '--force']);
  expect(status).toBe(5);
  expect(readFileSync(at('y.md'), 'utf8')).toBe(OLD);
});

test.each([[], ['--json']])('tells that its own output has no room, %j', (...flags) => {
  const { status, stderr } = withoutRoom([...ADVICE, ...flags], at('uit'));
  expect(stderr).toContain('"de uitvoer" kan niet geschreven worden: de schijf is vol.');
  expect(stderr).not.toMatch(/\n\s+at |meld het/i);
  expect(status).toBe(5);
});

test('of two that make the same file, one wins', async () => {
  const codes = await Promise.all(
    Array.from({ length: 6 }, () => exitCodeOf(start([...ADVICE, '-o', at('x.md')]))),
  );
  expect(codes.filter((code) => code === 0)).toHaveLength(1);
  expect(codes.filter((code) => code === 2)).toHaveLength(5);
  expect(readFileSync(at('x.md'), 'utf8')).toContain('Stap 1 van 6');
  expect(leftovers()).toEqual([]);
});

test('waits for the reader of a pipe, and ends by a signal', async () => {
  spawnSync('mkfifo', [at('pijp')]);
  const args = [PROGRAM, ...ADVICE, '-o', at('pijp')];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], env: environment() });
  const ended = exitCodeOf(child);
  for await (const said of child.stderr) {
    if (String(said).includes('Ik wacht')) child.kill('SIGTERM');
  }
  expect(await ended).toBe(143);
});

const SIGNALS = (['SIGTERM', 'SIGHUP', 'SIGINT'] as const).map(
  (signal) => [signal, 128 + constants.signals[signal]] as const,
);

test.each(SIGNALS)('%s while a folder is made comes after it: it is whole', async (signal, code) => {
  expect(runProgram(['init', at('heel')]).status).toBe(0);
  const child = start(['init', at('pak')]);
  const ended = exitCodeOf(child);
  while (!existsSync(at('pak')) && child.exitCode === null)
    await new Promise((resolve) => setImmediate(resolve));
  child.kill(signal);
  expect([0, code]).toContain(await ended);
  expect(readdirSync(at('pak'))).toEqual(readdirSync(at('heel')));
});

/** A page takes long enough to write that it can be seen being written. */
test.each([
  ['a new file', null],
  ['an old file', OLD],
])('a signal while %s is written leaves it as it was or whole, and nothing beside it', async (_, before) => {
  expect(runProgram(['page', '-o', at('heel.html')]).status).toBe(0);
  const whole = readFileSync(at('heel.html'), 'utf8');
  for (const [signal, code] of SIGNALS) {
    rmSync(at('x.html'), { force: true });
    if (before !== null) writeFileSync(at('x.html'), before);
    const child = start(['page', '-o', at('x.html'), '--force']);
    const ended = exitCodeOf(child);
    while (leftovers().length === 0 && child.exitCode === null)
      await new Promise((resolve) => setImmediate(resolve));
    child.kill(signal);
    // Where it was just too late the run was done.
    expect([0, code]).toContain(await ended);
    const after = existsSync(at('x.html')) ? readFileSync(at('x.html'), 'utf8') : null;
    expect([signal, after === before || after === whole]).toEqual([signal, true]);
    expect(leftovers()).toEqual([]);
  }
});

/** Starts the program, and reads nothing of what it says. */
function start(args: readonly string[]) {
  return spawn(process.execPath, [PROGRAM, ...args], { stdio: 'ignore', env: environment() });
}

test('tells that the folder it is in is gone, and gives the answers back', () => {
  const line = `mkdir weg; cd weg; rmdir ../weg; "${process.execPath}" "${PROGRAM}" ${ADVICE.join(' ')} -o x.md`;
  const { status, stderr } = spawnSync('sh', ['-c', line], {
    cwd: folder,
    env: environment(),
    encoding: 'utf8',
  });
  expect(stderr).toContain('de map bestaat niet');
  expect(stderr).toContain(ADVICE.join(' '));
  expect(status).toBe(5);
});

/** Runs the program where a file can hold no more than a kilobyte. */
function withoutRoom(args: readonly string[], out?: string) {
  const script =
    out === undefined ? 'ulimit -f 1; exec "$@"' : 'ulimit -f 1; out=$1; shift; exec "$@" > "$out"';
  const words = [...(out === undefined ? [] : [out]), process.execPath, PROGRAM, ...args];
  return spawnSync('/bin/sh', ['-c', script, 'sh', ...words], { encoding: 'utf8', env: environment() });
}

function leftovers(): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('.stapwijzer-'));
}
