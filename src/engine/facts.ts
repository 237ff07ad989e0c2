/**
 * What is known on a route, by position in the tree. `chosen` holds per question the chosen options as
 * bits (0: not asked); `step` is the position of the step and `setBy` that of the question that set it,
 * both NOTHING as long as no answer did.
 */
export interface Facts {
  readonly chosen: readonly number[];
  readonly step: number;
  readonly setBy: number;
}

/** No position. */
export const NOTHING = -1;

/** The bits of an answer that is given freely, such as a date or a place. */
export const SKIPPED = 1;
export const GIVEN = 2;

/** Gives the bit of the option at a position. */
export function optionBit(at: number): number {
  return 1 << at;
}

/** The facts before the first answer, of a tree with so many questions. */
export function nothingKnown(questions: number): Facts {
  return { chosen: new Array<number>(questions).fill(0), step: NOTHING, setBy: NOTHING };
}

/** Gives the bits chosen at a question; 0 when it was not asked. */
export function chosenAt({ chosen }: Facts, question: number): number {
  return chosen[question] ?? 0;
}
