import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { longestAsFlags } from './answers.mjs';
import { plainEnvironment } from './environment.mjs';
import { pack, REPOSITORY } from './packed.mjs';
import { inRounds } from './rounds.mjs';
import { median } from './statistics.mjs';

/** What the program is made of, and would depend on if it were not bundled. */
const INGREDIENTS = [
  '@inquirer/prompts',
  'chalk',
  'commander',
  'date-fns',
  'mdast-util-gfm-task-list-item',
  'mdast-util-to-markdown',
  'yaml',
  'zod',
];

/**
 * How long a one-off run takes with an empty cache, and how many packages come with it.
 * @param {import('./packed.mjs').Packed} packed
 * @param {string} folder
 */
export async function npxFigures({ tarball, dist }, folder) {
  const ordinary = packOrdinary(folder);
  const flags = ['--json', ...longestAsFlags(dist)];
  let packages = Number.NaN;
  const times = await inRounds(
    {
      bundled: () => {
        const cache = mkdtempSync(join(folder, 'cache-'));
        const time = timeOfNpx(cache, tarball, ['stapwijzer', ...flags]);
        packages = installedBy(cache);
        return time;
      },
      ordinary: () => timeOfNpx(mkdtempSync(join(folder, 'cache-')), ordinary, ['ordinary']),
    },
    3,
  );
  return {
    npx: median(times['bundled'] ?? []) / 1000,
    'npx-ordinary': median(times['ordinary'] ?? []) / 1000,
    packages,
  };
}

/**
 * A program that loads the same packages at its start, as dependencies. Gives its tarball.
 * @param {string} folder
 */
function packOrdinary(folder) {
  const { devDependencies } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
  const dependencies = Object.fromEntries(INGREDIENTS.map((name) => [name, devDependencies[name]]));
  const source = join(folder, 'ordinary');
  mkdirSync(source);
  const manifest = { name: 'ordinary', version: '1.0.0', type: 'module', bin: 'bin.js', dependencies };
  writeFileSync(join(source, 'package.json'), JSON.stringify(manifest));
  const imports = INGREDIENTS.map((name) => `import '${name}';`);
  writeFileSync(
    join(source, 'bin.js'),
    ['#!/usr/bin/env node', ...imports, "console.log('{}');", ''].join('\n'),
  );
  return pack(source, folder);
}

/**
 * @param {string} cache
 * @param {string} tarball
 * @param {readonly string[]} command
 */
function timeOfNpx(cache, tarball, command) {
  const start = process.hrtime.bigint();
  execFileSync('npx', ['--yes', `--package=${tarball}`, ...command], {
    cwd: cache,
    env: plainEnvironment({ npm_config_cache: cache }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/**
 * How many packages npx put into a cache that was empty.
 * @param {string} cache
 */
function installedBy(cache) {
  const [home = ''] = readdirSync(join(cache, '_npx'));
  const lock = JSON.parse(readFileSync(join(cache, '_npx', home, 'package-lock.json'), 'utf8'));
  return Object.keys(lock.packages).filter((path) => path !== '').length;
}
