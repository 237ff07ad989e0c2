import type { Answer, AnswerProblem, Answers } from './answers.ts';
import { answerTo, bitsOf, chosen, problemWith } from './answers.ts';
import type { CompiledQuestion, CompiledStep, CompiledTree } from './compiled-tree.ts';
import { type Facts, NOTHING } from './condition.ts';
import { itemAt } from './lookup.ts';
import { firstPlace, isAtEnd, questionAt, takeAnswer } from './walk.ts';

/** One answered question on the route. */
export interface Choice {
  readonly question: CompiledQuestion;
  readonly value: Answer;
}

/** What every position has: the way to it, and what is known there. */
interface Reached {
  readonly path: readonly Choice[];
  readonly facts: Facts;
}

/** Where answers lead: to a question, to the end of the route, or to an answer that does not fit. */
export type Position =
  | (Reached & { readonly kind: 'question'; readonly question: CompiledQuestion })
  | (Reached & { readonly kind: 'end'; readonly step: CompiledStep })
  | (Reached & {
      readonly kind: 'invalid';
      readonly question: CompiledQuestion;
      readonly problem: AnswerProblem;
    });

export type EndPosition = Extract<Position, { kind: 'end' }>;

/**
 * Follows the answers from the start of the tree until one is missing or does not fit, or the route
 * ends. Answers to questions that are not on the route play no part. Never throws on an answer, of
 * whatever type; throws on a tree with a route that sets no step, which a checked tree has not.
 */
export function resolve(tree: CompiledTree, answers: Answers): Position {
  const path: Choice[] = [];
  let place = firstPlace(tree);
  while (!isAtEnd(tree, place)) {
    const question = questionAt(tree, place);
    const { facts } = place;
    const value = answerTo(answers ?? {}, question.id);
    if (value === undefined) return { kind: 'question', question, path, facts };
    const problem = problemWith(question, value);
    if (problem !== undefined) return { kind: 'invalid', question, problem, path, facts };
    path.push({ question, value: typeof value === 'string' ? value : chosen(value) });
    place = takeAnswer(tree, place, bitsOf(question, value));
  }
  return { kind: 'end', step: stepAt(tree, place.facts), path, facts: place.facts };
}

function stepAt({ steps }: CompiledTree, { step }: Facts): CompiledStep {
  if (step === NOTHING) throw new Error('This route sets no step; check the tree.');
  return itemAt(steps, step);
}

/** Gives the ids of answers that were given but are not on the route. */
export function lapsedAnswers(answers: Answers, path: readonly Choice[]): string[] {
  const used = new Set(path.map((choice) => choice.question.id));
  return Object.keys(answers).filter((id) => !used.has(id));
}
