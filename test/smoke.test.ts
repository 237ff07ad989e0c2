import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { shippedTree } from './harness/io.ts';
import { runProgram } from './harness/program.ts';
import { answerAll, terminal, unwrapped } from './harness/terminal.ts';

/** The built program once at each of its surfaces; what each can do is tested elsewhere. */

const TODAY = ['--today', '2026-11-23'];

/** A short consultation: nobody talked with school yet. */
const ANSWERS = {
  veiligheid: 'veilig',
  aanwezigheid: 'naar-school',
  sector: 'po',
  stap: 'niet-gesproken',
  bijzonderheden: ['geen'],
};
const FLAGS = Object.entries(ANSWERS).flatMap(([id, value]) => ['-a', `${id}=${value}`]);
const TITLE = 'Stap 1 van 6: Met elkaar in gesprek';

test('terminal', async () => {
  const parent = terminal(TODAY, { rows: 100 });
  await answerAll(parent, shippedTree(), ANSWERS);
  await parent.until('Wat wilt u nu doen?', '5. Stop');
  expect(unwrapped(parent.scrollback())).toContain(TITLE);
  parent.press('5', 'enter');
  expect(await parent.done).toEqual({ exitCode: 0, signal: 0 });
});

test('plain', () => {
  const ran = runProgram(['--plain', ...TODAY], { input: '1\n1\n1\n1\n5\n' });
  expect(ran.stderr).toContain('Vraag 1, nog hooguit');
  expect(ran).toMatchObject({ status: 0, stdout: expect.stringContaining(TITLE) });
});

test('flags', () => {
  const ran = runProgram([...FLAGS, ...TODAY, '--json']);
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(ran.stdout)).toMatchObject({ status: 'advice', step: { id: 'gesprek' } });
});

test('files', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'stapwijzer-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  expect(runProgram([...FLAGS, ...TODAY, '-o', 'advies.json'], { cwd })).toMatchObject({
    status: 0,
    stdout: '',
  });
  const again = runProgram(['--answers', 'advies.json', ...TODAY, '--json'], { cwd });
  expect(again.stdout).toBe(readFileSync(join(cwd, 'advies.json'), 'utf8'));
});
