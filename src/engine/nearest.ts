import leven from 'leven';

/** The candidate that was probably meant by a word, or null when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let distance = Math.max(1, Math.floor(word.length * 0.4)) + 1;
  for (const candidate of candidates) {
    const found = leven(word.toLowerCase(), candidate.toLowerCase(), { maxDistance: distance });
    if (found < distance) {
      distance = found;
      best = candidate;
    }
  }
  return best;
}
