import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { makeBadFiles, WHOLE } from '../harness/bad-files.ts';
import { SHIPPED } from '../harness/io.ts';
import { answerFlags, environment, exitCodeOf, PROGRAM } from '../harness/program.ts';
import { CASES } from './bad-input-cases.ts';

/** Tells the peak memory of the program that it is loaded into. */
const PEAK = fileURLToPath(new URL('../bench/tell-peak-memory.cjs', import.meta.url));

/** No bad input may hold the program longer (milliseconds, on a busy machine) or take more (megabytes). */
const LONGEST = 60_000;
const MOST = 400;

const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-bad-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
makeBadFiles(folder);
mkdirSync(join(folder, 'doel'));
writeFileSync(join(folder, 'doel', 'oud.md'), 'oud\n');

const ADVICE = answerFlags(WHOLE);

/** The words of a line: `@ADVIES` stands for whole answers, `@7` for seven times x, quotes keep a word together. */
function wordsIn(line: string): string[] {
  return [...line.matchAll(/"((?:[^"\\]|\\.)*)"|\S+/g)].flatMap(([whole, quoted]) => {
    const word = quoted === undefined ? whole : String(JSON.parse(`"${quoted}"`));
    return word === '@ADVIES' ? ADVICE : [word.replace(/@(\d+)/, (_, count) => 'x'.repeat(Number(count)))];
  });
}

interface Ended {
  readonly code: number | null;
  readonly said: string;
  readonly megabytes: number;
}

/** Runs the built program in the folder with bad files, and gives up on it after a while. */
function ending(line: string, input: string): Promise<Ended> {
  const child = spawn(process.execPath, ['-r', PEAK, PROGRAM, ...wordsIn(line)], {
    cwd: folder,
    env: environment(),
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    timeout: LONGEST,
    killSignal: 'SIGKILL',
  });
  const [stdin, stdout, stderr, peak] = child.stdio;
  const told = { said: '', peak: '' };
  stdout.on('data', (text) => {
    told.said += text;
  });
  stderr.on('data', (text) => {
    told.said += text;
  });
  peak?.on('data', (text) => {
    told.peak += text;
  });
  // Who does not read its input to the end is no fault.
  stdin.on('error', () => undefined);
  stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said: told.said, megabytes: Number(told.peak) / 1024 }));
  });
}

test('there are at least 200 cases, each once', () => {
  const lines = CASES.map(([, line, input]) => `${line}${input ?? ''}`);
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines.length).toBeGreaterThanOrEqual(200);
});

describe.concurrent('bad input', () => {
  const rows = CASES.map(([code, line, input = '', words = []]) => ({ code, line, input, words }));
  test.each(rows)('$code: $line', async ({ code, line, input, words }) => {
    const ended = await ending(line, input);
    expect({ code: ended.code, said: ended.said.slice(0, 400) }).toMatchObject({ code });
    const said = ended.said.replace(/\s+/g, ' ');
    for (const word of words) expect(said).toContain(word);
    expect(ended.said).not.toMatch(/\n\s+at .+:\d+:\d+|meld het bij de makers|\[object|undefined|JS Object/);
    expect(ended.said).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e]/);
    expect(ended.megabytes).toBeLessThan(MOST);
  });
});

test('nothing was written that was not asked for', () => {
  expect(readFileSync(join(folder, 'doel', 'oud.md'), 'utf8')).toBe('oud\n');
  const left = spawnSync('find', [folder, '-name', '.stapwijzer-*'], { encoding: 'utf8' }).stdout;
  expect(left).toBe('');
});

const SIGNALS = [
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
] as const;

/** Work that takes long, and what it says as soon as it has begun. */
const LONG: readonly (readonly [string, readonly string[], string])[] = [
  ['a batch that waits for its input', ['batch'], '{"schema"'],
  ['a conversation line by line', ['--plain'], 'Vraag 1'],
];

/** Work that does not yield, and takes seconds; and what waits for a pipe that nobody opens. */
const UNYIELDING = [
  ['check', SHIPPED],
  ['diff', SHIPPED, SHIPPED],
  ['scenarios', SHIPPED],
  ['scenarios', SHIPPED, '--mutate'],
  ['batch', 'pijp'],
].map((args) => ({ args, title: args.join(' ') }));

/** More than a pipe holds. */
const ENDLESS = [
  ['page', '-o', '-'],
  ['page', '-o', '/dev/stdout'],
  ['batch', 'veel.jsonl'],
].map((args) => ({ args, title: args.join(' ') }));
writeFileSync(join(folder, 'veel.jsonl'), '{}\n'.repeat(1_000));

/** Milliseconds: by then it has begun. When it has not, the signal ends it all the same. */
const BEGUN = 300;

/** Starts the built program in the folder with bad files. */
function start(args: readonly string[]) {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: environment(), cwd: folder });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { child, ended: exitCodeOf(child) };
}

describe.each(SIGNALS)('%s', (signal, code) => {
  test.each(UNYIELDING)('ends $title while it works', async ({ args }) => {
    const { child, ended } = start(args);
    const said = text(child.stdout);
    setTimeout(() => child.kill(signal), BEGUN);
    expect(await ended).toBe(code);
    // At once, and not when the work was done.
    expect(await said).toBe('');
  });

  test.each(ENDLESS)('ends $title while nobody reads on', async ({ args }) => {
    const { child, ended } = start(args);
    child.stdout.once('readable', () => child.kill(signal));
    expect(await ended).toBe(code);
  });

  test.each(LONG)('ends %s', async (_, args, begun) => {
    const { child, ended } = start(args);
    if (args[0] === 'batch') child.stdin.write('{}\n');
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece) => {
        said += piece;
        if (said.includes(begun)) child.kill(signal);
      });
    }
    expect(await ended).toBe(code);
  });
});
