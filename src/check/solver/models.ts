import { type Diagram, FALSE, itemAt, partsOf, TRUE } from './diagram.ts';

/** Counts the ways to give every variable a value so that a statement holds. Takes the number of values of each. */
export function countOf(diagram: Diagram, sizes: readonly number[]): bigint {
  const unseen = waysFrom(sizes);
  const ways = new Map<Diagram, bigint>([[FALSE, 0n]]);
  /** The ways for a statement with the variables from `first` on. */
  const count = (part: Diagram, first: number): bigint => {
    if (part === TRUE) return itemAt(unseen, first);
    let sum = ways.get(part) ?? 0n;
    for (let free = first; sum > 0n && free < part.variable; free += 1) sum *= BigInt(itemAt(sizes, free));
    return sum;
  };
  for (const part of partsOf(diagram)) {
    if (part.branches.length === 0) continue;
    const sum = part.branches.reduce((total, branch) => total + count(branch, part.variable + 1), 0n);
    ways.set(part, sum);
  }
  return count(diagram, 0);
}

/** Per variable, in how many ways it and those after it can have values; last, that nothing is left. */
function waysFrom(sizes: readonly number[]): bigint[] {
  let ways = 1n;
  const backwards = sizes.toReversed().map((size) => {
    ways *= BigInt(size);
    return ways;
  });
  return [1n, ...backwards].reverse();
}

/** Values by variable; a variable that is absent can have any. */
export type Model = ReadonlyMap<number, number>;

/** What a value of a variable adds to the cost of a model; may be negative. */
export type Cost = (variable: number, value: number) => number;

/** Finds the values that cost least, and of those the first; null when there are none. */
export function cheapestModel(diagram: Diagram, cost: Cost): Model | null {
  if (diagram === FALSE) return null;
  const best = new Map<Diagram, Choice>([[TRUE, { cost: 0, value: 0 }]]);
  for (const part of partsOf(diagram)) {
    for (const [value, branch] of part.branches.entries()) {
      const rest = best.get(branch);
      if (rest === undefined) continue;
      const total = rest.cost + cost(part.variable, value);
      const known = best.get(part);
      if (known === undefined || total < known.cost) best.set(part, { cost: total, value });
    }
  }
  const model = new Map<number, number>();
  for (let part = diagram; part !== TRUE; ) {
    const value = best.get(part)?.value ?? 0;
    model.set(part.variable, value);
    part = itemAt(part.branches, value);
  }
  return model;
}

interface Choice {
  readonly cost: number;
  readonly value: number;
}

/** Whether a statement holds when each variable has the value given for it. */
export function evaluate(diagram: Diagram, values: readonly number[]): boolean {
  let part = diagram;
  while (part.branches.length > 0) part = itemAt(part.branches, itemAt(values, part.variable));
  return part === TRUE;
}
