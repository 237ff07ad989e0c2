import { optionBit } from '../../engine/condition.ts';
import type { Question } from '../../engine/tree.ts';
import { type Exit, exitOf } from '../../engine/walk.ts';

/** Gives for each option of a question where choosing it leads: as the engine walks, by id. */
export function exitsOf({ next, options }: Question): Exit<string>[] {
  const crossing = {
    next,
    options: options.map(({ next: own = next, step }) =>
      step === undefined ? { next: own } : { next: own, step },
    ),
  };
  return options.map((_, at) => exitOf(crossing, optionBit(at)));
}
