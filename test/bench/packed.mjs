import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The program as somebody gets it: built, packed, and installed in a folder of its own.
 * @typedef {object} Packed
 * @property {string} tarball
 * @property {string} bin
 * @property {string} dist
 */

/**
 * @param {string} folder
 * @returns {Packed}
 */
export function installPacked(folder) {
  const tarball = pack(REPOSITORY, folder);
  const home = join(folder, 'installed');
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{}');
  npm(home, ['install', '--no-save', '--offline', tarball]);
  const own = join(home, 'node_modules/stapwijzer');
  return { tarball, bin: join(own, 'bin/stapwijzer.cjs'), dist: join(own, 'dist') };
}

/**
 * Packs a package; its build runs first. Gives the tarball.
 * @param {string} source
 * @param {string} folder
 */
export function pack(source, folder) {
  const before = new Set(readdirSync(folder));
  npm(source, ['pack', '--pack-destination', folder]);
  const made = readdirSync(folder).find((name) => name.endsWith('.tgz') && !before.has(name));
  if (made === undefined) throw new Error(`npm pack made no tarball of ${source}.`);
  return join(folder, made);
}

/**
 * @param {string} cwd
 * @param {readonly string[]} args
 */
function npm(cwd, args) {
  execFileSync('npm', ['--silent', ...args], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}
