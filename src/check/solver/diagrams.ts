import { type Diagram, FALSE, itemAt, partsOf, StateSpaceTooLarge, TRUE } from './diagram.ts';

/** How much a set of diagrams may hold. */
export interface Limits {
  /** Diagrams, each about 200 bytes. */
  readonly diagrams: number;
  /** Pairs of diagrams that one operation may look at. */
  readonly pairs: number;
  /** Variables: an operation goes as deep as there are, and the call stack has an end. */
  readonly variables: number;
}

const LIMITS: Limits = { diagrams: 500_000, pairs: 1_000_000, variables: 4_000 };

/** Joining by `and` or by `or`: the constant that leaves the other as it is, and the one that decides. */
interface Join {
  readonly neutral: Diagram;
  readonly decisive: Diagram;
  readonly known: Map<number, Diagram>;
}

/** Makes what a part becomes, given what its branches became. */
type Remake = (part: Diagram, branches: readonly Diagram[]) => Diagram;

/** Makes and joins diagrams over variables in a fixed order. Keeps each once, so that equal ones are recognised. */
export class Diagrams {
  readonly #sizes: readonly number[];
  readonly #limits: Limits;
  readonly #kept = new Map<string, Diagram>();
  readonly #negated = new Map<Diagram, Diagram>([
    [FALSE, TRUE],
    [TRUE, FALSE],
  ]);
  readonly #and: Join = { neutral: TRUE, decisive: FALSE, known: new Map() };
  readonly #or: Join = { neutral: FALSE, decisive: TRUE, known: new Map() };
  readonly #met = new Map<number, boolean>();

  /** Takes the number of values of each variable. Throws StateSpaceTooLarge, as every method can. */
  constructor(sizes: readonly number[], limits: Limits = LIMITS) {
    if (sizes.length > limits.variables) throw new StateSpaceTooLarge();
    this.#sizes = sizes;
    this.#limits = limits;
  }

  /** How many diagrams were made. */
  get size(): number {
    return this.#kept.size;
  }

  /** States that a variable has one of some values. */
  test(variable: number, holds: (value: number) => boolean): Diagram {
    const values = Array.from({ length: itemAt(this.#sizes, variable) }, (_, value) => value);
    return this.#make(
      variable,
      values.map((value) => (holds(value) ? TRUE : FALSE)),
    );
  }

  not(diagram: Diagram): Diagram {
    const known = this.#negated.get(diagram);
    if (known !== undefined) return known;
    return this.#rebuild(diagram, this.#negated, ({ variable }, branches) => this.#make(variable, branches));
  }

  all(parts: readonly Diagram[]): Diagram {
    return this.#joinAll(this.#and, parts);
  }

  any(parts: readonly Diagram[]): Diagram {
    return this.#joinAll(this.#or, parts);
  }

  /** Whether two statements can hold together. Makes no diagram. */
  areCompatible(a: Diagram, b: Diagram): boolean {
    this.#forget(this.#met);
    return this.#meet(a, b);
  }

  /** States that there are values of the variables from `first` up to `end` for which a statement holds. */
  exists(diagram: Diagram, first: number, end: number): Diagram {
    const constants = new Map([FALSE, TRUE].map((constant) => [constant, constant]));
    return this.#rebuild(diagram, constants, ({ variable }, branches) =>
      variable >= first && variable < end ? this.any(branches) : this.#make(variable, branches),
    );
  }

  /** Makes a diagram anew, each part from what its branches became; adds to what is known of parts. */
  #rebuild(diagram: Diagram, known: Map<Diagram, Diagram>, remake: Remake): Diagram {
    let made = diagram;
    for (const part of partsOf(diagram)) {
      const before = known.get(part);
      made =
        before ??
        remake(
          part,
          part.branches.map((branch) => known.get(branch) ?? branch),
        );
      known.set(part, made);
    }
    return made;
  }

  /** From the last variable back: then each part meets only the few variables that it looks at. */
  #joinAll(join: Join, parts: readonly Diagram[]): Diagram {
    if (parts.includes(join.decisive)) return join.decisive;
    this.#forget(join.known);
    const fromLast = [...parts].sort((a, b) => b.variable - a.variable);
    return fromLast.reduce((joined, part) => this.#join(join, part, joined), join.neutral);
  }

  #join(join: Join, a: Diagram, b: Diagram): Diagram {
    if (a === join.decisive || b === join.decisive) return join.decisive;
    if (a === join.neutral || a === b) return b;
    if (b === join.neutral) return a;
    const key = pairKey(a, b);
    let joined = join.known.get(key);
    if (joined === undefined) {
      const variable = Math.min(a.variable, b.variable);
      const branches: Diagram[] = [];
      for (let value = 0; value < itemAt(this.#sizes, variable); value += 1)
        branches.push(this.#join(join, given(a, variable, value), given(b, variable, value)));
      joined = this.#make(variable, branches);
      this.#remember(join.known, key, joined);
    }
    return joined;
  }

  #meet(a: Diagram, b: Diagram): boolean {
    if (a === FALSE || b === FALSE) return false;
    if (a === TRUE || b === TRUE || a === b) return true;
    const key = pairKey(a, b);
    let meets = this.#met.get(key);
    if (meets === undefined) {
      const variable = Math.min(a.variable, b.variable);
      const size = itemAt(this.#sizes, variable);
      meets = false;
      for (let value = 0; !meets && value < size; value += 1)
        meets = this.#meet(given(a, variable, value), given(b, variable, value));
      this.#remember(this.#met, key, meets);
    }
    return meets;
  }

  #make(variable: number, branches: readonly Diagram[]): Diagram {
    const [first] = branches;
    if (first !== undefined && branches.every((branch) => branch === first)) return first;
    const key = `${variable}:${branches.map((branch) => branch.number).join()}`;
    let made = this.#kept.get(key);
    if (made === undefined) {
      if (this.#kept.size >= this.#limits.diagrams) throw new StateSpaceTooLarge();
      made = { number: this.#kept.size + 2, variable, branches };
      this.#kept.set(key, made);
    }
    return made;
  }

  /** Between operations: makes room for the pairs of the next. */
  #forget(known: Map<number, unknown>): void {
    if (known.size > this.#limits.pairs) known.clear();
  }

  #remember<T>(known: Map<number, T>, key: number, value: T): void {
    if (known.size > 2 * this.#limits.pairs) throw new StateSpaceTooLarge();
    known.set(key, value);
  }
}

/** Numbers stay below 2 ** 26, so that a pair fits one exact number. */
function pairKey(a: Diagram, b: Diagram): number {
  return a.number < b.number ? a.number * 2 ** 26 + b.number : b.number * 2 ** 26 + a.number;
}

/** What is left of a statement when a variable, not later than its first, has a value. */
function given(diagram: Diagram, variable: number, value: number): Diagram {
  return diagram.variable === variable ? itemAt(diagram.branches, value) : diagram;
}
