import type { CompiledTree } from './compiled-tree.ts';
import { chosenAt } from './condition.ts';
import type { Position } from './resolve.ts';
import type { Remaining } from './tree.ts';
import { firstPlace, isAtEnd, type Place, questionAt, takeAnswer } from './walk.ts';

/** What counting needs of a tree. */
type Countable = Pick<CompiledTree, 'start' | 'questions'>;

/** Counts the questions that can still follow from a position, the present one included. Exact over all answers. */
export function remaining(tree: CompiledTree, position: Position): Remaining {
  if (position.kind === 'end') return { min: 0, max: 0 };
  if (position.path.length === 0) return tree.remaining;
  return new RouteCount(tree).from({ at: position.question.at, facts: position.facts });
}

/** Counts the questions that can come from the start on. */
export function remainingAtStart(tree: Countable): Remaining {
  return new RouteCount(tree).from(firstPlace(tree));
}

/** Gives the ids of the questions that can still be asked from a position on, the present one included. */
export function questionsAhead(tree: CompiledTree, position: Position): ReadonlySet<string> {
  const count = new RouteCount(tree);
  if (position.kind !== 'end') count.from({ at: position.question.at, facts: position.facts });
  return count.asked;
}

/**
 * Counts over all answers that can still be given. Routes that come together at a question are counted
 * once when they agree on every answer that it, or a later question, looks back at.
 */
class RouteCount {
  readonly asked = new Set<string>();
  readonly #tree: Countable;
  readonly #counted = new Map<string, Remaining>();

  constructor(tree: Countable) {
    this.#tree = tree;
  }

  from(place: Place): Remaining {
    if (isAtEnd(this.#tree, place)) return { min: 0, max: 0 };
    const question = questionAt(this.#tree, place);
    const key = [place.at, ...question.live.map((at) => chosenAt(place.facts, at))].join();
    const before = this.#counted.get(key);
    if (before !== undefined) return before;
    this.asked.add(question.id);
    const counts = question.answers.map((bits) => this.from(takeAnswer(this.#tree, place, bits)));
    const counted = {
      min: 1 + Math.min(...counts.map(({ min }) => min)),
      max: 1 + Math.max(...counts.map(({ max }) => max)),
    };
    this.#counted.set(key, counted);
    return counted;
  }
}
