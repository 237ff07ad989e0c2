/** A set of small whole numbers, a bit for each: quick to join and to cut. Positions in a list, mostly. */
export type Bits = number[];

/** Bits per number. */
const WIDTH = 32;

/** How long a set of numbers below `size` is. */
export function lengthFor(size: number): number {
  return Math.ceil(size / WIDTH);
}

/** The set of these numbers, which are all below `size`. */
export function bitsOf(numbers: Iterable<number>, size: number): Bits {
  const bits: Bits = new Array(lengthFor(size)).fill(0);
  for (const number of numbers) bits[number >>> 5] = (bits[number >>> 5] as number) | (1 << (number & 31));
  return bits;
}

/** Adds to the first set what is in the second. Both are of one size. */
export function addBits(bits: Bits, more: Bits): void {
  for (let at = 0; at < more.length; at += 1) bits[at] = (bits[at] as number) | (more[at] as number);
}

/** Takes from the first set what is in the second. Both are of one size. */
export function dropBits(bits: Bits, gone: Bits): void {
  for (let at = 0; at < gone.length; at += 1) bits[at] = (bits[at] as number) & ~(gone[at] as number);
}

/** The items of a list at the positions in the set, in order. */
export function itemsAt<T>(bits: Bits, items: readonly T[]): T[] {
  const found: T[] = [];
  for (let at = 0; at < bits.length; at += 1) {
    for (let left = bits[at] as number; left !== 0; left &= left - 1) {
      found.push(items[at * WIDTH + WIDTH - 1 - Math.clz32(left & -left)] as T);
    }
  }
  return found;
}
