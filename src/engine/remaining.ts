import type { Facts } from './condition.ts';
import type { Position } from './resolve.ts';
import type { Tree } from './tree.ts';
import { bitsOf, indexOf, type Node, positionsIn, type TreeIndex } from './tree-index.ts';

/** How many questions are still to come, this one included. */
export interface Remaining {
  readonly min: number;
  readonly max: number;
}

const NOTHING: Remaining = { min: 0, max: 0 };

/**
 * How many questions can still follow from a position, at least and at most: exact over all answers
 * that can still be given. Two ways to one question are counted once when they agree on every
 * answer that a later `when` looks at.
 */
export function remaining(tree: Tree, position: Position): Remaining {
  if (position.kind === 'end') return NOTHING;
  const index = indexOf(tree);
  return countFrom(index, index.positionOf(position.question.id), position.facts, new Map());
}

function countFrom(index: TreeIndex, at: number, facts: Facts, seen: Map<string, Remaining>): Remaining {
  if (at === index.end) return NOTHING;
  const node = index.nodes[at] as Node;
  const looked = lookedAtFrom(index, at);
  const key = `${at}:${looked.map((position) => facts[position]).join()}`;
  const known = seen.get(key);
  if (known !== undefined) return known;
  const result = node.when.holds(facts)
    ? oneMore(ways(index, node, looked, facts).map(([next, then]) => countFrom(index, next, then, seen)))
    : countFrom(index, node.next, facts, seen);
  seen.set(key, result);
  return result;
}

function oneMore(counts: readonly Remaining[]): Remaining {
  return {
    min: 1 + Math.min(...counts.map((count) => count.min)),
    max: 1 + Math.max(...counts.map((count) => count.max)),
  };
}

/** The different ways on from a question: where to, and what is known then. */
function ways(index: TreeIndex, node: Node, looked: readonly number[], facts: Facts): [number, Facts][] {
  const edges = [...node.edges.values()];
  const matters = looked.includes(node.at);
  const values =
    node.question.kind === 'many' && matters ? subsets(edges.map((edge) => edge.bit)) : bitsOf(node.question);
  const result = new Map<string, [number, Facts]>();
  for (const value of values) {
    const edge = edges.find((candidate) => (candidate.bit & value) !== 0);
    const next = edge?.next ?? node.next;
    const step = facts[index.end] || (edge?.step ?? 0);
    const kept = matters ? value : 1;
    const key = `${next}:${step}:${kept}`;
    if (result.has(key)) continue;
    const then = facts.slice();
    then[node.at] = kept;
    then[index.end] = step;
    result.set(key, [next, then]);
  }
  return [...result.values()];
}

/** Every choice out of bits, at least one at a time. */
function subsets(bits: readonly number[]): number[] {
  let all = [0];
  for (const bit of bits) all = all.concat(all.map((chosen) => chosen | bit));
  return all.slice(1);
}

const looking = new WeakMap<TreeIndex, Map<number, number[]>>();

/** The positions that a question or any question after it looks at before it is asked. */
export function lookedAtFrom(index: TreeIndex, at: number): number[] {
  const cache = looking.get(index) ?? new Map<number, number[]>();
  looking.set(index, cache);
  const cached = cache.get(at);
  if (cached !== undefined || at === index.end) return cached ?? [];
  const node = index.nodes[at] as Node;
  const nexts = new Set([node.next, ...[...node.edges.values()].map((edge) => edge.next)]);
  const found = new Set(positionsIn(node.question.when, index));
  for (const next of nexts) for (const position of lookedAtFrom(index, next)) found.add(position);
  const result = [...found].sort((a, b) => a - b);
  cache.set(at, result);
  return result;
}
