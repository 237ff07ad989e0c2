import leven from 'leven';

/**
 * The candidate that was probably meant by a word, or null when none is near. `share` is which part of
 * the letters may be wrong: less where there are many candidates.
 */
export function nearest(word: string, candidates: Iterable<string>, share = 0.4): string | null {
  const small = word.toLowerCase();
  let best: string | null = null;
  let distance = Math.max(1, Math.floor(word.length * share)) + 1;
  for (const candidate of candidates) {
    const found = distanceTo(candidate.toLowerCase(), small, distance);
    if (found < distance) {
      distance = found;
      best = candidate;
    }
  }
  return best;
}

/** How many slips apart two words are; the same letters in another order are one slip. */
function distanceTo(candidate: string, word: string, most: number): number {
  const found = leven(word, candidate, { maxDistance: most });
  const canBeReordered = found > 1 && word.length === candidate.length;
  return canBeReordered && lettersOf(word) === lettersOf(candidate) ? 1 : found;
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}
