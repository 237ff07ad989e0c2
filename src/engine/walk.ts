/** The one way through a tree: resolving answers, counting what remains and proving all step as is done here. */
import type { CompiledQuestion, CompiledTree } from './compiled-tree.ts';
import { type Facts, holds, NOTHING, nothingKnown, optionBit } from './condition.ts';
import { itemAt } from './lookup.ts';

/** Where an answer leads: to the next question, and to a step when it sets one; by position or by id. */
export interface Exit<Name> {
  readonly next: Name;
  readonly step?: Name;
}

/** A question as a crossing: where it leads by itself, and each of its options. */
export interface Crossing<Name> {
  readonly next: Name;
  readonly options: readonly Exit<Name>[];
}

/** A place on a route: the position of a question that is asked, or the number of questions at the end. */
export interface Place {
  readonly at: number;
  readonly facts: Facts;
}

/** What walking needs to know of a tree. */
type Route = Pick<CompiledTree, 'start' | 'questions'>;

/** Gives the place of the first question. */
export function firstPlace(tree: Route): Place {
  return passOver(tree, { at: tree.start, facts: nothingKnown(tree.questions.length) });
}

/** Whether a route ends here. */
export function isAtEnd({ questions }: Pick<Route, 'questions'>, { at }: Place): boolean {
  return at === questions.length;
}

/** Gives the question of a place. Throws at the end. */
export function questionAt({ questions }: Pick<CompiledTree, 'questions'>, { at }: Place): CompiledQuestion {
  return itemAt(questions, at);
}

/** Answers the question of a place, and goes on to the next that is asked. The step is set once on a route. */
export function takeAnswer(tree: Route, { at, facts }: Place, bits: number): Place {
  const { next, step } = exitOf(itemAt(tree.questions, at), bits);
  const chosen = facts.chosen.map((before, question) => (question === at ? bits : before));
  const setsStep = step !== undefined && facts.step === NOTHING;
  return passOver(tree, { at: next, facts: setsStep ? { chosen, step, setBy: at } : { ...facts, chosen } });
}

/**
 * Tells where an answer leads. Only one option can do that: options that may be chosen together, and an
 * answer of one's own, lead where the question does.
 */
export function exitOf<Name>({ next, options }: Crossing<Name>, bits: number): Exit<Name> {
  const chosen = options.filter((_, at) => (bits & optionBit(at)) !== 0);
  return chosen.length === 1 ? itemAt(chosen, 0) : { next };
}

/** Passes over the questions that are not asked. */
function passOver({ questions }: Route, place: Place): Place {
  let { at } = place;
  while (at < questions.length) {
    const { when, next } = itemAt(questions, at);
    if (holds(when, place.facts)) break;
    at = next;
  }
  return { at, facts: place.facts };
}
