import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { environment, PROGRAM, runProgram } from '../harness/program.ts';

test.each([
  ['--version', 0],
  ['--help', 0],
  ['steps', 0],
  ['advies', 2],
  ['', 3],
])('the built program, %s: exit code %i', (args, code) => {
  const ran = runProgram(args.split(' ').filter((word) => word !== ''));
  expect(ran.status).toBe(code);
  expect(ran.stderr).not.toMatch(/\n\s+at /);
});

test.each(['--help', '-h'])('%s shows at once what the program lays out anew with help', (flag) => {
  const { stdout } = runProgram(['help']);
  expect(stdout).toContain('Opdrachten:');
  expect(runProgram([flag]).stdout).toBe(stdout);
});

test('nobody reading on is no error', () => {
  const ran = spawnSync('sh', ['-c', `"${process.execPath}" "${PROGRAM}" contacts | head -1`], {
    encoding: 'utf8',
    env: environment(),
  });
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(0);
});

test('answers over a pipe, line by line', () => {
  const ran = runProgram(['--plain', '--today', '2026-11-23'], { input: '1\n1\n1\n1\n1\n9\n' });
  expect(ran.status).toBe(0);
  expect(ran.stdout).toContain('Stap 1 van 6: Met elkaar in gesprek');
  expect(ran.stderr).toContain('Vraag 1, nog hooguit');
});

test.each([
  ['--plain -a veiligheid=veilig', 3, 'Deze regel is te lang.', 'advise -a veiligheid=veilig --ask --plain'],
  ['--answers - --no-input', 5, 'De standaardinvoer is te groot.', 'hoogstens 2 MB'],
])('%s stops reading an input without end', (args, code, said, more) => {
  const command = `"${process.execPath}" --max-old-space-size=128 "${PROGRAM}" ${args} < /dev/zero`;
  const ran = spawnSync('sh', ['-c', command], { encoding: 'utf8', env: environment() });
  expect(ran.status).toBe(code);
  expect(ran.stderr).toContain(said);
  expect(ran.stderr).toContain(more);
});

test.each(['batch', 'batch -', '--answers - --no-input', '--plain'])('%s reads no folder', (args) => {
  const command = `"${process.execPath}" "${PROGRAM}" ${args} < .`;
  const ran = spawnSync('sh', ['-c', command], { encoding: 'utf8', env: environment() });
  expect(ran.stderr).toContain('De standaardinvoer is een map, geen bestand.');
  expect(ran.status).toBe(5);
});

test('a line that is far too long is not told back', () => {
  const ran = runProgram(['--plain'], { input: `1\n${'a'.repeat(100_000)}\n1\n` });
  expect(ran.status).toBe(3);
  expect(ran.stderr).toContain('Deze regel is te lang.');
  expect(ran.stderr).toContain('advise -a veiligheid=veilig --ask --plain');
  expect(ran.stderr.length).toBeLessThan(5_000);
});

test.each([
  [{ FORCE_COLOR: '1' }, true],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  [{}, false],
])('colour with %j: %s', (env, expected) => {
  const ran = runProgram(['contacts'], { env });
  expect(ran.stdout.includes('\u001b[')).toBe(expected);
});
