import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TODAY } from './answers.mjs';
import { writeLines } from './lines.mjs';
import { peakMemoryOf, timeOf } from './run-node.mjs';
import { median } from './statistics.mjs';

const COUNT = 200_000;
const SHORT = 10_000;
const LONG = 1_000_000;

/** It is the program that is measured, not who reads what it writes. */
const UNREAD = { output: /** @type {const} */ ('ignore') };

/**
 * How fast many sets of answers go, and whether memory stays flat.
 * @param {import('./packed.mjs').Packed} packed
 * @param {string} folder
 * @param {boolean} quick
 */
export async function batchFigures({ bin, dist }, folder, quick) {
  const file = join(folder, 'lines');
  const short = join(folder, 'short-lines');
  await writeLines(dist, file, COUNT);
  await writeLines(dist, short, SHORT);
  const run = (/** @type {string} */ lines) => [bin, 'batch', lines, '--today', TODAY];
  const times = Array.from({ length: quick ? 1 : 3 }, () => timeOf(run(file), UNREAD));
  const figures = {
    batch: COUNT / (median(times) / 1000),
    'batch-short-memory': peakMemoryOf(run(short), UNREAD),
  };
  if (quick) return figures;
  const once = readFileSync(file);
  for (let count = COUNT; count < LONG; count += COUNT) appendFileSync(file, once);
  const long = peakMemoryOf(run(file), UNREAD);
  return { ...figures, 'batch-long-memory': long, 'batch-growth': long / figures['batch-short-memory'] };
}
