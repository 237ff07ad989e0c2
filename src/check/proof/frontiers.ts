import type { TreeIndex } from '../../engine/tree-index.ts';
import { inRouteOrder } from '../links.ts';
import type { RoutePlace } from './routes.ts';

/** From where to where on routes some positions are decided, in the order of routes. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A way on between places, with the ranks of their questions. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly place: RoutePlace | null;
}

/**
 * Where routes enter the part that matters. What is asked before it leaves a statement as it is, so
 * that long trees need not be walked from the start for each statement.
 */
export class Frontiers {
  /** Per position, where in the order of routes it is decided; the step can be set in several places. */
  readonly #spans: readonly Span[];
  readonly #steps: readonly Step[];
  readonly #entries = new Map<number, readonly (RoutePlace | null)[]>();

  constructor(index: TreeIndex, start: RoutePlace | null) {
    this.#spans = spansOf(index);
    this.#steps = [{ from: -1, to: this.rankOf(start), place: start }, ...this.#stepsFrom(start)];
  }

  /** The span of positions together. */
  spanOf(positions: ReadonlySet<number>): Span {
    const spans = [...positions].map((at) => this.#spans[at] as Span);
    return {
      first: Math.min(...spans.map(({ first }) => first)),
      last: Math.max(...spans.map(({ last }) => last)),
    };
  }

  /** Where the question of a place comes in the order of routes; the end comes last. */
  rankOf(place: RoutePlace | null): number {
    return place === null ? Number.POSITIVE_INFINITY : (this.#spans[place.at] as Span).first;
  }

  /** The places, or the end, where routes first come to this rank or a later one. */
  entriesTo(rank: number): readonly (RoutePlace | null)[] {
    let entries = this.#entries.get(rank);
    if (entries === undefined) {
      const crossing = this.#steps.filter(({ from, to }) => from < rank && to >= rank);
      entries = [...new Set(crossing.map(({ place }) => place))];
      this.#entries.set(rank, entries);
    }
    return entries;
  }

  #stepsFrom(start: RoutePlace | null): Step[] {
    const places = new Set(start === null ? [] : [start]);
    for (const { branches } of places) for (const { to } of branches) if (to !== null) places.add(to);
    return [...places].flatMap((from) =>
      from.branches.map(({ to }) => ({ from: this.rankOf(from), to: this.rankOf(to), place: to })),
    );
  }
}

/** A question that no route reaches is decided nowhere, and so as late as can be. */
function spansOf({ tree, nodes }: TreeIndex): Span[] {
  const ranks = new Map(inRouteOrder(tree).map((question, rank) => [question, rank]));
  const late = nodes.length;
  const rankOf = (at: number) => ranks.get((nodes[at] as (typeof nodes)[number]).question) ?? late;
  const setters = nodes.filter((node) => [...node.edges.values()].some((edge) => edge.step !== 0));
  const set = setters.map((node) => rankOf(node.at));
  return [
    ...nodes.map(({ at }) => ({ first: rankOf(at), last: rankOf(at) })),
    { first: Math.min(late, ...set), last: Math.max(0, ...set) },
  ];
}
