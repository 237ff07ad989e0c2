import type { Atom, FindAtom } from '../../engine/condition.ts';
import type { Condition } from '../../engine/tree.ts';

/** A statement about a route, as a number: equal statements have equal numbers. */
export type Formula = number;

export const FALSE: Formula = 0;
export const TRUE: Formula = 1;

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
    const shape = this.#shapes[of] as Shape;
    return shape.kind === 'not' ? shape.of : this.#keep(`!${of}`, { kind: 'not', of });
  }

  all(parts: Iterable<Formula>): Formula {
    return this.#join('all', parts, TRUE, FALSE);
  }

  any(parts: Iterable<Formula>): Formula {
    return this.#join('any', parts, FALSE, TRUE);
  }

  /** What is left of a statement when at one position some bits are present and some absent. */
  given(formula: Formula, at: number, yes: number, no: number): Formula {
    if (formula <= TRUE) return formula;
    const key = `${formula}/${at}/${yes}/${no}`;
    let left = this.#given.get(key);
    if (left === undefined) {
      left = this.#rewrite(formula, (atom) => {
        if (atom.at !== at) return this.atom(atom);
        return (atom.mask & yes) !== 0 ? TRUE : this.atom({ at, mask: atom.mask & ~no });
      });
      this.#given.set(key, left);
    }
    return left;
  }

  /** Whether a statement is true at the end of a route, where what was not asked is not so. */
  atEnd(formula: Formula): boolean {
    return this.#rewrite(formula, () => FALSE) === TRUE;
  }

  #rewrite(formula: Formula, change: (atom: Atom) => Formula): Formula {
    const shape = this.#shapes[formula] as Shape;
    switch (shape.kind) {
      case 'constant':
        return formula;
      case 'atom':
        return change(shape);
      case 'not':
        return this.not(this.#rewrite(shape.of, change));
      case 'all':
      case 'any': {
        const decisive = shape.kind === 'all' ? FALSE : TRUE;
        const parts: Formula[] = [];
        for (const part of shape.of) {
          const left = this.#rewrite(part, change);
          if (left === decisive) return decisive;
          parts.push(left);
        }
        return shape.kind === 'all' ? this.all(parts) : this.any(parts);
      }
    }
  }

  #join(kind: 'all' | 'any', parts: Iterable<Formula>, neutral: Formula, decisive: Formula): Formula {
    const kept = new Set<Formula>();
    for (const part of this.#flat(kind, parts)) {
      if (part === decisive || kept.has(this.not(part))) return decisive;
      if (part !== neutral) kept.add(part);
    }
    const of = [...kept].sort((a, b) => a - b);
    if (of.length < 2) return of[0] ?? neutral;
    return this.#keep(`${kind}:${of.join()}`, { kind, of });
  }

  *#flat(kind: 'all' | 'any', parts: Iterable<Formula>): Generator<Formula> {
    for (const part of parts) {
      const shape = this.#shapes[part] as Shape;
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
