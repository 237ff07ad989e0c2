import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type { Advice } from '../../src/index.ts';
import { WHOLE } from '../harness/bad-files.ts';
import { answerFlags, environment, PROGRAM, runProgram } from '../harness/program.ts';
import { SMALL } from '../harness/small-tree.ts';

/** Small inputs that once went wrong, each with what must come of it. How `npx` begins is in first-use. */
const INPUTS = fileURLToPath(new URL('../fixtures/inputs/', import.meta.url));
const input = (name: string) => join(INPUTS, name);

const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-inputs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ADVICE = answerFlags(WHOLE);

test.each([
  ['region-onzin.yaml', ['2026-02-30', 'bel ons maar', 'geen-adres', 'javascript:alert(1)']],
  ['region-website.yaml', ['0800-1234 (gratis)', 'steunpunt.nl/contact']],
  ['region-md2.yaml', ['hours']],
])('%s is refused at each place, and reaches nobody', (name, wrong) => {
  const checked = runProgram(['check', '--region', input(name), '--strict']);
  expect(checked.status).toBe(4);
  for (const value of wrong) expect(checked.stdout).toContain(value);
  const advice = runProgram([...ADVICE, '--region', input(name), '-f', 'markdown']);
  expect(advice).toMatchObject({ status: 4, stdout: '' });
});

test.each([
  ['bom.jsonl', 3, '"status":"question"'],
  ['dubbel.jsonl', 2, 'staat een vraag twee keer'],
])('%s', (name, status, words) => {
  const ran = runProgram(['batch', input(name)]);
  expect(ran.status).toBe(status);
  expect(ran.stdout + ran.stderr).toContain(words);
});

test('latin1.yaml is told for what it is', () => {
  const pack = join(folder, 'pakket');
  cpSync(SMALL, pack, { recursive: true });
  cpSync(input('latin1.yaml'), join(pack, 'latin1.yaml'));
  const { status, stdout } = runProgram(['check', pack]);
  expect(status).toBe(4);
  expect(stdout).toMatch(/latin1\.yaml:4:\d+ fout .*niet in UTF-8 opgeslagen/);
});

test('of twelve options the eleventh can be meant', () => {
  const pack = readFileSync(input('pack-12-options.questions.yaml'), 'utf8');
  expect(pack.match(/extra-/g)?.length).toBe(5);
  // The shipped pack has thirteen at one question; 11 in plain mode is the eleventh.
  const typed = '1\n1\n11\n';
  const { stderr } = runProgram(['--plain', '--ask', '--today', '2026-11-26'], { input: typed });
  expect(stderr).toContain(
    'Gekozen: Wij zijn uit elkaar, de ander tekent niet, of ik krijg geen informatie (ook als oma of pleegouder)',
  );
  expect(stderr).toContain('-a onderwerp=ouders ');
});

test.each([[['--json']], [[]], [['-o', join(folder, 'x.html')]]])(
  'stdin-ask: who reads answers from the input cannot ask there as well, %j',
  (more) => {
    const args = ['--answers', '-', '--ask', '--plain', ...more];
    const { status, stdout, stderr } = runProgram(args, { input: '{"veiligheid":"veilig"}' });
    expect(status).toBe(2);
    expect(stdout + stderr).toContain('kan niet samen');
  },
);

test.each([[[]], [['--json']], [['-f', 'html']]])('volle-schijf: %j', (more) => {
  const args = [PROGRAM, ...ADVICE, ...more].map((word) => `'${word}'`).join(' ');
  const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" ${args} > /dev/full`], {
    env: environment(),
    encoding: 'utf8',
  });
  expect(status).toBe(5);
  expect(stderr).toMatch(/schijf.*vol|vol/i);
  expect(stderr).not.toMatch(/\n\s+at |meld het bij de makers/);
});

test('fifo-force: a pipe stays a pipe, and who reads it gets the advice', async () => {
  const pipe = join(folder, 'uit');
  execFileSync('mkfifo', [pipe]);
  const reader = spawn('cat', [pipe]);
  let read = '';
  reader.stdout.on('data', (text) => {
    read += text;
  });
  const ended = new Promise((resolve) => reader.once('close', resolve));
  const ran = runProgram([...ADVICE, '-o', pipe, '--force']);
  await ended;
  expect(ran.status).toBe(0);
  expect(lstatSync(pipe).isFIFO()).toBe(true);
  expect(read).toContain('Met elkaar in gesprek');
});

test.each(['2026-12-07', '2026-12-14', '2026-12-15', '2027-03-01'])(
  'liever-voor: on %s nobody is told to have acted before',
  (today) => {
    const answers = answerFlags({
      veiligheid: 'veilig',
      aanwezigheid: 'naar-school',
      onderwerp: 'plan',
      sector: 'po',
      plan: 'geweigerd',
      'plan-datum': '2026-11-02',
      bijzonderheden: 'geen',
      geprobeerd: 'leraar',
      'school-plaats': 'weet-niet',
    });
    const { stdout } = runProgram([...answers, '--json', '--no-input', '--today', today]);
    const { deadlines } = JSON.parse(stdout) as Advice;
    expect(deadlines.length).toBeGreaterThan(0);
    for (const { advised } of deadlines) if (advised !== null) expect(advised > today).toBe(true);
  },
);
