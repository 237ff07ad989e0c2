import { nearest } from '../../engine/nearest.ts';

/** What was probably meant, also as a sentence with a space before it; empty when nothing is near. */
export function didYouMean(
  word: string,
  candidates: readonly string[],
): { readonly suggestion: string | null; readonly sentence: string } {
  const suggestion = nearest(word, candidates);
  return { suggestion, sentence: suggestion === null ? '' : ` Bedoelde u "${suggestion}"?` };
}
