/**
 * A statement over variables with a few values each, as an ordered decision diagram: what is left of
 * the statement for each value of its first variable. Equal statements are the same object.
 * Source: Srinivasan and others, "Algorithms for discrete function manipulation" (1990).
 */
export interface Diagram {
  /** Counts up in the order of making: a diagram has a higher number than those it leads to. */
  readonly number: number;
  /** The variable it looks at; infinite when nothing is left to look at. */
  readonly variable: number;
  /** What is left for each value of the variable. */
  readonly branches: readonly Diagram[];
}

export const FALSE: Diagram = { number: 0, variable: Number.POSITIVE_INFINITY, branches: [] };
export const TRUE: Diagram = { number: 1, variable: Number.POSITIVE_INFINITY, branches: [] };

/** Thrown when statements are too large to hold in memory, or to go through in reasonable time. */
export class StateSpaceTooLarge extends Error {
  override readonly name = 'StateSpaceTooLarge';
  override readonly message = 'There are too many combinations to go through.';
}

/** Lists a diagram and all that it leads to, each after those that it leads to itself. */
export function partsOf(diagram: Diagram): Diagram[] {
  const parts = new Set([diagram]);
  for (const part of parts) for (const branch of part.branches) parts.add(branch);
  return [...parts].sort((a, b) => a.number - b.number);
}

/** Looks up an item that is there. Throws when it is not. */
export function itemAt<T>(items: readonly T[], at: number): T {
  return present(items[at]);
}

/** The value, which is there. Throws when it is not. */
export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A part of a decision diagram is missing.');
  return value;
}
