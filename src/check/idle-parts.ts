import type { Condition } from '../engine/tree.ts';

/** A part of a condition: as a whole, or the nth option or step that it names. */
export interface Part {
  readonly of: Condition;
  readonly named?: number;
}

/** A condition without one of its parts. It then holds on fewer routes, or on more; never both. */
export interface Changed {
  readonly condition: Condition;
  readonly isNarrower: boolean;
}

/** Whether a changed condition says something else on some route. */
export type MakesDifference = (changed: Changed) => boolean;

/**
 * The parts of a condition that can be left out without making a difference. What is inside such a
 * part is not looked at.
 */
export function* idleParts(condition: Condition, differs: MakesDifference): Generator<Part> {
  switch (condition.kind) {
    case 'answer':
      for (const [named, options] of shorter(condition.options)) {
        if (!differs({ condition: { ...condition, options }, isNarrower: true }))
          yield { of: condition, named };
      }
      return;
    case 'step':
      for (const [named, steps] of shorter(condition.steps)) {
        if (!differs({ condition: { ...condition, steps }, isNarrower: true }))
          yield { of: condition, named };
      }
      return;
    case 'not':
      yield* idleParts(condition.of, ({ condition: of, isNarrower }) =>
        differs({ condition: { kind: 'not', of }, isNarrower: !isNarrower }),
      );
      return;
    case 'all':
    case 'any':
      yield* idleAmong(condition, differs);
  }
}

function* idleAmong(
  condition: Extract<Condition, { kind: 'all' | 'any' }>,
  differs: MakesDifference,
): Generator<Part> {
  const isNarrower = condition.kind === 'any';
  const idle = new Set<number>();
  for (const [at, of] of shorter(condition.of)) {
    if (!differs({ condition: { ...condition, of }, isNarrower })) idle.add(at);
  }
  for (const [at, part] of condition.of.entries()) {
    if (idle.has(at)) yield { of: part };
    else {
      yield* idleParts(part, (changed) =>
        differs({ ...changed, condition: { ...condition, of: condition.of.with(at, changed.condition) } }),
      );
    }
  }
}

/** A list without each of its items in turn; one item alone cannot be left out. */
function* shorter<T>(items: readonly T[]): Generator<readonly [number, readonly T[]]> {
  if (items.length < 2) return;
  for (const at of items.keys()) yield [at, items.toSpliced(at, 1)];
}
