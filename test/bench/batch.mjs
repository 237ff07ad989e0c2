import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TODAY } from './answers.mjs';
import { writeLines } from './lines.mjs';
import { inRounds, ratio } from './rounds.mjs';
import { outputOf, peakMemoryOf, timeOf } from './run-node.mjs';

/** Different lines, and how often they are repeated. The documents of all of them fit in memory. */
const DIFFERENT = 2_000;
const TIMES = 10;

/** Lines of the runs whose memory is compared; every line is different. */
const SHORT = 10_000;
const LONG = 200_000;

/** It is the program that is measured, not who reads what it writes. */
const UNREAD = { output: /** @type {const} */ ('ignore') };

const LIMIT = fileURLToPath(new URL('batch-limit.mjs', import.meta.url));

/** The fields that somebody who counts advices needs. */
const FIELDS = ['--fields', 'step,organisations,deadlines'];

/**
 * How `batch` compares to only writing what it writes, and whether its memory stays level.
 * @param {import('./packed.mjs').Packed} packed
 * @param {string} folder
 * @param {boolean} quick
 */
export async function batchFigures({ bin, dist }, folder, quick) {
  const run = (/** @type {string} */ lines) => [bin, 'batch', lines, '--today', TODAY];
  const speed = await speedFigures(run, dist, folder, quick ? 3 : 7);
  const memory = async (/** @type {number} */ count) => {
    const lines = join(folder, `lines-${count}`);
    await writeLines(dist, lines, count);
    return peakMemoryOf(run(lines), UNREAD);
  };
  const short = await memory(SHORT);
  if (quick) return { ...speed, 'batch-short-memory': short };
  const long = await memory(LONG);
  return {
    ...speed,
    'batch-short-memory': short,
    'batch-long-memory': long,
    'batch-growth': long / short,
  };
}

/**
 * What `batch` reaches of the speed of only writing, and how much quicker it is with a few fields.
 * @param {(lines: string) => string[]} run
 * @param {string} dist
 * @param {string} folder
 * @param {number} rounds
 */
async function speedFigures(run, dist, folder, rounds) {
  const file = join(folder, 'lines');
  const documents = join(folder, 'documents');
  await writeLines(dist, file, DIFFERENT);
  writeFileSync(documents, outputOf(run(file)));
  const once = readFileSync(file);
  for (let times = 1; times < TIMES; times += 1) appendFileSync(file, once);
  const times = await inRounds(
    {
      batch: () => timeOf(run(file), UNREAD),
      fields: () => timeOf([...run(file), ...FIELDS], UNREAD),
      limit: () => Number(outputOf([LIMIT, documents, String(TIMES)])),
    },
    rounds,
  );
  const { batch = [], fields = [], limit = [] } = times;
  return { 'batch-share': ratio(limit, batch), 'batch-fields': ratio(batch, fields) };
}
