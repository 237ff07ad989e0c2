import type { PackSource } from '../../content/parse.ts';
import type { Answers } from '../../engine/answers.ts';
import { startJudging, toBeJudged, type Verdict } from './judge.ts';
import { type Mutant, mutantsOf } from './mutants.ts';

/** A mutant that no scenario or invariant noticed, with answers on which it tells something else. */
export interface Survivor {
  readonly mutant: Mutant;
  /** The shortest answers for which it does; null when the routes themselves changed. */
  readonly example: Answers | null;
}

/** What became of all mutants. Those that change nothing on any route are not counted. */
export interface MutationReport {
  readonly killed: number;
  readonly survivors: readonly Survivor[];
  readonly unchanging: number;
}

/** Every place of a pack changed once, and what judges of such a change whether anything notices it. */
export interface Trials {
  readonly mutants: readonly Mutant[];
  /** Made when it is first asked for: that takes a while. */
  readonly startJudging: () => (mutant: Mutant) => Verdict;
}

/** Lists the mutants of a pack. Of the same pack always the same, in the same order. */
export function trialsOf(source: PackSource): Trials {
  return { mutants: mutantsOf(toBeJudged(source)), startJudging: () => startJudging(source) };
}

/** Tells what no scenario or invariant notices, given the verdict on each mutant. */
export function mutationReport(mutants: readonly Mutant[], verdicts: readonly Verdict[]): MutationReport {
  const survivors = mutants.flatMap((mutant, at): Survivor[] => {
    const verdict = verdicts[at];
    return verdict?.kind === 'survived' ? [{ mutant, example: verdict.example }] : [];
  });
  const count = (kind: Verdict['kind']) => verdicts.filter((verdict) => verdict.kind === kind).length;
  return { killed: count('noticed'), survivors, unchanging: count('unchanging') };
}
