/**
 * What the rest of a route can see of an answer. A later question looks back only through its `when`, so
 * answers that no `when` tells apart, and that lead to the same place, are one and the same from there on.
 */
import { MOST } from './bounds.ts';
import type { CompiledQuestion } from './compiled-tree.ts';
import { type Decision, decisionsIn, GIVEN, optionBit, SKIPPED } from './condition.ts';
import { itemAt } from './lookup.ts';
import { KINDS } from './question-kinds.ts';
import { exitOf } from './walk.ts';

/** Gives the questions with their live variables and the answers that stand for all. They must not go round in a circle. */
export function withLiveVariables(questions: readonly CompiledQuestion[]): CompiledQuestion[] {
  const liveAt = liveVariables(questions);
  const looks = questions.flatMap(({ when }) => decisionsIn(when));
  return questions.map((question) => ({
    ...question,
    live: liveAt(question.at),
    answers: answerKinds(question, looks),
  }));
}

function liveVariables(questions: readonly CompiledQuestion[]): (at: number) => readonly number[] {
  const known = new Map<number, readonly number[]>([[questions.length, []]]);
  const find = (at: number): readonly number[] => {
    const before = known.get(at);
    if (before !== undefined) return before;
    const question = itemAt(questions, at);
    const own = decisionsIn(question.when).map((look) => look.at);
    const later = nextsOf(question).flatMap(find);
    const live = [...new Set([...own, ...later])].sort((a, b) => a - b);
    known.set(at, live);
    return live;
  };
  return find;
}

/** Where a question can lead, each place once. */
function nextsOf({ next, options }: CompiledQuestion): number[] {
  return [...new Set([next, ...options.map((option) => option.next)])];
}

/** One answer of each kind: kinds differ in where they lead, or in what a condition sees of them. */
function answerKinds(question: CompiledQuestion, looks: readonly Decision[]): number[] {
  const masks = looks.filter(({ at }) => at === question.at).map(({ mask }) => mask);
  const kindOf = (bits: number) => {
    const { next, step } = exitOf(question, bits);
    return [next, step, ...masks.map((mask) => (mask & bits) !== 0)].join();
  };
  const kinds = new Map<string, number>();
  const note = (bits: number): boolean => {
    const isNew = !kinds.has(kindOf(bits));
    if (isNew) kinds.set(kindOf(bits), bits);
    return isNew;
  };
  // First what can be joined: an exclusive option of the same kind must not stop the joining.
  if (KINDS[question.kind].takesSeveral) noteJoined(question, note);
  for (const bits of singleAnswers(question)) note(bits);
  return [...kinds.values()];
}

/** The answers with one option, as bits; of a question with an answer of one's own: skipping and giving. */
function singleAnswers({ kind, options }: CompiledQuestion): number[] {
  return KINDS[kind].open ? [SKIPPED, GIVEN] : options.map((_, at) => optionBit(at));
}

/** Joins options that may be chosen together, as long as that gives answers of a new kind. */
function noteJoined({ id, options }: CompiledQuestion, note: (bits: number) => boolean): void {
  const joinable = options.flatMap(({ exclusive }, at) => (exclusive ? [] : [optionBit(at)]));
  for (const bit of joinable) note(bit);
  const joined = new Set(joinable);
  for (const bits of joined) {
    for (const bit of joinable) {
      if (note(bits | bit)) joined.add(bits | bit);
      if (joined.size > MOST.answerKinds) throw new Error(`Too much is asked about the answers to "${id}".`);
    }
  }
}
