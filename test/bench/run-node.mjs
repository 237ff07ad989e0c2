import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { plainEnvironment } from './environment.mjs';

const TELL_PEAK = fileURLToPath(new URL('tell-peak-memory.cjs', import.meta.url));
const ENVIRONMENT = plainEnvironment();

/**
 * Runs Node to its end. Gives the milliseconds; throws when the run does not end as it should.
 * @param {readonly string[]} args
 * @param {number} [exitCode]
 */
export function timeOf(args, exitCode = 0) {
  const start = process.hrtime.bigint();
  run(args, 'ignore', exitCode);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/**
 * Runs Node to its end. Gives the most memory it held, in megabytes.
 * @param {readonly string[]} args
 * @param {number} [exitCode]
 */
export function peakMemoryOf(args, exitCode = 0) {
  return Number(run(['--require', TELL_PEAK, ...args], 'pipe', exitCode).output[3]) / 1024;
}

/**
 * What the run writes goes to /dev/null, as that of a child whose output nobody reads.
 * @param {readonly string[]} args
 * @param {'ignore' | 'pipe'} extra
 * @param {number} exitCode
 */
function run(args, extra, exitCode) {
  const ran = spawnSync(process.execPath, args, {
    env: ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'pipe', extra],
    encoding: 'utf8',
  });
  if (ran.status !== exitCode) {
    throw new Error(`node ${args.join(' ')} ended with ${ran.status}, not ${exitCode}:\n${ran.stderr}`);
  }
  return ran;
}
