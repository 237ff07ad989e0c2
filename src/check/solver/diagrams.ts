import { type Diagram, FALSE, itemAt, partsOf, present, StateSpaceTooLarge, TRUE } from './diagram.ts';

/** How much a set of diagrams may hold. */
export interface Limits {
  /** Diagrams, each about 200 bytes. */
  readonly diagrams: number;
  /** Pairs of diagrams that one operation may look at. */
  readonly pairs: number;
}

const LIMITS: Limits = { diagrams: 500_000, pairs: 1_000_000 };

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
  readonly #base: Diagrams | null;
  readonly #kept = new Map<string, Diagram>();
  readonly #negated = new Map<Diagram, Diagram>([
    [FALSE, TRUE],
    [TRUE, FALSE],
  ]);
  readonly #and: Join = { neutral: TRUE, decisive: FALSE, known: new Map() };
  readonly #or: Join = { neutral: FALSE, decisive: TRUE, known: new Map() };
  readonly #incompatible = new Set<number>();

  /** Takes the number of values of each variable. Throws StateSpaceTooLarge, as every method can. */
  constructor(sizes: readonly number[], limits: Limits = LIMITS, base: Diagrams | null = null) {
    this.#sizes = sizes;
    this.#limits = limits;
    this.#base = base;
  }

  /** How many diagrams were made. */
  get size(): number {
    return this.#kept.size + (this.#base?.size ?? 0);
  }

  /** Starts a set that also knows these diagrams, to be dropped after use. These may not grow meanwhile. */
  scratch(): Diagrams {
    return new Diagrams(this.#sizes, this.#limits, this);
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
    this.#makeRoom(this.#incompatible);
    const seen = new Set<number>();
    const todo: Pair[] = [[a, b]];
    for (let pair = todo.pop(); pair !== undefined; pair = todo.pop()) {
      const decided = decide(this.#and, ...pair);
      if (decided !== undefined && decided !== FALSE) return true;
      const key = keyOf(pair);
      if (decided === FALSE || seen.has(key) || this.#incompatible.has(key)) continue;
      if (seen.size > this.#limits.pairs) throw new StateSpaceTooLarge();
      seen.add(key);
      todo.push(...this.#branches(pair));
    }
    for (const key of seen) this.#incompatible.add(key);
    return false;
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
    this.#makeRoom(join.known);
    const fromLast = [...parts].sort((a, b) => b.variable - a.variable);
    return fromLast.reduce((joined, part) => this.#join(join, part, joined), join.neutral);
  }

  /** Without recursion: the call stack has an end, and statements can be as deep as there are variables. */
  #join(join: Join, a: Diagram, b: Diagram): Diagram {
    const decided = decide(join, a, b);
    if (decided !== undefined) return decided;
    const pairs = new Map<number, Pair>();
    const visit = (pair: Pair) => {
      const key = keyOf(pair);
      if (decide(join, ...pair) !== undefined || join.known.has(key)) return;
      if (pairs.size + join.known.size > 2 * this.#limits.pairs) throw new StateSpaceTooLarge();
      pairs.set(key, pair);
    };
    visit([a, b]);
    for (const pair of pairs.values()) this.#branches(pair).forEach(visit);
    const find = (pair: Pair) => decide(join, ...pair) ?? present(join.known.get(keyOf(pair)));
    for (const pair of [...pairs.values()].sort((one, other) => variableOf(other) - variableOf(one))) {
      join.known.set(keyOf(pair), this.#make(variableOf(pair), this.#branches(pair).map(find)));
    }
    return find([a, b]);
  }

  /** What is left of both for each value of the first variable that one of them looks at. */
  #branches(pair: Pair): Pair[] {
    const [a, b] = pair;
    const variable = variableOf(pair);
    if (a.variable !== variable) return b.branches.map((branch) => [a, branch]);
    if (b.variable !== variable) return a.branches.map((branch) => [branch, b]);
    return a.branches.map((branch, value) => [branch, itemAt(b.branches, value)]);
  }

  #make(variable: number, branches: readonly Diagram[]): Diagram {
    const [first] = branches;
    if (first !== undefined && branches.every((branch) => branch === first)) return first;
    const key = `${variable}:${branches.map((branch) => branch.number).join()}`;
    let made = this.#find(key);
    if (made === undefined) {
      if (this.size >= this.#limits.diagrams) throw new StateSpaceTooLarge();
      made = { number: this.size + 2, variable, branches };
      this.#kept.set(key, made);
    }
    return made;
  }

  #find(key: string): Diagram | undefined {
    return this.#kept.get(key) ?? (this.#base === null ? undefined : this.#base.#find(key));
  }

  /** Between operations: makes room for the pairs of the next. */
  #makeRoom(pairs: { readonly size: number; readonly clear: () => void }): void {
    if (pairs.size > this.#limits.pairs) pairs.clear();
  }
}

/** Two statements that are looked at together. */
type Pair = readonly [Diagram, Diagram];

function variableOf([a, b]: Pair): number {
  return Math.min(a.variable, b.variable);
}

/** Numbers stay below 2 ** 26, so that a pair fits one exact number. */
function keyOf([a, b]: Pair): number {
  return a.number < b.number ? a.number * 2 ** 26 + b.number : b.number * 2 ** 26 + a.number;
}

/** What two statements come to together, where that can be seen at once. */
function decide({ neutral, decisive }: Join, a: Diagram, b: Diagram): Diagram | undefined {
  if (a === decisive || b === decisive) return decisive;
  if (a === neutral || a === b) return b;
  return b === neutral ? a : undefined;
}
