// Prints how often a second the library resolves, and advises, over the answers of all scenarios.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scenarioAnswers, TODAY } from './answers.mjs';
import { median } from './statistics.mjs';

const WINDOWS = 5;
const WINDOW_MS = 700;

const dist = /** @type {string} */ (process.argv[2]);
const { adviceFor, resolve } = await import(pathToFileURL(join(dist, 'index.js')).href);
const tree = JSON.parse(readFileSync(join(dist, 'content.json'), 'utf8'));
const all = scenarioAnswers(dist);

/** What came out last is kept, so that no work can be left out. */
let last;

const resolveOnce = (/** @type {object} */ answers) => {
  last = resolve(tree, answers);
};
const adviseOnce = (/** @type {object} */ answers) => {
  const position = resolve(tree, answers);
  last = adviceFor(tree, position, { today: TODAY, answers, command: '' });
};

/**
 * The rate in one window of time.
 * @param {(answers: object) => void} once
 */
function rateOf(once) {
  const start = performance.now();
  let count = 0;
  let taken = 0;
  while (taken < WINDOW_MS) {
    for (const answers of all) once(answers);
    count += all.length;
    taken = performance.now() - start;
  }
  return count / (taken / 1000);
}

/**
 * The median rate of some windows, after one to warm up.
 * @param {(answers: object) => void} once
 */
function medianRate(once) {
  rateOf(once);
  return median(Array.from({ length: WINDOWS }, () => rateOf(once)));
}

const rates = { resolve: medianRate(resolveOnce), advice: medianRate(adviseOnce) };
if (last === undefined) throw new Error('Nothing was measured.');
process.stdout.write(JSON.stringify(rates));
