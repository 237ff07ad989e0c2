import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const TSC = join(HOME, 'node_modules/typescript/bin/tsc');

/** The program in the README that uses the library, exactly as it is printed. */
const README =
  /^```js\n(import [\s\S]*?)^```$/m.exec(readFileSync(join(HOME, 'README.md'), 'utf8'))?.[1] ?? '';

/** A fault that is expected shows that the types are really there. */
const CONSUMER = `
import { type Advice, adviceFor, type CompiledTree, type Position, remaining, resolve, unpack } from 'stapwijzer';
import content from 'stapwijzer/content.json' with { type: 'json' };
import regions from 'stapwijzer/regions.json' with { type: 'json' };

const tree: CompiledTree = content;
const answers = { sector: 'po', bijzonderheden: ['geen'] };
const position: Position = resolve(tree, answers);
export const most: number = remaining(content, position).max;
if (position.kind === 'end') {
  const advice: Advice = adviceFor(tree, position, { today: '2026-11-23', answers, command: '', directory: unpack(regions) });
  const title: string = advice.step.title;
  // @ts-expect-error A title is no number.
  const number: number = title;
}
// @ts-expect-error A text is no tree.
resolve('', answers);
// @ts-expect-error The shipped content is not just anything.
content.nothing;
`;

let folder: string;

/** Installs the packed package, as it was built for these tests, in the folder of a program that uses it. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stapwijzer-types-'));
  npm(HOME, 'pack', '--ignore-scripts', '--pack-destination', folder);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'consumer.ts'), CONSUMER);
  writeFileSync(join(folder, 'readme.ts'), README);
  writeFileSync(join(folder, 'readme.js'), README);
  npm(folder, 'install', '--no-save', '--offline', join(folder, tarball));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function npm(cwd: string, ...args: readonly string[]): void {
  execFileSync('npm', ['--silent', ...args], { cwd, stdio: 'ignore', shell: process.platform === 'win32' });
}

test.each([
  ['nodenext', 'nodenext'],
  ['node20', 'node16'],
  ['preserve', 'bundler'],
  ['esnext', 'bundler'],
])('a program of module %s, resolved as by %s, knows the types', (module, resolution) => {
  const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--types', ''];
  const target = ['--target', 'es2023', '--lib', 'es2023,dom'];
  const modules = ['--module', module, '--moduleResolution', resolution];
  const files = ['consumer.ts', 'readme.ts'];
  const ran = spawnSync(process.execPath, [TSC, ...options, ...target, ...modules, ...files], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(ran.stdout).toBe('');
  expect(ran.status).toBe(0);
});

test("the README's program runs as it is printed", () => {
  const ran = spawnSync(process.execPath, ['readme.js'], { cwd: folder, encoding: 'utf8' });
  expect(ran.status).toBe(0);
  expect(ran.stdout).toMatch(/\? \(hooguit \d+\)\n$/);
});
