import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { keptOf, MUTATE } from './noticing.mjs';

const KEPT = keptOf();
const INCREMENTAL = `${KEPT}/incremental.json`;

forgetLeftOut();

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './test/assurance/drawn-mutants.mjs'],
  checkers: ['drawn'],
  vitest: { configFile: 'test/assurance/stryker-vitest.config.ts', related: false },
  mutate: MUTATE,
  tsconfigFile: 'test/assurance/no-tsconfig.json',
  disableTypeChecks: false,
  coverageAnalysis: 'perTest',
  incremental: true,
  ignoreStatic: true,
  incrementalFile: INCREMENTAL,
  tempDirName: `${KEPT}/work`,
  reporters: ['json'],
  jsonReporter: { fileName: `${KEPT}/mutation.json` },
  ignorePatterns: ['.ci'],
  dryRunTimeoutMinutes: 120,
  // As many times as long, as a machine is busy.
  timeoutFactor: 6,
  timeoutMS: 30_000,
  concurrency: 1,
};

/** What was not drawn the last time may be drawn now: Stryker would take it for done. */
function forgetLeftOut() {
  if (!existsSync(INCREMENTAL)) return;
  const report = JSON.parse(readFileSync(INCREMENTAL, 'utf8'));
  for (const file of Object.values(report.files))
    file.mutants = file.mutants.filter(
      (/** @type {{ status: string }} */ { status }) => status !== 'CompileError',
    );
  writeFileSync(INCREMENTAL, JSON.stringify(report));
}
