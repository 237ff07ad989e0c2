import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { plainEnvironment } from './environment.mjs';

/**
 * How often a second the library answers, in a process of its own.
 * @param {import('./packed.mjs').Packed} packed
 * @returns {{ resolve: number, advice: number }}
 */
export function rateFigures({ dist }) {
  const child = fileURLToPath(new URL('rates-child.mjs', import.meta.url));
  return JSON.parse(
    execFileSync(process.execPath, [child, dist], { env: plainEnvironment(), encoding: 'utf8' }),
  );
}
