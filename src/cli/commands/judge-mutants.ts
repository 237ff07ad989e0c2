import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Verdict } from '../../check/mutation/judge.ts';
import type { Trials } from '../../check/mutation/mutate.ts';
import type { FileText } from '../../content/parse.ts';
import type { Io } from '../io/io.ts';
import { share, type Tell } from '../io/progress.ts';

/** Mutants that a thread takes at a time. */
export const BATCH = 20;

/** The most threads: each holds a proof of its own, of some hundred MB. */
const MOST_THREADS = 4;

/** What a thread is given: the files of the pack, and the number of the first mutant that nobody has taken. */
export interface Work {
  readonly files: readonly FileText[];
  readonly next: Int32Array;
}

/** What a thread gives back: verdicts on the mutants from a number on. */
export interface Judged {
  readonly from: number;
  readonly verdicts: readonly Verdict[];
}

/**
 * Judges every mutant, on as many cores as there are; a few are judged here. Gives the verdicts in the order of
 * the mutants. This thread only waits, so that a signal ends the run at once.
 */
export async function judgeMutants(
  { mutants, startJudging }: Trials,
  files: ReadonlyMap<string, string>,
  { judgeWorker }: Pick<Io, 'judgeWorker'>,
  tell: Tell,
): Promise<Verdict[]> {
  const threads = Math.min(availableParallelism(), MOST_THREADS, Math.ceil(mutants.length / BATCH));
  if (judgeWorker === undefined || mutants.length <= BATCH) return mutants.map(startJudging());
  const verdicts: Verdict[] = [];
  let done = 0;
  const take = ({ from, verdicts: some }: Judged) => {
    done += some.length;
    for (const [at, verdict] of some.entries()) verdicts[from + at] = verdict;
    tell(share(done, mutants.length));
  };
  const work: Work = {
    files: [...files].map(([name, text]) => ({ name, text })),
    next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  };
  const started = Array.from({ length: threads }, () => new Worker(judgeWorker, { workerData: work }));
  try {
    await Promise.all(started.map((worker) => finished(worker, take)));
  } finally {
    await Promise.all(started.map((worker) => worker.terminate()));
  }
  return verdicts;
}

/** Waits till a thread has no more to do. Throws what went wrong in it. */
function finished(worker: Worker, take: (judged: Judged) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', take);
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}
