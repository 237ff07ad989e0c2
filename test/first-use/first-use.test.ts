import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getNode } from '../nodes/get-node.mjs';

/** What somebody meets who types the recipe of the README for the first time, or half of it. Takes minutes. */

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const NODES = [20, 22, 24, 26];
const GIVE_UP = 600_000;

/** A folder with a space in its name, as people have. */
const home = mkdtempSync(join(tmpdir(), 'stapwijzer eerste keer '));
/** Executables of Node, the one of these tests first. */
const nodes = [process.execPath];

beforeAll(async () => {
  nodes.push(...(await Promise.all(NODES.map((major) => getNode(major, home)))));
}, GIVE_UP);

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe.each([10, 11])('with npm %i', (major) => {
  const folder = join(home, `npm ${major}`);
  const project = join(folder, 'project');
  let bin: string;

  /** Runs npm or npx on a Node, with a cache that is empty at first. */
  const run = (
    tool: 'npm' | 'npx',
    args: readonly string[],
    { node = process.execPath, cwd = project, env = {} } = {},
  ) =>
    spawnSync(node, [join(bin, `${tool}-cli.js`), ...args], {
      cwd,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${dirname(node)}${delimiter}${process.env['PATH']}`,
        npm_config_cache: join(folder, 'cache'),
        npm_config_update_notifier: 'false',
        ...env,
      },
    });

  beforeAll(() => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{}');
    const got = spawnSync('npm', ['install', '--silent', '--no-save', `npm@${major}`], { cwd: folder });
    expect(got.status).toBe(0);
    bin = join(folder, 'node_modules/npm/bin');
    const left = ['node_modules', 'dist', '.git'];
    cpSync(REPOSITORY, project, { recursive: true, filter: (path) => !left.includes(basename(path)) });
  }, GIVE_UP);

  test('what was not installed says what to type, on every Node', { timeout: GIVE_UP }, () => {
    for (const node of nodes) {
      const { status, stderr } = run('npx', ['--yes', '.'], { node });
      expect(stderr).toContain('npm ci');
      expect(stderr).toContain('nog niet klaar voor gebruik');
      expect(status).toBe(70);
    }
  });

  test('then the recipe works, on every Node', { timeout: GIVE_UP }, () => {
    const installed = run('npm', ['ci', '--no-audit', '--no-fund']);
    expect(installed).toMatchObject({ status: 0 });
    for (const node of nodes) {
      const { status, stdout } = run('npx', ['.', '--json'], { node });
      expect(JSON.parse(stdout)).toMatchObject({ status: 'question' });
      expect(status).toBe(3);
    }
  });

  test.each([
    ['no HOME', { HOME: undefined }],
    ['a HOME that is not there', { HOME: join(folder, 'geen') }],
    ['another empty cache', { npm_config_cache: join(folder, 'leeg') }],
  ])('and with %s', { timeout: GIVE_UP }, (_, env) => {
    expect(run('npx', ['--yes', '.', '--json'], { env })).toMatchObject({ status: 3 });
  });

  test('the tarball installs without a warning, and runs', { timeout: GIVE_UP }, () => {
    const empty = join(folder, 'leeg');
    mkdirSync(empty, { recursive: true });
    expect(run('npm', ['pack', '--silent', '--pack-destination', empty])).toMatchObject({ status: 0 });
    const tarball = readdirSync(empty).find((name) => name.endsWith('.tgz')) ?? '';
    writeFileSync(join(empty, 'package.json'), '{}');
    const installed = run('npm', ['install', '--no-audit', '--no-fund', `./${tarball}`], { cwd: empty });
    expect(installed.status).toBe(0);
    // What npm says of the settings of this computer is not about the package.
    const warnings = installed.stderr.split('\n').filter((line) => line !== '' && !/ config "/.test(line));
    expect(warnings).toEqual([]);
    expect(run('npx', ['stapwijzer', '--json'], { cwd: empty })).toMatchObject({ status: 3 });
  });
});
