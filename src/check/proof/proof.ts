import { type Answer, type Answers, chosen } from '../../engine/answers.ts';
import { DATE_GIVEN } from '../../engine/condition.ts';
import type { Question, Tree } from '../../engine/tree.ts';
import { indexOf, optionsIn, type TreeIndex } from '../../engine/tree-index.ts';
import { FALSE, type Formula, Formulas, TRUE } from './formula.ts';
import { type Branch, type RoutePlace, routesOf } from './routes.ts';

/** A given date in a witness: proofs treat dates as 'given' or 'skipped'. */
const SOME_DATE = '2026-01-01';

/** More answers than this are not remembered: memory stays bounded. */
const MOST_KEPT = 1_000_000;

/** A way on from a place; there is none at the end. What is then left of the statement. */
interface Way {
  readonly branch: Branch | null;
  readonly left: Formula;
}

/** The best way on for a statement, and how long it is. */
interface Best extends Way {
  readonly length: number;
}

const NONE: Best = { length: Number.POSITIVE_INFINITY, branch: null, left: FALSE };

/** Decides statements over every route of a tree. Exact: nothing is sampled. Dates are symbols. */
export class Proof {
  readonly formulas: Formulas;
  readonly index: TreeIndex;
  readonly #start: RoutePlace | null;
  /** Per place, which statements can still come to hold from there. */
  readonly #known = new Map<RoutePlace, Map<Formula, boolean>>();
  #kept = 0;

  /** Throws TooManyPlaces for a tree that cannot be held. The tree must have no cycle. */
  constructor(tree: Tree) {
    this.index = indexOf(tree);
    this.formulas = new Formulas(this.index.atomOf);
    this.#start = routesOf(tree);
  }

  /** The shortest answers for which a statement holds; null when there are none. */
  witness(formula: Formula): Answers | null {
    const memo = new Map<string, Best>();
    const best = this.#best(this.#start, formula, memo);
    if (best.length === Number.POSITIVE_INFINITY) return null;
    return this.#answersAlong(formula, (place, left) => this.#best(place, left, memo));
  }

  /** Whether there are answers for which a statement holds. */
  possible(formula: Formula): boolean {
    return formula === TRUE || (formula !== FALSE && this.#possible(this.#start, formula));
  }

  /** How many combinations of answers make a statement hold; a date counts as given or skipped. */
  count(formula: Formula = TRUE): bigint {
    return this.#count(this.#start, formula, new Map());
  }

  /** The most questions on a route for which a statement holds. */
  longest(formula: Formula = TRUE): number {
    return this.#longest(this.#start, formula, new Map());
  }

  /** Answers that take the most questions for which a statement holds; null when there are none. */
  longestWitness(formula: Formula = TRUE): Answers | null {
    const memo = new Map<string, number>();
    if (this.#longest(this.#start, formula, memo) < 0) return null;
    return this.#answersAlong(formula, (place, left) => {
      const ways = place.branches.map((branch) => ({ branch, left: this.#left(place, branch, left) }));
      const lengths = ways.map((way) => this.#longest(way.branch.to, way.left, memo));
      return ways[lengths.indexOf(Math.max(...lengths))] as Way;
    });
  }

  #left(place: RoutePlace, { yes, no, step }: Branch, formula: Formula): Formula {
    const known = this.formulas.given(formula, place.at, yes, no);
    return step === 0 ? known : this.formulas.given(known, this.index.end, step, ~step);
  }

  #possible(place: RoutePlace | null, formula: Formula): boolean {
    if (formula <= TRUE) return formula === TRUE;
    if (place === null) return this.formulas.atEnd(formula);
    const known = this.#known.get(place) ?? new Map<Formula, boolean>();
    let possible = known.get(formula);
    if (possible === undefined) {
      possible = place.branches.some((branch) =>
        this.#possible(branch.to, this.#left(place, branch, formula)),
      );
      this.#keep(place, known, formula, possible);
    }
    return possible;
  }

  /** Remembers an answer for all later statements; forgets everything when that takes too much memory. */
  #keep(place: RoutePlace, known: Map<Formula, boolean>, formula: Formula, possible: boolean): void {
    if (this.#kept === MOST_KEPT) {
      this.#known.clear();
      this.#kept = 0;
    }
    this.#kept += 1;
    this.#known.set(place, known.set(formula, possible));
  }

  #best(place: RoutePlace | null, formula: Formula, memo: Map<string, Best>): Best {
    if (formula === FALSE) return NONE;
    if (place === null)
      return this.formulas.atEnd(formula) ? { length: 0, branch: null, left: formula } : NONE;
    const key = `${place.number}/${formula}`;
    let best = memo.get(key);
    if (best === undefined) {
      best = NONE;
      for (const branch of place.branches) {
        const left = this.#left(place, branch, formula);
        const length = lengthOf(place, branch) + this.#best(branch.to, left, memo).length;
        if (length < best.length) best = { length, branch, left };
      }
      memo.set(key, best);
    }
    return best;
  }

  #count(place: RoutePlace | null, formula: Formula, memo: Map<string, bigint>): bigint {
    if (formula === FALSE) return 0n;
    if (place === null) return this.formulas.atEnd(formula) ? 1n : 0n;
    const key = `${place.number}/${formula}`;
    let count = memo.get(key);
    if (count === undefined) {
      count = 0n;
      for (const branch of place.branches) {
        count += this.#count(branch.to, this.#left(place, branch, formula), memo);
      }
      memo.set(key, count);
    }
    return count;
  }

  #longest(place: RoutePlace | null, formula: Formula, memo: Map<string, number>): number {
    if (formula === FALSE) return Number.NEGATIVE_INFINITY;
    if (place === null) return this.formulas.atEnd(formula) ? 0 : Number.NEGATIVE_INFINITY;
    const key = `${place.number}/${formula}`;
    let most = memo.get(key);
    if (most === undefined) {
      most = Number.NEGATIVE_INFINITY;
      for (const branch of place.branches) {
        most = Math.max(most, this.#longest(branch.to, this.#left(place, branch, formula), memo));
      }
      if (place.asks) most += 1;
      memo.set(key, most);
    }
    return most;
  }

  /** Reads the answers off a route, given the way on from each place. */
  #answersAlong(formula: Formula, wayFrom: (place: RoutePlace, left: Formula) => Way): Answers {
    const bits = new Map<number, number>();
    let place = this.#start;
    let left = formula;
    while (place !== null) {
      const way = wayFrom(place, left);
      const branch = way.branch as Branch;
      bits.set(place.at, (bits.get(place.at) ?? 0) | branch.yes);
      left = way.left;
      place = branch.to;
    }
    const answers: Record<string, Answer> = {};
    for (const [at, mask] of bits) {
      const question = this.index.nodes[at]?.question as Question;
      answers[question.id] = answerOf(question, mask);
    }
    return answers;
  }
}

/** A question counts most; of routes with as many questions, the one with the fewest options chosen is shorter. */
function lengthOf(place: RoutePlace, branch: Branch): number {
  if (place.asks) return 1000;
  return branch.yes === 0 ? 0 : 1;
}

function answerOf(question: Question, mask: number): Answer {
  if (question.kind === 'date' && mask === DATE_GIVEN) return SOME_DATE;
  const ids = optionsIn(question, mask).map((option) => option.id);
  return question.kind === 'many' ? ids : (chosen(ids)[0] as string);
}
