import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { SHIPPED } from '../harness/io.ts';
import { environment, exitCodeOf, PROGRAM, runProgram } from '../harness/program.ts';

let folder: string;
let content: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stapwijzer-watch-'));
  content = join(folder, 'inhoud');
  cpSync(SHIPPED, content, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The built program while it shows a page. */
interface Shown {
  readonly address: string;
  readonly said: () => string;
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** Starts the program as a shell would, and waits until it says where the page is. */
async function show(...flags: readonly string[]): Promise<Shown> {
  const program = spawn(process.execPath, [PROGRAM, 'page', '--watch', ...flags], { env: environment() });
  onTestFinished(() => {
    program.kill('SIGKILL');
  });
  const said = { out: '', err: '' };
  program.stdout.on('data', (text) => {
    said.out += text;
  });
  program.stderr.on('data', (text) => {
    said.err += text;
  });
  await expect.poll(() => said.out, { timeout: 30_000 }).toContain('http://');
  const stop = (signal: NodeJS.Signals) => ended(program, signal);
  return { address: said.out.trim(), said: () => said.err, stop };
}

function ended(program: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  program.kill(signal);
  return exitCodeOf(program);
}

const read = async (address: string) => (await fetch(`${address}page.html`)).text();

test('what is shown is the file that the program writes, byte for byte', async () => {
  const { address, stop } = await show('--title', 'Hulp bij school');
  const written = runProgram(['page', '-o', '-', '--title', 'Hulp bij school']);
  await expect.poll(() => read(address), { timeout: 30_000 }).toBe(written.stdout);
  expect(await stop('SIGINT')).toBe(130);
});

test('a slip in the content is told with its place, and the page comes back when it is mended', async () => {
  const file = join(content, 'pack.yaml');
  const right = readFileSync(file, 'utf8');
  const { address, said, stop } = await show('--content', content);
  await expect.poll(() => read(address), { timeout: 30_000 }).toContain('Is uw kind nu veilig?');
  writeFileSync(file, right.replace('title: ', 'titel: '));
  await expect.poll(said, { timeout: 30_000 }).toMatch(/pack\.yaml:\d+:\d+ fout/);
  await expect.poll(() => read(address), { timeout: 30_000 }).toBe('');
  writeFileSync(file, right.replace('Als het op school anders loopt', 'Een andere titel'));
  await expect.poll(() => read(address), { timeout: 30_000 }).toContain('Een andere titel');
  expect(await stop('SIGTERM')).toBe(143);
});

test.each([
  [['--port', '8080'], '--port hoort bij --watch'],
  [['--watch', '--port', '0'], 'is geen poort'],
  [['--watch', '--port', 'http'], 'is geen poort'],
  [['--watch', '-o', 'x.html'], 'Geef --watch of -o'],
  [['--watch', '--title', ''], 'kan geen titel zijn'],
])('page %j is wrong use, and says why', (flags, why) => {
  const { status, stderr, stdout } = runProgram(['page', ...flags], { cwd: folder });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(why);
});
