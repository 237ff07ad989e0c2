import { type Answer, type AnswerProblem, type Answers, answerTo, chosen, problemWith } from './answers.ts';
import { type Atom, DATE_GIVEN, type Facts } from './condition.ts';
import type { Question, Step, Tree } from './tree.ts';
import { type Edge, fitsAtOnce, indexOf, type Node } from './tree-index.ts';

/** One answered question on the route. */
export interface Choice {
  readonly question: Question;
  readonly value: Answer;
}

/** What every position has: the way to it, and what is known there. */
interface Reached {
  readonly path: readonly Choice[];
  readonly facts: Facts;
  /** The answer that set the step, as a fact; null as long as none did. */
  readonly setter: Atom | null;
}

/** Where answers lead: to a question, to the end of the route, or to an answer that does not fit. */
export type Position =
  | (Reached & { readonly kind: 'question'; readonly question: Question })
  | (Reached & { readonly kind: 'end'; readonly step: Step })
  | (Reached & {
      readonly kind: 'invalid';
      readonly question: Question;
      readonly problem: AnswerProblem;
    });

/**
 * Follows the answers from the start of the tree until one is missing or wrong, or the route ends.
 * Answers to questions that are not on the route play no part. The step is set once on a route.
 */
export function resolve(tree: Tree, answers: Answers): Position {
  const index = indexOf(tree);
  const { nodes, end } = index;
  const facts = new Array<number>(end + 1).fill(0);
  const path: Choice[] = [];
  let setter: Atom | null = null;
  let at = index.start;
  while (at !== end) {
    const node = nodes[at] as Node;
    if (!node.when.holds(facts)) {
      at = node.next;
      continue;
    }
    const { question } = node;
    const value = answerTo(answers, question.id);
    if (value === undefined) return { kind: 'question', question, path, facts, setter };
    const problem = fitsAtOnce(node, value) ? undefined : problemWith(question, value);
    if (problem !== undefined) return { kind: 'invalid', question, problem, path, facts, setter };
    path.push({ question, value });
    at = take(node, value, facts, end);
    if (setter === null && facts[end] !== 0) setter = { at: node.at, mask: facts[node.at] as number };
  }
  return { kind: 'end', step: stepAt(tree, facts), path, facts, setter };
}

/** Writes a fitting answer into the facts and says where it leads. */
function take(node: Node, value: Answer, facts: number[], end: number): number {
  let next = node.next;
  let bits = 0;
  for (const id of chosen(value)) {
    const edge: Edge | undefined = node.edges.get(id);
    bits |= edge === undefined ? DATE_GIVEN : edge.bit;
    if (edge === undefined) continue;
    next = edge.next;
    if (facts[end] === 0) facts[end] = edge.step;
  }
  facts[node.at] = bits;
  return next;
}

/** The step the facts speak of. Throws on a route that sets none, which a checked tree has not. */
export function stepAt(tree: Tree, facts: Facts): Step {
  const bit = facts[tree.questions.length] as number;
  const step = tree.steps[31 - Math.clz32(bit)];
  if (bit === 0 || step === undefined) throw new Error('This route sets no step; check the tree.');
  return step;
}

/** The ids of answers that were given but are not on the route. */
export function lapsedAnswers(answers: Answers, path: readonly Choice[]): string[] {
  const given = Object.keys(answers);
  if (given.length === path.length) return [];
  const used = new Set(path.map((choice) => choice.question.id));
  return given.filter((id) => !used.has(id));
}
