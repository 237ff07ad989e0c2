import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Gets the newest Node of a major version from the npm registry. Gives its executable.
 * @param {number} major
 * @param {string} folder
 */
export async function getNode(major, folder) {
  const home = join(folder, `node-${major}`);
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{}');
  // The package gets the executable for this system in a script of its own.
  const args = ['install', '--silent', '--no-save', '--ignore-scripts=false', `node@${major}`];
  await promisify(execFile)('npm', args, { cwd: home });
  return join(home, 'node_modules/node/bin/node');
}
