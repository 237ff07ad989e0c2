import { type Bits, bitsOf, dropBits, itemsAt } from './bits.ts';
import { atomsOf, comesTo, type Facts, type FindAtom, type Predicate } from './condition.ts';
import type { Condition } from './tree.ts';
import type { TreeIndex } from './tree-index.ts';

/** Something with its condition made ready, on first use. */
export interface Ready<T> {
  readonly item: T;
  readonly when: Predicate;
}

/** Items with a condition each, ready to tell quickly which of them hold. */
export interface Sieve<T> {
  /** The items whose condition holds, in order. */
  readonly holding: (facts: Facts) => Ready<T>[];
  /**
   * A number that tells apart all that the conditions look at: the same number, the same items for the
   * same reasons. Undefined when they look at too much for that, or at the step; and as long as nothing
   * was asked of the sieve.
   */
  readonly keyFor: (facts: Facts) => number | undefined;
}

/** What a sieve needs to know of the tree. */
type SieveIndex = Pick<TreeIndex, 'atomOf' | 'compile' | 'widths' | 'end'>;

/** So many bits stay a small whole number, which is quick. */
const KEY_BITS = 30;

interface Conditional {
  readonly when?: Condition | undefined;
}

/**
 * Most conditions fail on a single fact. So per fact it is noted, on first use, which items it rules
 * out; only what no fact rules out is asked in full. The first time, when most runs end, it is quicker
 * to ask everything.
 */
export function makeSieve<T extends Conditional>(items: readonly T[], index: SieveIndex): Sieve<T> {
  const ready = items.map((item) => new Lazy(item, index));
  const everything = bitsOf(items.keys(), items.length);
  let columns: Column[] | undefined;
  let key: Sieve<T>['keyFor'] | undefined;
  let isFirst = true;
  return {
    holding: (facts) => {
      if (isFirst) {
        isFirst = false;
        return ready.filter(({ when }) => when.holds(facts));
      }
      columns ??= columnsOf(items, index.atomOf);
      const possible = everything.slice();
      for (const { at, ruledOut } of columns) dropBits(possible, ruledOut(facts[at] as number));
      return itemsAt(possible, ready).filter((one) => one.isLeft(facts));
    },
    keyFor: (facts) => {
      if (isFirst) return undefined;
      key ??= keyMaker(items, index);
      return key(facts);
    },
  };
}

/** Joins the facts that conditions look at into one number, when they fit. */
function keyMaker(
  items: readonly Conditional[],
  { atomOf, widths, end }: SieveIndex,
): (facts: Facts) => number | undefined {
  const looked = new Set(items.flatMap(({ when }) => [...atomsOf(when)].map((atom) => atomOf(atom).at)));
  const parts = [...looked].map((at) => ({ at, width: widths[at] as number }));
  const isWide = parts.reduce((all, { width }) => all + width, 0) > KEY_BITS;
  // The reason of a step is the answer that set it, and the facts do not tell which that was.
  if (isWide || looked.has(end)) return () => undefined;
  return (facts) => {
    let joined = 0;
    for (const { at, width } of parts) joined = (joined << width) | (facts[at] as number);
    return joined;
  };
}

/** A condition is compiled when it is first asked. */
class Lazy<T extends Conditional> implements Ready<T> {
  readonly item: T;
  readonly #index: SieveIndex;
  #when: Predicate | undefined;
  #isSimple: boolean | undefined;

  constructor(item: T, index: SieveIndex) {
    this.item = item;
    this.#index = index;
  }

  get when(): Predicate {
    this.#when ??= this.#index.compile(this.item.when);
    return this.#when;
  }

  /** Whether the item holds, when no single fact rules it out. */
  isLeft(facts: Facts): boolean {
    this.#isSimple ??= isSimple(this.item.when, this.#index.atomOf);
    return this.#isSimple || this.when.holds(facts);
  }
}

/** Whether a condition holds when no single fact makes it fail: all its parts look at one fact each. */
function isSimple(condition: Condition | undefined, find: FindAtom): boolean {
  if (condition === undefined) return true;
  if (condition.kind === 'all') return condition.of.every((part) => isSimple(part, find));
  return new Set([...atomsOf(condition)].map((atom) => find(atom).at)).size === 1;
}

/** A position of the facts that conditions look at, and which items each fact there rules out. */
interface Column {
  readonly at: number;
  readonly ruledOut: (mask: number) => Bits;
}

function columnsOf(items: readonly Conditional[], find: FindAtom): Column[] {
  const looking = new Map<number, Set<number>>();
  items.forEach(({ when }, item) => {
    for (const atom of atomsOf(when)) {
      const { at } = find(atom);
      looking.set(at, (looking.get(at) ?? new Set()).add(item));
    }
  });
  return [...looking].map(([at, lookers]) => {
    const known = new Map<number, Bits>();
    const ruledOut = (mask: number): Bits => {
      let out = known.get(mask);
      if (out === undefined) {
        const fails = [...lookers].filter((item) => comesTo(items[item]?.when, find, { at, mask }) === false);
        out = bitsOf(fails, items.length);
        known.set(mask, out);
      }
      return out;
    };
    return { at, ruledOut };
  });
}
