// Runs what takes too long for every change, and tells how each part ended. Ends with 1 when a part fails.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const HOME = fileURLToPath(new URL('../..', import.meta.url));
const VITEST = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));

/**
 * Something that takes long.
 * @typedef {object} Part
 * @property {string} what
 * @property {readonly string[]} args what Node runs
 * @property {Readonly<Record<string, string>>} [env]
 */

/** @param {string} file */
const tests = (file) => [VITEST, 'run', '--config', 'test/vitest.config.ts', '--project', 'quick', file];

/** @type {readonly Part[]} */
const PARTS = [
  {
    what: 'advice in 20,000 mixed orders',
    args: tests('test/engine/order.test.ts'),
    env: { STAPWIJZER_ORDERS: '20000' },
  },
  {
    what: 'advice on 5,000 sets of answers, resumed',
    args: tests('test/cli/resumed.test.ts'),
    env: { STAPWIJZER_ROUND_TRIPS: '5000' },
  },
  { what: 'slips in the content', args: ['bin/stapwijzer.cjs', 'scenarios', '--mutate'] },
];

const ended = PARTS.map(({ what, args, env = {} }) => {
  console.log(`\n== ${what}`);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, {
    cwd: HOME,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return { what, seconds: Math.round((performance.now() - start) / 1000), isRight: status === 0 };
});

console.log('');
for (const { what, seconds, isRight } of ended)
  console.log(`${what.padEnd(40)} ${String(seconds).padStart(6)} s  ${isRight ? 'right' : 'WRONG'}`);
process.exitCode = ended.every(({ isRight }) => isRight) ? 0 : 1;
