/**
 * @param {readonly number[]} values
 * @returns {number}
 */
export function median(values) {
  const inOrder = [...values].sort((a, b) => a - b);
  const half = inOrder.length >> 1;
  const upper = inOrder[half] ?? Number.NaN;
  return inOrder.length % 2 === 1 ? upper : (upper + (inOrder[half - 1] ?? upper)) / 2;
}

/**
 * A row of numbers from 0 to 1 that is the same in every run (mulberry32).
 * @param {number} seed
 */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The same items in another order.
 * @template T
 * @param {readonly T[]} items
 * @param {() => number} [random]
 * @returns {T[]}
 */
export function shuffled(items, random = Math.random) {
  const left = [...items];
  return items.map(() => /** @type {T} */ (left.splice(Math.floor(random() * left.length), 1)[0]));
}
