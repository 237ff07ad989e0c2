import type { Condition } from '../engine/tree.ts';

/** A part of a condition: as a whole, or the nth option or step that it names. */
export interface Part {
  readonly of: Condition;
  readonly named?: number;
}

/** Whether the whole condition, changed like this, still says something else on some route. */
export type MakesDifference = (changed: Condition) => boolean;

/**
 * The parts of a condition that can be left out without making a difference. What is inside such a
 * part is not looked at.
 */
export function* idleParts(condition: Condition, differs: MakesDifference): Generator<Part> {
  switch (condition.kind) {
    case 'answer':
      for (const [named, options] of shorter(condition.options)) {
        if (!differs({ ...condition, options })) yield { of: condition, named };
      }
      return;
    case 'step':
      for (const [named, steps] of shorter(condition.steps)) {
        if (!differs({ ...condition, steps })) yield { of: condition, named };
      }
      return;
    case 'not':
      yield* idleParts(condition.of, (of) => differs({ kind: 'not', of }));
      return;
    case 'all':
    case 'any':
      yield* idleAmong(condition.of, (of) => differs({ ...condition, of }));
  }
}

function* idleAmong(
  parts: readonly Condition[],
  differs: (changed: readonly Condition[]) => boolean,
): Generator<Part> {
  const idle = new Set([...shorter(parts)].filter(([, rest]) => !differs(rest)).map(([at]) => at));
  for (const [at, part] of parts.entries()) {
    if (idle.has(at)) yield { of: part };
    else yield* idleParts(part, (changed) => differs(parts.with(at, changed)));
  }
}

/** A list without each of its items in turn; one item alone cannot be left out. */
function* shorter<T>(items: readonly T[]): Generator<readonly [number, readonly T[]]> {
  if (items.length < 2) return;
  for (const at of items.keys()) yield [at, items.toSpliced(at, 1)];
}
