import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const home = fileURLToPath(new URL('..', import.meta.url));
const bin = `${home}bin/stapwijzer.cjs`;

/** Runs the built program as a shell would. */
function built(args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}) {
  const { NODE_EXTRA_CA_CERTS, FORCE_COLOR, NO_COLOR, CI, ...clean } = process.env;
  return spawnSync(process.execPath, [bin, ...args], { input, encoding: 'utf8', env: { ...clean, ...env } });
}

test('the library is one file that needs no Node and no other package', () => {
  const library = readFileSync(`${home}dist/index.js`, 'utf8');
  expect(library).not.toMatch(/^\s*import\s|require\(|process\.|node:/m);
});

test('a program can use the library with the shipped content', async () => {
  const { resolve, remaining } = await import(`${home}dist/index.js`);
  const tree = JSON.parse(readFileSync(`${home}dist/content.json`, 'utf8'));
  const position = resolve(tree, {});
  expect(position).toMatchObject({ kind: 'question', question: { id: 'veiligheid' } });
  expect(remaining(tree, position).max).toBeLessThanOrEqual(10);
});

test.each([
  ['--version', 0],
  ['--help', 0],
  ['steps', 0],
  ['advies', 2],
  ['', 3],
])('the built program, %s: exit code %i', (args, code) => {
  const ran = built(args.split(' ').filter((word) => word !== ''));
  expect(ran.status).toBe(code);
  expect(ran.stderr).not.toMatch(/\n\s+at /);
});

test.each(['--help', '-h'])('%s shows at once what the program lays out anew with help', (flag) => {
  const { stdout } = built(['help']);
  expect(stdout).toContain('Opdrachten:');
  expect(built([flag]).stdout).toBe(stdout);
});

test('nobody reading on is no error', () => {
  const ran = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" contacts | head -1`], {
    encoding: 'utf8',
  });
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(0);
});

test('answers over a pipe, line by line', () => {
  const ran = built(['--plain', '--today', '2026-11-23'], '1\n1\n1\n1\n4\n');
  expect(ran.status).toBe(0);
  expect(ran.stdout).toContain('Stap 1 van 6: Met elkaar in gesprek');
  expect(ran.stderr).toContain('Vraag 1, nog hooguit');
});

test.each([
  [{ FORCE_COLOR: '1' }, true],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  [{}, false],
])('colour with %j: %s', (env, expected) => {
  const ran = built(['contacts'], '', env as NodeJS.ProcessEnv);
  expect(ran.stdout.includes('\u001b[')).toBe(expected);
});

test('the division into regions is small, apart from the start, and its licence goes with it', () => {
  const packed = gzipSync(readFileSync(`${home}dist/regions.json`), { level: 9 });
  expect(packed.length).toBeLessThan(28 * 1024);
  expect(readFileSync(`${home}dist/chunks/start.cjs`, 'utf8')).not.toContain('ouder- en jeugdsteunpunt');
  const licences = readFileSync(`${home}dist/THIRD-PARTY-LICENSES.txt`, 'utf8');
  expect(licences).toContain('Copyright (c) 2014 Bob den Otter\n\nPermission is hereby granted');
});
