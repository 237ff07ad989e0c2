import { atomsOf } from './condition.ts';
import { type Node, type TreeIndex, valuesOf } from './tree-index.ts';

/**
 * What the rest of a route can see of an answer. A later question looks back only through its
 * `when`, so answers that no `when` tells apart are one and the same for what follows.
 */
export interface Lookahead {
  /** The positions that a question, or any question after it, looks back at. */
  readonly seenFrom: (at: number) => readonly number[];
  /** One value that stands for all values no `when` tells apart from these bits. */
  readonly kindOf: (at: number, bits: number) => number;
  /** Whether any `when` looks back at a question. */
  readonly isSeen: (at: number) => boolean;
}

const made = new WeakMap<TreeIndex, Lookahead>();

/** The lookahead of a tree, made on first use. The tree must have no circle of questions. */
export function lookaheadOf(index: TreeIndex): Lookahead {
  let lookahead = made.get(index);
  if (lookahead === undefined) {
    const masks = masksOf(index);
    lookahead = { seenFrom: seenFrom(index), kindOf: kindOf(index, masks), isSeen: (at) => masks.has(at) };
    made.set(index, lookahead);
  }
  return lookahead;
}

function seenFrom(index: TreeIndex): Lookahead['seenFrom'] {
  const known = new Map<number, readonly number[]>([[index.end, []]]);
  const find = (at: number): readonly number[] => {
    const before = known.get(at);
    if (before !== undefined) return before;
    const node = index.nodes[at] as Node;
    const own = [...atomsOf(node.question.when)].map((atom) => index.atomOf(atom).at);
    const later = nextsOf(node).flatMap((next) => find(next));
    const seen = [...new Set([...own, ...later])].sort((a, b) => a - b);
    known.set(at, seen);
    return seen;
  };
  return find;
}

/** Where a question can lead, each place once. */
export function nextsOf(node: Node): number[] {
  return [...new Set([node.next, ...[...node.edges.values()].map((edge) => edge.next)])];
}

/** Per position, the bits that one or another `when` asks about. */
function masksOf(index: TreeIndex): Map<number, number[]> {
  const masks = new Map<number, number[]>();
  for (const { question } of index.nodes) {
    for (const condition of atomsOf(question.when)) {
      const { at, mask } = index.atomOf(condition);
      masks.set(at, [...(masks.get(at) ?? []), mask]);
    }
  }
  return masks;
}

function kindOf(index: TreeIndex, masks: ReadonlyMap<number, readonly number[]>): Lookahead['kindOf'] {
  const looks = (at: number, bits: number) =>
    (masks.get(at) ?? []).map((mask) => ((mask & bits) === 0 ? '0' : '1')).join('');
  const kinds = index.nodes.map(({ question, at }) => {
    const first = new Map<string, number>();
    for (const bits of valuesOf(question)) {
      const look = looks(at, bits);
      if (!first.has(look)) first.set(look, bits);
    }
    return first;
  });
  return (at, bits) => kinds[at]?.get(looks(at, bits)) ?? bits;
}
