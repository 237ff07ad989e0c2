import { nearest } from '../../engine/nearest.ts';

/** Finds what was probably meant. The sentence begins with a space; it is empty when nothing is near. */
export function didYouMean(
  word: string,
  candidates: readonly string[],
): { readonly suggestion: string | null; readonly sentence: string } {
  const suggestion = nearest(word, candidates);
  return { suggestion, sentence: suggestion === null ? '' : ` Bedoelde u "${suggestion}"?` };
}
