import type { Answers } from './answers.ts';
import type { CompiledTree } from './compiled-tree.ts';
import { chosenAt } from './condition.ts';
import { lapsedAnswers, type Position } from './resolve.ts';
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

/** Gives the ids of answers that lapsed for good: they are not on the route, and nothing that still follows asks for them. */
export function lapsedForGood(tree: CompiledTree, position: Position, answers: Answers): string[] {
  const lapsed = lapsedAnswers(answers, position.path);
  if (lapsed.length === 0 || position.kind === 'end') return lapsed;
  const count = new RouteCount(tree);
  count.from({ at: position.question.at, facts: position.facts });
  return lapsed.filter((id) => !count.asked.has(id));
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
