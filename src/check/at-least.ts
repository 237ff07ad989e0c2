import type { Formula, Formulas } from './proof/formula.ts';
import { FALSE, TRUE } from './proof/formula.ts';

/** The statement that at least so many of some statements hold. */
export function atLeast(formulas: Formulas, count: number, parts: readonly Formula[]): Formula {
  // For each number still needed, the statement over the parts from some part on; from the last part back.
  let needed: Formula[] = [TRUE, ...new Array<Formula>(count).fill(FALSE)];
  for (const part of parts.toReversed()) {
    needed = needed.map((without, left) => {
      if (left === 0) return TRUE;
      const withPart = needed[left - 1] ?? TRUE;
      return formulas.any([without, formulas.all([part, withPart])]);
    });
  }
  return needed[count] ?? TRUE;
}
