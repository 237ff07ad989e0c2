import type { Atom, FindAtom } from '../../engine/condition.ts';
import type { Condition } from '../../engine/tree.ts';

/** A statement about a route, as a number: equal statements have equal numbers. */
export type Formula = number;

export const FALSE: Formula = 0;
export const TRUE: Formula = 1;

/** More results than this are not remembered: memory stays bounded. */
const MOST_KEPT = 1_000_000;

type Shape =
  | { readonly kind: 'constant' }
  | ({ readonly kind: 'atom' } & Atom)
  | { readonly kind: 'not'; readonly of: Formula }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] };

/**
 * Statements about answers that can be half known: what is known is filled in, and what is left is
 * again a statement. Every statement is kept once, so that equal ones are recognised.
 */
export class Formulas {
  readonly #shapes: Shape[] = [{ kind: 'constant' }, { kind: 'constant' }];
  readonly #numbers = new Map<string, Formula>();
  readonly #given = new Map<string, Formula>();
  readonly #negated: Formula[] = [];
  readonly #positions: ReadonlySet<number>[] = [];
  readonly #find: FindAtom;

  constructor(find: FindAtom) {
    this.#find = find;
  }

  /** The statement a condition makes. No condition is always true. */
  of(condition: Condition | undefined): Formula {
    if (condition === undefined) return TRUE;
    switch (condition.kind) {
      case 'answer':
      case 'step':
        return this.atom(this.#find(condition));
      case 'not':
        return this.not(this.of(condition.of));
      case 'all':
        return this.all(condition.of.map((part) => this.of(part)));
      case 'any':
        return this.any(condition.of.map((part) => this.of(part)));
    }
  }

  atom({ at, mask }: Atom): Formula {
    return mask === 0 ? FALSE : this.#keep(`${at}&${mask}`, { kind: 'atom', at, mask });
  }

  not(of: Formula): Formula {
    if (of <= TRUE) return 1 - of;
    const known = this.#negated[of];
    if (known !== undefined) return known;
    const negated = this.#negationOf(of);
    this.#negated[of] = negated;
    this.#negated[negated] = of;
    return negated;
  }

  all(parts: Iterable<Formula>): Formula {
    return this.#join('all', parts, TRUE, FALSE);
  }

  any(parts: Iterable<Formula>): Formula {
    return this.#join('any', parts, FALSE, TRUE);
  }

  /** What is left of a statement when at one position some bits are present and some absent. */
  given(formula: Formula, at: number, yes: number, no: number): Formula {
    if (!this.positionsIn(formula).has(at)) return formula;
    const key = `${formula}/${at}/${yes}/${no}`;
    let left = this.#given.get(key);
    if (left === undefined) {
      left = this.#fillIn(this.#shapeOf(formula), at, yes, no);
      if (this.#given.size === MOST_KEPT) this.#given.clear();
      this.#given.set(key, left);
    }
    return left;
  }

  /** Whether a statement is true at the end of a route, where what was not asked is not so. */
  atEnd(formula: Formula): boolean {
    const shape = this.#shapeOf(formula);
    switch (shape.kind) {
      case 'constant':
        return formula === TRUE;
      case 'atom':
        return false;
      case 'not':
        return !this.atEnd(shape.of);
      case 'all':
        return shape.of.every((part) => this.atEnd(part));
      case 'any':
        return shape.of.some((part) => this.atEnd(part));
    }
  }

  #fillIn(shape: Shape, at: number, yes: number, no: number): Formula {
    switch (shape.kind) {
      case 'constant':
        throw new Error('A constant looks at nothing.');
      case 'atom':
        return (shape.mask & yes) !== 0 ? TRUE : this.atom({ at, mask: shape.mask & ~no });
      case 'not':
        return this.not(this.given(shape.of, at, yes, no));
      case 'all':
      case 'any': {
        const decisive = shape.kind === 'all' ? FALSE : TRUE;
        const parts: Formula[] = [];
        for (const part of shape.of) {
          const left = this.given(part, at, yes, no);
          if (left === decisive) return decisive;
          parts.push(left);
        }
        return shape.kind === 'all' ? this.all(parts) : this.any(parts);
      }
    }
  }

  #negationOf(of: Formula): Formula {
    const shape = this.#shapeOf(of);
    if (shape.kind === 'all') return this.any(shape.of.map((part) => this.not(part)));
    if (shape.kind === 'any') return this.all(shape.of.map((part) => this.not(part)));
    return this.#keep(`!${of}`, { kind: 'not', of });
  }

  /** The positions that a statement looks at. */
  positionsIn(formula: Formula): ReadonlySet<number> {
    let positions = this.#positions[formula];
    if (positions === undefined) {
      const shape = this.#shapeOf(formula);
      positions = new Set(
        shape.kind === 'atom' ? [shape.at] : partsOf(shape).flatMap((part) => [...this.positionsIn(part)]),
      );
      this.#positions[formula] = positions;
    }
    return positions;
  }

  #shapeOf(formula: Formula): Shape {
    return this.#shapes[formula] as Shape;
  }

  #join(kind: 'all' | 'any', parts: Iterable<Formula>, neutral: Formula, decisive: Formula): Formula {
    const kept = new Set<Formula>();
    for (const part of this.#merged(kind, parts)) {
      if (part === decisive || kept.has(this.not(part))) return decisive;
      if (part !== neutral) kept.add(part);
    }
    const of = [...kept].sort((a, b) => a - b);
    if (of.length < 2) return of[0] ?? neutral;
    return this.#keep(`${kind}:${of.join()}`, { kind, of });
  }

  /** The parts, with what they say of one position together: 'a or b', and 'not a and not b'. */
  *#merged(kind: 'all' | 'any', parts: Iterable<Formula>): Generator<Formula> {
    const masks = new Map<number, number>();
    for (const part of this.#flat(kind, parts)) {
      const atom = this.#atomIn(kind, part);
      if (atom === undefined) yield part;
      else masks.set(atom.at, (masks.get(atom.at) ?? 0) | atom.mask);
    }
    for (const [at, mask] of masks) {
      const together = this.atom({ at, mask });
      yield kind === 'any' ? together : this.not(together);
    }
  }

  /** What a part of an `any` says, or a part of an `all` denies, of one position. */
  #atomIn(kind: 'all' | 'any', part: Formula): Atom | undefined {
    const shape = this.#shapeOf(part);
    if (kind === 'any') return shape.kind === 'atom' ? shape : undefined;
    const denied = shape.kind === 'not' ? this.#shapeOf(shape.of) : undefined;
    return denied?.kind === 'atom' ? denied : undefined;
  }

  *#flat(kind: 'all' | 'any', parts: Iterable<Formula>): Generator<Formula> {
    for (const part of parts) {
      const shape = this.#shapeOf(part);
      if (shape.kind === kind) yield* shape.of;
      else yield part;
    }
  }

  #keep(key: string, shape: Shape): Formula {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#shapes.length;
      this.#shapes.push(shape);
      this.#numbers.set(key, number);
    }
    return number;
  }
}

function partsOf(shape: Shape): readonly Formula[] {
  if (shape.kind === 'not') return [shape.of];
  return shape.kind === 'all' || shape.kind === 'any' ? shape.of : [];
}
