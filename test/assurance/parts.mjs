import { readFileSync } from 'node:fs';
import { keptOf } from './noticing.mjs';

/** Vitest, as Node runs it. */
const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts'];

/** No test of these may be given up for its time, in milliseconds. */
const PATIENCE = '7200000';

/** Readers that are tried with texts of every kind. */
const READERS = ['pack', 'region', 'answers', 'saved', 'code', 'date', 'compiled', 'theme'];

/** How long each reader is tried, in seconds. */
const FUZZED = process.env['STAPWIJZER_FUZZED'] ?? '600';

/**
 * Something that takes long.
 * @typedef {object} Part
 * @property {string} name
 * @property {string} what
 * @property {readonly string[]} args what Node runs
 * @property {Readonly<Record<string, string>>} [env]
 * @property {(output: string) => string} figure what came of it, from what it wrote
 */

/**
 * @param {string} project
 * @param {readonly string[]} files
 */
const tests = (project, ...files) => [
  ...VITEST,
  ...['--project', project, '--reporter', 'json', '--testTimeout', PATIENCE, ...files],
];

const whole = new Intl.NumberFormat('en');

/** @param {string} output */
function passed(output) {
  const { numPassedTests, numTotalTests } = JSON.parse(output.slice(output.indexOf('{"num')));
  return `${whole.format(numPassedTests)} of ${whole.format(numTotalTests)} tests`;
}

/**
 * Slips in some code, and how many of them the tests noticed, by the report that Stryker wrote. What runs before any
 * test begins is left out of it.
 * @param {string} name
 * @param {'telling' | 'judging'} code
 * @param {string} what
 * @returns {Part}
 */
const slips = (name, code, what) => ({
  name,
  what: `slips in the code of ${what} that tests notice`,
  args: ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'test/assurance/stryker.config.mjs'],
  env: { STAPWIJZER_CODE: code },
  figure: () => noticed(`${keptOf(code)}/mutation.json`),
});

/** @param {string} report */
function noticed(report) {
  /** @type {{ files: Record<string, { mutants: { status: string }[] }> }} */
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (/** @type {readonly string[]} */ ...these) =>
    all.filter((one) => these.includes(one)).length;
  const killed = count('Killed', 'Timeout');
  const told = killed + count('Survived', 'NoCoverage');
  const drawn = count('CompileError') === 0 ? '' : `, drawn from ${whole.format(all.length)}`;
  return `${whole.format(killed)} of ${whole.format(told)} (${((100 * killed) / told).toFixed(1)}%)${drawn}`;
}

/**
 * Tests that are tried more often here than in the gate: `how` names how often.
 * @param {string} name
 * @param {string} what
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} how
 * @returns {Part}
 */
const tried = (name, what, args, how) => ({ name, what, args, env: how, figure: passed });

/** @type {readonly Part[]} */
export const PARTS = [
  tried('input', 'bad input, signals, sockets, zones', tests('input'), {}),
  tried('orders', 'advice in 20,000 mixed orders', tests('quick', 'test/engine/order.test.ts'), {
    STAPWIJZER_ORDERS: '20000',
  }),
  tried(
    'resumed',
    'advice on 5,000 sets of answers, saved and resumed',
    tests('quick', 'test/cli/resumed.test.ts'),
    { STAPWIJZER_ROUND_TRIPS: '5000' },
  ),
  tried(
    'properties',
    'properties of conversations, days and texts, 2,000 tries each',
    tests('quick', 'test/properties'),
    { STAPWIJZER_PROPERTIES: '2000' },
  ),
  tried(
    'soak',
    '34,000 consultations in one run, 10,200 runs, 1,020 at a terminal',
    tests('terminal', 'test/terminal/soak.test.ts'),
    { STAPWIJZER_SOAK: '340' },
  ),
  ...READERS.map((reader) => ({
    name: `fuzz-${reader}`,
    what: `texts of every kind to the reader of \`${reader}\`, ${FUZZED} seconds`,
    args: ['test/assurance/fuzz/fuzz.mjs', reader, '--seconds', FUZZED],
    figure: (/** @type {string} */ output) => {
      const { executions, branches, faults } = JSON.parse(output);
      return `${whole.format(executions)} texts, ${whole.format(branches)} branches, ${faults.length} faults`;
    },
  })),
  slips('mutation', 'telling', 'the engine and the documents'),
  slips('mutation-check', 'judging', 'the rules and the reading of packs'),
  {
    name: 'slips',
    what: 'slips in the content that scenarios and invariants notice',
    args: ['bin/stapwijzer.cjs', 'scenarios', 'content/passend-onderwijs', '--mutate', '--json'],
    figure: (output) => {
      const { killed, survivors } = JSON.parse(output).mutation;
      const all = killed + survivors.length;
      return `${whole.format(killed)} of ${whole.format(all)} (${((100 * killed) / all).toFixed(1)}%)`;
    },
  },
];
