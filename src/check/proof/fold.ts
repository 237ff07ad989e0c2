import type { Formula } from './formula.ts';
import type { Branch, RoutePlace } from './routes.ts';

/** A way on from a place, and what is then left of a statement. */
export interface Way {
  readonly branch: Branch;
  readonly left: Formula;
}

/** How a value is made of a statement over all routes from a place. */
export interface Folding<T> {
  /** The value where no more needs to be asked; undefined where the ways on must tell. */
  readonly decided: (place: RoutePlace | null, formula: Formula) => T | undefined;
  readonly wayOn: (place: RoutePlace, branch: Branch, formula: Formula) => Way;
  /** The value at a place, from the values of its ways on. */
  readonly join: (place: RoutePlace, values: readonly T[], ways: readonly Way[]) => T;
  /** Whether the other ways on cannot change anything any more. */
  readonly isEnough?: (value: T) => boolean;
}

/** More values than this are not remembered: memory stays bounded. */
const MOST_KEPT = 1_000_000;

/** A place and statement whose value is being made. */
interface Frame<T> {
  readonly place: RoutePlace;
  readonly formula: Formula;
  readonly ways: Way[];
  readonly values: T[];
}

/** Makes values of statements over routes, each once. It needs no deep stack, however long the routes are. */
export class Fold<T> {
  readonly #folding: Folding<T>;
  readonly #known = new Map<RoutePlace, Map<Formula, T>>();
  #kept = 0;

  constructor(folding: Folding<T>) {
    this.#folding = folding;
  }

  /** The value of a statement from a place on; null is the end of a route. */
  valueAt(place: RoutePlace | null, formula: Formula): T {
    const there = this.#valueOf(place, formula);
    if (there !== undefined || place === null) return there as T;
    const frames: Frame<T>[] = [{ place, formula, ways: [], values: [] }];
    for (;;) {
      const frame = frames.at(-1) as Frame<T>;
      if (this.#isDone(frame)) {
        const value = this.#folding.join(frame.place, frame.values, frame.ways);
        this.#keep(frame, value);
        frames.pop();
        const above = frames.at(-1);
        if (above === undefined) return value;
        above.values.push(value);
      } else {
        this.#goOn(frame, frames);
      }
    }
  }

  #isDone({ place, values }: Frame<T>): boolean {
    const last = values.at(-1);
    if (values.length === place.branches.length) return true;
    return last !== undefined && (this.#folding.isEnough?.(last) ?? false);
  }

  /** Takes the next way on: its value is known, or must be made first. */
  #goOn({ place, formula, ways, values }: Frame<T>, frames: Frame<T>[]): void {
    const branch = place.branches[values.length] as Branch;
    const way = this.#folding.wayOn(place, branch, formula);
    ways.push(way);
    const value = this.#valueOf(branch.to, way.left);
    if (value !== undefined) values.push(value);
    else frames.push({ place: branch.to as RoutePlace, formula: way.left, ways: [], values: [] });
  }

  #valueOf(place: RoutePlace | null, formula: Formula): T | undefined {
    const decided = this.#folding.decided(place, formula);
    if (decided !== undefined || place === null) return decided;
    return this.#known.get(place)?.get(formula);
  }

  #keep({ place, formula }: Frame<T>, value: T): void {
    if (this.#kept === MOST_KEPT) {
      this.#known.clear();
      this.#kept = 0;
    }
    this.#kept += 1;
    const known = this.#known.get(place) ?? new Map<Formula, T>();
    this.#known.set(place, known.set(formula, value));
  }
}
