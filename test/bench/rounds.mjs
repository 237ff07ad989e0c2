import { median, shuffled } from './statistics.mjs';

/**
 * Runs everything once a round, each round in another order, so that what else the machine does falls
 * on all alike. A first round warms up and does not count.
 * @param {Record<string, () => number | Promise<number>>} runs each gives how long it took
 * @param {number} rounds
 * @returns {Promise<Record<string, number[]>>} how long each took, round by round
 */
export async function inRounds(runs, rounds) {
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, run] of shuffled(Object.entries(runs))) {
      const time = await run();
      if (round > 0) times[name]?.push(time);
    }
  }
  return times;
}

/**
 * The median of what each round's time is to that round's time of something else.
 * @param {readonly number[]} times
 * @param {readonly number[]} base
 */
export function ratio(times, base) {
  return median(times.map((time, round) => time / /** @type {number} */ (base[round])));
}
