import { type Answer, type Answers, chosen } from '../../engine/answers.ts';
import { DATE_GIVEN } from '../../engine/condition.ts';
import type { Question, Tree } from '../../engine/tree.ts';
import { indexOf, optionsIn, type TreeIndex } from '../../engine/tree-index.ts';
import { Fold, type Folding, type Way } from './fold.ts';
import { FALSE, type Formula, Formulas, TRUE } from './formula.ts';
import { Frontiers, type Span } from './frontiers.ts';
import { type Branch, type RoutePlace, routesOf } from './routes.ts';

/** A given date in a witness: proofs treat dates as 'given' or 'skipped'. */
const SOME_DATE = '2026-01-01';

/** Decides statements over every route of a tree. Exact: nothing is sampled. Dates are symbols. */
export class Proof {
  readonly formulas: Formulas;
  readonly index: TreeIndex;
  readonly #start: RoutePlace | null;
  readonly #frontiers: Frontiers;
  readonly #spans: Span[] = [];
  readonly #possible: Fold<boolean>;

  /** Throws TooManyPlaces for a tree that cannot be held. The tree must have no cycle. */
  constructor(tree: Tree) {
    this.index = indexOf(tree);
    this.formulas = new Formulas(this.index.atomOf);
    this.#start = routesOf(tree);
    this.#frontiers = new Frontiers(this.index, this.#start);
    this.#possible = new Fold({
      decided: (place, formula) => {
        if (formula <= TRUE) return formula === TRUE;
        return place === null || this.#isPast(place, formula) ? this.formulas.atEnd(formula) : undefined;
      },
      wayOn: this.#wayOn,
      join: (_, values) => values.includes(true),
      isEnough: (value) => value,
    });
  }

  /** Whether there are answers for which a statement holds. */
  possible(formula: Formula): boolean {
    if (formula <= TRUE) return formula === TRUE;
    const entries = this.#frontiers.entriesTo(this.#spanOf(formula).first);
    return entries.some((place) => this.#possible.valueAt(place, formula));
  }

  /** How many combinations of answers make a statement hold; a date counts as given or skipped. */
  count(formula: Formula = TRUE): bigint {
    const fold = this.#fold({
      atEnd: 1n,
      otherwise: 0n,
      join: (_, values) => values.reduce((sum, value) => sum + value, 0n),
    });
    return fold.valueAt(this.#start, formula);
  }

  /** The shortest answers for which a statement holds; null when there are none. */
  witness(formula: Formula): Answers | null {
    return this.possible(formula) ? this.#answersTo(SHORTEST, formula) : null;
  }

  /** The most questions on a route for which a statement holds. */
  longest(formula: Formula = TRUE): number {
    return this.#lengths(LONGEST).valueAt(this.#start, formula);
  }

  /** Answers that take the most questions for which a statement holds; null when there are none. */
  longestWitness(formula: Formula = TRUE): Answers | null {
    return this.possible(formula) ? this.#answersTo(LONGEST, formula) : null;
  }

  #lengths({ lengthOf, best, none }: Aim): Fold<number> {
    return this.#fold({
      atEnd: 0,
      otherwise: none,
      join: (place, values) => best(...lengthsVia(place, values, lengthOf)),
    });
  }

  /** A fold over whole routes, down to the end of each. */
  #fold<T>(told: { atEnd: T; otherwise: T; join: Folding<T>['join'] }): Fold<T> {
    const { atEnd, otherwise, join } = told;
    const decided = (place: RoutePlace | null, formula: Formula) => {
      if (formula === FALSE) return otherwise;
      if (place !== null) return undefined;
      return this.formulas.atEnd(formula) ? atEnd : otherwise;
    };
    return new Fold({ decided, wayOn: this.#wayOn, join });
  }

  readonly #wayOn = (place: RoutePlace, branch: Branch, formula: Formula): Way => {
    const { yes, no, step } = branch;
    const left = this.formulas.given(formula, place.at, yes, no);
    return {
      branch,
      left: step === 0 ? left : this.formulas.given(left, this.index.end, step, ~step),
    };
  };

  #waysOn(place: RoutePlace, formula: Formula): Way[] {
    return place.branches.map((branch) => this.#wayOn(place, branch, formula));
  }

  /** Whether nothing that a statement looks at can still be asked. */
  #isPast(place: RoutePlace, formula: Formula): boolean {
    return this.#spanOf(formula).last < this.#frontiers.rankOf(place);
  }

  #spanOf(formula: Formula): Span {
    const span = this.#spans[formula] ?? this.#frontiers.spanOf(this.formulas.positionsIn(formula));
    this.#spans[formula] = span;
    return span;
  }

  /** The answers on the best route for which a statement holds. */
  #answersTo(aim: Aim, formula: Formula): Answers {
    const lengths = this.#lengths(aim);
    const bits = new Map<number, number>();
    let left = formula;
    let place = this.#start;
    while (place !== null) {
      const ways = this.#waysOn(place, left);
      const found = lengthsVia(
        place,
        ways.map((way) => lengths.valueAt(way.branch.to, way.left)),
        aim.lengthOf,
      );
      const way = ways[found.indexOf(aim.best(...found))] as Way;
      bits.set(place.at, (bits.get(place.at) ?? 0) | way.branch.yes);
      left = way.left;
      place = way.branch.to;
    }
    return this.#answersOf(bits);
  }

  #answersOf(bits: ReadonlyMap<number, number>): Answers {
    const answers: Record<string, Answer> = {};
    for (const [at, mask] of bits) {
      const question = this.index.nodes[at]?.question as Question;
      answers[question.id] = answerOf(question, mask);
    }
    return answers;
  }
}

/** What makes one route better than another. */
interface Aim {
  /** What a way on adds to a route. */
  readonly lengthOf: (place: RoutePlace, branch: Branch) => number;
  readonly best: (...lengths: number[]) => number;
  /** The length when there is no route. */
  readonly none: number;
}

/** Few questions; of routes with as many questions, the one with the fewest options chosen. */
const SHORTEST: Aim = {
  lengthOf: ({ asks }, { yes }) => (asks ? 1000 : Number(yes !== 0)),
  best: Math.min,
  none: Number.POSITIVE_INFINITY,
};

const LONGEST: Aim = {
  lengthOf: ({ asks }) => Number(asks),
  best: Math.max,
  none: Number.NEGATIVE_INFINITY,
};

/** The lengths of the ways on from a place, given those of what follows. */
function lengthsVia(place: RoutePlace, following: readonly number[], lengthOf: Aim['lengthOf']): number[] {
  return place.branches.map((branch, at) => lengthOf(place, branch) + (following[at] as number));
}

function answerOf(question: Question, mask: number): Answer {
  if (question.kind === 'date' && mask === DATE_GIVEN) return SOME_DATE;
  const ids = optionsIn(question, mask).map((option) => option.id);
  return question.kind === 'many' ? ids : (chosen(ids)[0] as string);
}
