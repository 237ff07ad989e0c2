import type { Diagram } from './solver/diagram.ts';
import type { Proof } from './solver/proof.ts';

/**
 * A statement within a given one on which at least so many of some statements hold together; null when
 * they never do. It divides the routes by one statement after another, and leaves a part of them as soon
 * as too few statements can hold there: adding them up for all routes at once takes too much memory.
 */
export function whereAtLeast(
  proof: Proof,
  within: Diagram,
  parts: readonly Diagram[],
  count: number,
): Diagram | null {
  const { statements } = proof;
  const can = parts.filter((part) => proof.isSatisfiable(statements.all([within, part])));
  if (can.length < count) return null;
  const unsure = can.filter((part) => proof.isSatisfiable(statements.all([within, statements.not(part)])));
  const left = count - (can.length - unsure.length);
  const [part] = unsure;
  if (left <= 0 || part === undefined) return within;
  return (
    whereAtLeast(proof, statements.all([within, part]), unsure.slice(1), left - 1) ??
    whereAtLeast(proof, statements.all([within, statements.not(part)]), unsure.slice(1), left)
  );
}
