// Tries one reader with texts that are made otherwise again and again; those that reach a new branch are kept.
// node test/assurance/fuzz/fuzz.mjs <reader> [--seconds 600] [--runs 1000000] [--seed 1]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { Coverage } from './coverage.mjs';
import { Chance, mutated } from './mutate.mjs';

const HOME = fileURLToPath(new URL('../../..', import.meta.url));
process.chdir(HOME);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '600' },
    runs: { type: 'string', default: '100000000' },
    seed: { type: 'string', default: '1' },
  },
});

/** How many texts are read before the coverage is looked at: looking costs more than reading. */
const ROUND = 16;

/** A text that holds its reader longer than this, in milliseconds, is a fault. */
const SLOW = 10_000;

/**
 * @typedef {{ readonly seeds: readonly string[], readonly read: (text: string) => void }} Target
 * @typedef {{ readonly text: string, readonly why: string }} Fault
 */

/** The readers in one script, so that its branches can be told from those of others. */
async function loadTargets() {
  const made = join(HOME, 'node_modules/.cache/stapwijzer/fuzz', `targets-${process.pid}.mjs`);
  const bundle = await rolldown({
    input: 'test/assurance/fuzz/targets.ts',
    platform: 'node',
    logLevel: 'silent',
  });
  await bundle.write({ file: made, format: 'esm', codeSplitting: false });
  await bundle.close();
  /** @type {{ TARGETS: Readonly<Record<string, Target>> }} */
  const { TARGETS } = await import(pathToFileURL(made).href);
  rmSync(made);
  return { TARGETS, url: pathToFileURL(made).href };
}

/**
 * @param {Target} target
 * @param {string} text
 * @returns {Fault | null}
 */
function faultOf({ read }, text) {
  const start = performance.now();
  try {
    read(text);
  } catch (error) {
    return { text, why: String(error instanceof Error ? (error.stack ?? error.message) : error) };
  }
  const time = performance.now() - start;
  return time < SLOW ? null : { text, why: `It took ${Math.round(time)} ms.` };
}

/**
 * @param {Target} target
 * @param {Coverage} coverage
 */
async function fuzz(target, coverage) {
  const chance = new Chance(Number(values.seed));
  const until = performance.now() + 1000 * Number(values.seconds);
  const corpus = [...target.seeds];
  /** @type {Map<string, Fault>} */
  const faults = new Map();
  let executions = 0;
  const reads = (/** @type {string} */ text) => {
    executions += 1;
    const fault = faultOf(target, text);
    if (fault !== null) faults.set(fault.why.split('\n').slice(0, 2).join(' '), fault);
  };
  for (const seed of target.seeds) reads(seed);
  await coverage.takeNew();
  while (performance.now() < until && executions < Number(values.runs) && faults.size === 0) {
    const texts = Array.from({ length: ROUND }, () => mutated(chance.one(corpus), corpus, chance));
    for (const text of texts) reads(text);
    // Which of them it was is not told: the next rounds make all of them otherwise.
    if ((await coverage.takeNew()) > 0) corpus.push(...texts);
  }
  return { executions, branches: coverage.branches, kept: corpus.length, faults: [...faults.values()] };
}

const [name = ''] = positionals;
const { TARGETS, url } = await loadTargets();
const target = TARGETS[name];
if (target === undefined)
  throw new Error(`There is no reader "${name}": ${Object.keys(TARGETS).join(', ')}.`);
const coverage = new Coverage((script) => script === url);
await coverage.start();
const found = await fuzz(target, coverage);
coverage.stop();
const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-fuzz-'));
mkdirSync(folder, { recursive: true });
const told = found.faults.map(({ text, why }, at) => {
  const file = join(folder, `${name}-${at}`);
  writeFileSync(file, text);
  return { file, why };
});
if (told.length === 0) rmSync(folder, { recursive: true });
console.log(JSON.stringify({ reader: name, ...found, faults: told }));
process.exitCode = told.length === 0 ? 0 : 1;
