/** A thread that judges mutants: which, it takes from a counter that all threads share. */
import { parentPort, workerData } from 'node:worker_threads';
import { trialsOf } from '../check/mutation/mutate.ts';
import { parsePack } from '../content/parse.ts';
import { BATCH, type Judged, type Work } from './commands/judge-mutants.ts';

const { files, next } = workerData as Work;
const parsed = parsePack(files);
if (!parsed.ok) throw new Error('These files were right when they were read.');
const { mutants, startJudging } = trialsOf(parsed.source);
const judge = startJudging();
for (let from = take(); from < mutants.length; from = take()) {
  const judged: Judged = { from, verdicts: mutants.slice(from, from + BATCH).map(judge) };
  parentPort?.postMessage(judged);
}

/** Takes the next mutants: no other thread gets them. */
function take(): number {
  return Atomics.add(next, 0, BATCH);
}
