import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { plainEnvironment } from './environment.mjs';

const TELL_PEAK = fileURLToPath(new URL('tell-peak-memory.cjs', import.meta.url));
const ENVIRONMENT = plainEnvironment();

/**
 * How a run should end, and where what it writes goes: to a program that reads it, as in a script, or nowhere.
 * @typedef {{ exitCode?: number, output?: 'pipe' | 'ignore' }} Expected
 */

/**
 * Runs Node to its end. Gives the milliseconds; throws when the run does not end as it should.
 * @param {readonly string[]} args
 * @param {Expected} [expected]
 */
export function timeOf(args, expected) {
  const start = process.hrtime.bigint();
  run(args, expected);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/**
 * Runs Node to its end. Gives the most memory it held, in megabytes.
 * @param {readonly string[]} args
 * @param {Expected} [expected]
 */
export function peakMemoryOf(args, expected) {
  return Number(run(['--require', TELL_PEAK, ...args], expected).output[3]) / 1024;
}

/**
 * Runs Node to its end. Gives what it wrote; throws when the run does not end as it should.
 * @param {readonly string[]} args
 * @param {Expected} [expected]
 */
export function outputOf(args, expected) {
  return run(args, expected).stdout;
}

/**
 * @param {readonly string[]} args
 * @param {Expected} [expected]
 */
function run(args, { exitCode = 0, output = 'pipe' } = {}) {
  const ran = spawnSync(process.execPath, args, {
    env: ENVIRONMENT,
    stdio: ['ignore', output, 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (ran.status !== exitCode) {
    throw new Error(`node ${args.join(' ')} ended with ${ran.status}, not ${exitCode}:\n${ran.stderr}`);
  }
  return ran;
}
