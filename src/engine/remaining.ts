import type { Facts } from './condition.ts';
import { type Lookahead, lookaheadOf } from './lookahead.ts';
import type { Position } from './resolve.ts';
import type { Remaining, Tree } from './tree.ts';
import { indexOf, type Node, type TreeIndex, valuesOf } from './tree-index.ts';

const NOTHING: Remaining = { min: 0, max: 0 };

/**
 * How many questions can still follow from a position, at least and at most: exact over all answers
 * that can still be given. Ways to one question are counted once when they agree on every answer
 * that a later `when` looks at.
 */
export function remaining(tree: Tree, position: Position): Remaining {
  if (position.kind === 'end') return NOTHING;
  if (position.path.length === 0 && tree.atStart !== undefined) return tree.atStart;
  const index = indexOf(tree);
  const counting = { index, lookahead: lookaheadOf(index), counted: new Map<string, Remaining>() };
  return countFrom(counting, index.positionOf(position.question.id), position.facts);
}

/** The questions that can still be asked from a position on, this one included. */
export function questionsAhead(tree: Tree, position: Position): ReadonlySet<string> {
  const ahead = new Set<string>();
  if (position.kind === 'end') return ahead;
  const index = indexOf(tree);
  const counting = { index, lookahead: lookaheadOf(index), counted: new Map<string, Remaining>(), ahead };
  countFrom(counting, index.positionOf(position.question.id), position.facts);
  return ahead;
}

interface Counting {
  readonly index: TreeIndex;
  readonly lookahead: Lookahead;
  readonly counted: Map<string, Remaining>;
  /** Hears of every question that can be asked, when somebody wants to know. */
  readonly ahead?: Set<string>;
}

function countFrom(counting: Counting, at: number, facts: Facts): Remaining {
  const { index, lookahead, counted } = counting;
  if (at === index.end) return NOTHING;
  const seen = lookahead.seenFrom(at);
  const key = `${at}:${seen.map((position) => facts[position]).join()}`;
  const before = counted.get(key);
  if (before !== undefined) return before;
  const node = index.nodes[at] as Node;
  const isAsked = node.when.holds(facts);
  if (isAsked) counting.ahead?.add(node.question.id);
  const result = isAsked
    ? oneMore(ways(counting, node, facts).map(([next, then]) => countFrom(counting, next, then)))
    : countFrom(counting, node.next, facts);
  counted.set(key, result);
  return result;
}

function oneMore(counts: readonly Remaining[]): Remaining {
  return {
    min: 1 + Math.min(...counts.map((count) => count.min)),
    max: 1 + Math.max(...counts.map((count) => count.max)),
  };
}

/** The different ways on from a question: where to, and what is known then. */
function ways({ index, lookahead }: Counting, node: Node, facts: Facts): [number, Facts][] {
  const edges = [...node.edges.values()];
  const result = new Map<string, [number, Facts]>();
  for (const value of answersOf(node, lookahead.isSeen(node.at))) {
    const edge = edges.find((candidate) => (candidate.bit & value) !== 0);
    const next = edge?.next ?? node.next;
    const step = facts[index.end] || (edge?.step ?? 0);
    const kind = lookahead.kindOf(node.at, value);
    const key = `${next}:${step}:${kind}`;
    if (result.has(key)) continue;
    const then = facts.slice();
    then[node.at] = kind;
    then[index.end] = step;
    result.set(key, [next, then]);
  }
  return [...result.values()];
}

/** Every answer as bits. A `many` that no `when` looks back at needs only its single options. */
function answersOf(node: Node, isSeen: boolean): number[] {
  const values = valuesOf(node.question);
  return node.question.kind === 'many' && isSeen ? subsets(values) : values;
}

/** Every choice out of bits, at least one at a time. */
function subsets(bits: readonly number[]): number[] {
  let all = [0];
  for (const bit of bits) all = all.concat(all.map((chosen) => chosen | bit));
  return all.slice(1);
}
