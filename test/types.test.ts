import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const TSC = join(HOME, 'node_modules/typescript/bin/tsc');

/** What a program that uses the library looks like. A fault that is expected shows that the types are really there. */
const CONSUMER = `
import { type Advice, adviceFor, type CompiledTree, type Position, remaining, resolve } from 'stapwijzer';

declare const tree: CompiledTree;
const answers = { sector: 'po', bijzonderheden: ['geen'] };
const position: Position = resolve(tree, answers);
export const most: number = remaining(tree, position).max;
if (position.kind === 'end') {
  const advice: Advice = adviceFor(tree, position, { today: '2026-11-23', answers, command: '' });
  const title: string = advice.step.title;
  // @ts-expect-error A title is no number.
  const number: number = title;
}
// @ts-expect-error A text is no tree.
resolve('', answers);
`;

let folder: string;

/** Installs the packed package, as it was built for these tests, in the folder of a program that uses it. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stapwijzer-types-'));
  npm(HOME, 'pack', '--ignore-scripts', '--pack-destination', folder);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'consumer.ts'), CONSUMER);
  npm(folder, 'install', '--no-save', '--offline', join(folder, tarball));
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function npm(cwd: string, ...args: readonly string[]): void {
  execFileSync('npm', ['--silent', ...args], { cwd, stdio: 'ignore', shell: process.platform === 'win32' });
}

test.each([
  ['nodenext', 'nodenext'],
  ['preserve', 'bundler'],
])('a program of module %s, resolved as by %s, knows the types', (module, resolution) => {
  const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--types', ''];
  const target = ['--target', 'es2023', '--lib', 'es2023'];
  const modules = ['--module', module, '--moduleResolution', resolution];
  const ran = spawnSync(process.execPath, [TSC, ...options, ...target, ...modules, 'consumer.ts'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(ran.stdout).toBe('');
  expect(ran.status).toBe(0);
});
