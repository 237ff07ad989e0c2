import { answersOf } from '../../src/check/scenarios.ts';
import type { Advice } from '../../src/engine/advice.ts';
import { adviceFor } from '../../src/engine/advise.ts';
import type { Answers } from '../../src/engine/answers.ts';
import type { CompiledTree } from '../../src/engine/compiled-tree.ts';
import { resolve } from '../../src/engine/resolve.ts';
import { shippedScenarios, shippedTree } from './io.ts';
import { smallTree } from './small-tree.ts';
import { times } from './tries.ts';

/** The day that advices in tests are given on. */
export const TODAY = '2026-11-23';

/** The advice for answers that end a route. Throws where they do not. */
export function adviceIn(tree: CompiledTree, answers: Answers, today = TODAY): Advice {
  const position = resolve(tree, answers);
  if (position.kind !== 'end') throw new Error(`These answers end at ${position.question.id}.`);
  return adviceFor(tree, position, { today, answers, command: 'stapwijzer --no-input' });
}

/** An advice of the small pack, with a date that was counted. */
export function smallAdvice(): Advice {
  return adviceIn(smallTree(), { soort: 'vo', dag: '2026-11-02', hulp: ['arts', 'school'], extra: 'ja' });
}

/** A situation of the shipped pack and its advice. */
export interface Situation {
  readonly id: string;
  readonly answers: Answers;
  readonly advice: Advice;
}

/** The situations that the shipped pack describes: every one, as a rule. */
export function shippedSituations(): Situation[] {
  const tree = shippedTree();
  const scenarios = Object.entries(shippedScenarios());
  return scenarios.slice(0, times(scenarios.length)).map(([id, scenario]) => {
    const answers = answersOf(tree, scenario);
    return { id, answers, advice: adviceIn(tree, answers, scenario.today ?? TODAY) };
  });
}
