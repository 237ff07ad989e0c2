import type { Facts } from '../../engine/condition.ts';
import { type Lookahead, lookaheadOf } from '../../engine/lookahead.ts';
import type { Tree } from '../../engine/tree.ts';
import { indexOf, type Node, type TreeIndex, valuesOf } from '../../engine/tree-index.ts';
import { inRouteOrder } from '../links.ts';

/** A way on from a place: what is then known at its question, and where it leads. */
export interface Branch {
  /** Bits that are then known to be chosen. */
  readonly yes: number;
  /** Bits that are then known not to be chosen. */
  readonly no: number;
  /** The step this choice sets, as a bit; 0 for none. */
  readonly step: number;
  /** The next place; null at the end of a route. */
  readonly to: RoutePlace | null;
}

/**
 * A place on routes. All routes that reach it can go on in the same ways, so that the graph of
 * places stands for every route without listing them. A `many` question is a row of places, one for
 * each option, each with the branches 'chosen' and 'not chosen'.
 */
export interface RoutePlace {
  readonly number: number;
  /** Position of the question. */
  readonly at: number;
  /** Whether a new question begins here. */
  readonly asks: boolean;
  readonly branches: readonly Branch[];
}

/** Thrown when a tree has more places than can be held. */
export class TooManyPlaces extends Error {
  override readonly name = 'TooManyPlaces';
}

/** More places than this are not built: memory stays bounded. */
export const MOST_PLACES = 300_000;

/** Every route of a tree, as a graph of places. Throws TooManyPlaces. The tree must have no cycle. */
export function routesOf(tree: Tree, most = MOST_PLACES): RoutePlace | null {
  const index = indexOf(tree);
  const building: Building = { index, lookahead: lookaheadOf(index), places: new Map(), todo: [], most };
  // From the last question backwards: then no question looks far ahead, whatever the length of the routes.
  for (const { id } of inRouteOrder(tree).reverse()) building.lookahead.seenFrom(index.positionOf(id));
  const start = placeAt(building, index.start, new Array<number>(index.end + 1).fill(0));
  for (let fill = building.todo.pop(); fill !== undefined; fill = building.todo.pop()) fill();
  return start;
}

interface Building {
  readonly index: TreeIndex;
  readonly lookahead: Lookahead;
  readonly places: Map<string, RoutePlace>;
  /** What gives places their branches. It waits its turn, so that a long route needs no deep stack. */
  readonly todo: (() => void)[];
  readonly most: number;
}

/** The place where the next question is asked, passing over those whose `when` does not hold. */
function placeAt(building: Building, start: number, facts: Facts): RoutePlace | null {
  const { index } = building;
  let at = start;
  while (at !== index.end && !(index.nodes[at] as Node).when.holds(facts)) {
    at = (index.nodes[at] as Node).next;
  }
  if (at === index.end) return null;
  const node = index.nodes[at] as Node;
  return place(building, node, true, 'ask', facts, () =>
    node.question.kind === 'many' ? manyBranches(building, node, facts) : oneBranches(building, node, facts),
  );
}

function oneBranches(building: Building, node: Node, facts: Facts): Branch[] {
  const edges = [...node.edges.values()];
  return valuesOf(node.question).map((yes) => {
    const edge = edges.find((candidate) => candidate.bit === yes);
    const step = edge?.step ?? 0;
    const to = placeAt(building, edge?.next ?? node.next, known(building, node, facts, yes, step));
    return { yes, no: ~yes, step, to };
  });
}

/** A `many` is answered with one option that stands alone, or goes through the others one by one. */
function manyBranches(building: Building, node: Node, facts: Facts): Branch[] {
  const edges = [...node.edges.values()];
  const alone = edges.filter((edge) => edge.option.exclusive);
  const others = edges.filter((edge) => !edge.option.exclusive);
  const branches = alone.map(({ bit, next, step }) => ({
    yes: bit,
    no: ~bit,
    step,
    to: placeAt(building, next, known(building, node, facts, bit, step)),
  }));
  if (others.length === 0) return branches;
  const no = alone.reduce((bits, edge) => bits | edge.bit, 0);
  return [...branches, { yes: 0, no, step: 0, to: choosing(building, node, facts, 0, false) }];
}

/** The place where one option of a `many` is chosen or not; at least one must be in the end. */
function choosing(
  building: Building,
  node: Node,
  facts: Facts,
  turn: number,
  any: boolean,
): RoutePlace | null {
  const others = [...node.edges.values()].filter((edge) => !edge.option.exclusive);
  const edge = others[turn];
  if (edge === undefined) return placeAt(building, node.next, facts);
  const must = !any && turn === others.length - 1;
  return place(building, node, false, `${turn}${any}`, facts, () => {
    const bits = (facts[node.at] as number) | edge.bit;
    const chosen = {
      yes: edge.bit,
      no: 0,
      step: 0,
      to: choosing(building, node, known(building, node, facts, bits, 0), turn + 1, true),
    };
    if (must) return [chosen];
    return [chosen, { yes: 0, no: edge.bit, step: 0, to: choosing(building, node, facts, turn + 1, any) }];
  });
}

function place(
  building: Building,
  node: Node,
  asks: boolean,
  part: string,
  facts: Facts,
  branches: () => Branch[],
): RoutePlace {
  const looked = building.lookahead.seenFrom(node.at);
  const key = `${node.at}/${part}/${looked.map((position) => facts[position]).join()}/${facts[building.index.end]}`;
  const there = building.places.get(key);
  if (there !== undefined) return there;
  if (building.places.size >= building.most) throw new TooManyPlaces();
  const made = { number: building.places.size, at: node.at, asks, branches: [] as Branch[] };
  building.places.set(key, made);
  building.todo.push(() => void made.branches.push(...branches()));
  return made;
}

/** The facts after a choice, as far as a later `when` looks at them. */
function known({ index, lookahead }: Building, node: Node, facts: Facts, bits: number, step: number): Facts {
  const then = facts.slice();
  then[node.at] = lookahead.kindOf(node.at, bits);
  if (then[index.end] === 0) then[index.end] = step;
  return then;
}
