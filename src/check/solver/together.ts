import { type Diagram, FALSE, itemAt, StateSpaceTooLarge, TRUE } from './diagram.ts';
import type { Model } from './models.ts';

/** More situations than this are not gone through. */
const MOST_SITUATIONS = 3_000_000;

/**
 * Finds values with which a statement holds, and of some others at least so many together; null when
 * there are none. Goes through the variables in order, and gives up where too few are left that can
 * hold. Throws StateSpaceTooLarge.
 */
export function modelWith(within: Diagram, parts: readonly Diagram[], count: number): Model | null {
  return new Search().from(within, parts, count);
}

class Search {
  /** Per situation, the smallest number of statements that was sought in vain. */
  readonly #failed = new Map<string, number>();

  from(within: Diagram, parts: readonly Diagram[], count: number): Map<number, number> | null {
    const open = parts.filter((part) => part !== FALSE && part !== TRUE);
    const needed = count - parts.filter((part) => part === TRUE).length;
    if (within === FALSE || open.length < needed) return null;
    if (needed <= 0 && within === TRUE) return new Map();
    const situation = [within, ...open.sort((a, b) => a.number - b.number)];
    const key = situation.map(({ number }) => number).join();
    if ((this.#failed.get(key) ?? Number.POSITIVE_INFINITY) <= needed) return null;
    const variable = Math.min(...situation.map((one) => one.variable));
    for (let value = 0; value < widthOf(situation, variable); value += 1) {
      const [next = FALSE, ...left] = situation.map((one) => given(one, variable, value));
      const model = this.from(next, left, needed);
      if (model !== null) return model.set(variable, value);
    }
    if (this.#failed.size === MOST_SITUATIONS) throw new StateSpaceTooLarge();
    this.#failed.set(key, needed);
    return null;
  }
}

/** The number of values of a variable that some of these diagrams look at. */
function widthOf(diagrams: readonly Diagram[], variable: number): number {
  return diagrams.find((one) => one.variable === variable)?.branches.length ?? 0;
}

/** What is left of a diagram when a variable has a value. */
function given(diagram: Diagram, variable: number, value: number): Diagram {
  return diagram.variable === variable ? itemAt(diagram.branches, value) : diagram;
}
