import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${HOME}${path}`, 'utf8');
const { dependencies, optionalDependencies, peerDependencies, devDependencies } = JSON.parse(
  read('package.json'),
) as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

/** The lines of the tables of a markdown file, as cells. */
function rowsOf(markdown: string): string[][] {
  return [...markdown.matchAll(/^\| `(.+)` \| (.+) \| (.+) \|$/gm)].map(([, ...cells]) => cells);
}

const [bundled = '', others = ''] = read('.github/DEPENDENCIES.md').split('## For who builds and tests');

test('nothing is installed beside the program', () => {
  expect([dependencies, optionalDependencies, peerDependencies]).toEqual([undefined, undefined, undefined]);
});

test('every dependency has a reason, a licence that is its own, and an exact version', () => {
  const found = Object.entries(devDependencies ?? {}).map(([name, version]) => {
    const own = JSON.parse(read(`node_modules/${name}/package.json`));
    expect({ name, version }).toEqual({ name, version: own.version });
    return [name, own.license];
  });
  const told = rowsOf(bundled + others).map(([name, licence]) => [name, licence]);
  expect(told.sort()).toEqual(found.sort());
});

/** What is bundled of a package that only passes others on. */
const PASSED_ON: Readonly<Record<string, string>> = { '@inquirer/prompts': '@inquirer/input' };

test('the licences that go with the program are of the packages that are said to be in it', () => {
  const shipped = read('dist/THIRD-PARTY-LICENSES.txt');
  const names = new Set([...shipped.matchAll(/^(\S+) [\d.]+ \(/gm)].map(([, name]) => name));
  const told = rowsOf(bundled).map(([name = '']) => PASSED_ON[name] ?? name);
  expect(told.filter((name) => !names.has(name) && !name.startsWith('@utrecht/'))).toEqual([]);
  expect(rowsOf(others).filter(([name]) => names.has(name))).toEqual([]);
  expect(shipped).toContain('(EUPL-1.2)');
});

/** All that may be in the package: files by name, and the pieces of the program and of its types. */
const PACKED = [
  'LICENSE',
  'README.md',
  'bin/stapwijzer.cjs',
  'dist/THIRD-PARTY-LICENSES.txt',
  'dist/cli.cjs',
  'dist/content.json',
  'dist/help.txt',
  'dist/index.js',
  'dist/judge-worker.cjs',
  'dist/pack.br',
  'dist/page.html',
  'dist/regions.json',
  'dist/schema/content-1.json',
  'dist/schema/region-1.json',
  'dist/schema/stapwijzer-1-fields.json',
  'dist/schema/stapwijzer-1.json',
  'package.json',
];
const PIECES = /^dist\/(?:chunks\/[a-z][a-z\d-]*\.cjs|types\/(?:[a-z-]+\/)*[a-z-]+\.d\.ts)$/;

test('the package holds these files, and no other', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: HOME,
    encoding: 'utf8',
  });
  const [{ files }] = JSON.parse(stdout) as [{ readonly files: readonly { readonly path: string }[] }];
  const paths = files.map(({ path }) => path);
  expect(paths.filter((path) => !PIECES.test(path)).sort()).toEqual([...PACKED].sort());
  const types = paths.filter((path) => path.startsWith('dist/types/'));
  expect(types).toContain('dist/types/index.d.ts');
});

test('a release has a list of all parts beside it', () => {
  expect(read('.github/workflows/release.yml')).toContain('npm sbom --sbom-format cyclonedx');
});
