import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/declared.ts';
import { WHOLE } from '../harness/bad-files.ts';
import { SHIPPED } from '../harness/io.ts';
import { answerFlags, environment, PROGRAM } from '../harness/program.ts';

const NO_SOCKETS = new URL('../harness/no-sockets.mjs', import.meta.url).href;
const TABLE = fileURLToPath(new URL('../fixtures/loket/pc4_swv_2026.csv', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-stil-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const NOTED = join(folder, 'sockets');

const guarded = { ...environment(), NODE_OPTIONS: `--import ${NO_SOCKETS}`, SOCKETS_NOTED: NOTED };
const ADVICE = answerFlags(WHOLE);

const DATED = [
  'veiligheid=veilig',
  'aanwezigheid=naar-school',
  'onderwerp=andere-school',
  'sector=po',
  'andere-school=tlv-oneens',
  'tlv-datum=2026-11-13',
  'bijzonderheden=geen',
].flatMap((answer) => ['-a', answer]);

/** By command, in order: words that make it do its work. Each line runs in one folder, and may use what was written before. */
const LINES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  advise: [
    [...ADVICE, '--school', '3511'],
    [...ADVICE, '-f', 'html', '-o', 'advies.html'],
    [...DATED, '-f', 'ics', '-o', 'datums.ics'],
    [...ADVICE, '--json', '--full'],
  ],
  steps: [['gesprek']],
  contacts: [['pesten', '--card']],
  terms: [['opp']],
  questions: [[]],
  letter: [['--list', ...ADVICE]],
  resume: [['advies.html']],
  compare: [['advies.html', 'advies.html']],
  loket: [['Utrecht']],
  regions: [['list'], ['show', 'PO2707'], ['init', 'PO2707'], ['import', TABLE]],
  batch: [['-']],
  explain: [['known-targets']],
  diff: [[SHIPPED, SHIPPED]],
  graph: [[SHIPPED, '-f', 'html', '-o', 'vragen.html']],
  compile: [[SHIPPED, '-o', 'pack.json']],
  init: [['kopie']],
  page: [
    ['-o', 'wegwijzer.html'],
    ['-o', 'tweede.html'],
  ],
  completion: [['bash']],
  check: [[SHIPPED]],
  scenarios: [[SHIPPED]],
};

function ran(args: readonly string[]) {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    env: guarded,
    input: `${JSON.stringify(WHOLE)}\n`,
    encoding: 'utf8',
  });
  return { status, stderr, noted: existsSync(NOTED) ? readFileSync(NOTED, 'utf8') : '' };
}

test('every command is tried', () => {
  expect(Object.keys(LINES).sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
});

describe.each(Object.entries(LINES))('%s opens no socket', (command, lines) => {
  test.each(lines.map((line) => [line]))('%j', (line) => {
    const { status, stderr, noted } = ran([command, ...line]);
    expect({ noted, isOurs: !stderr.includes('socket') }).toEqual({ noted: '', isOurs: true });
    // What was wrong with the words would show that nothing was tried.
    expect([0, 1, 3]).toContain(status);
  });
});

test.each([
  ["require('node:net').connect(9)", 'connect'],
  ["require('node:http').get('http://127.0.0.1:8080')", 'connect'],
  ["fetch('http://127.0.0.1:8080').catch(() => {})", 'connect'],
  ["require('node:dgram').createSocket('udp4')", 'dgram'],
  ["require('node:dns').lookup('voorbeeld.nl', () => {})", 'dns.lookup'],
  ["require('node:net').createServer().listen(0)", 'listen'],
])('who does open one is noted: %s', (script, what) => {
  spawnSync(process.execPath, ['-e', script], { env: guarded });
  expect(readFileSync(NOTED, 'utf8').trim().split('\n')).toContain(what);
  rmSync(NOTED);
});

test('page --watch is the only one that listens, and on loopback alone', async () => {
  const program = spawn(process.execPath, [PROGRAM, 'page', '--watch'], {
    cwd: folder,
    env: { ...guarded, LOOPBACK_ALLOWED: '1' },
  });
  let said = '';
  program.stdout.on('data', (text) => {
    said += text;
  });
  await expect.poll(() => said, { timeout: 30_000 }).toContain('http://127.0.0.1:');
  program.kill('SIGTERM');
  expect(existsSync(NOTED)).toBe(false);
  expect(ran(['page', '--watch']).noted).toBe('listen\n');
  rmSync(NOTED);
});
