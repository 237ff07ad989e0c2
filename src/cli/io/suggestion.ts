import { nearest } from '../../engine/nearest.ts';
import { type RunError, wrongUse } from './errors.ts';

/** Finds what was probably meant. The sentence begins with a space; it is empty when nothing is near. */
export function didYouMean(
  word: string,
  candidates: readonly string[],
): { readonly suggestion: string | null; readonly sentence: string } {
  const suggestion = nearest(word, candidates);
  return { suggestion, sentence: suggestion === null ? '' : ` Bedoelde u "${suggestion}"?` };
}

/** A value that is none of those allowed; `also` are other words for them, to find what was meant. */
export interface NotAllowed {
  readonly path: string;
  readonly value: string;
  readonly allowed: readonly string[];
  readonly also?: readonly string[];
}

/** Makes the error for a value that is none of those allowed. The message gets the words 'Bedoelde u …?'. */
export function notAllowed(
  code: string,
  { also = [], ...fields }: NotAllowed,
  message: (meant: string) => string,
): RunError {
  const { sentence, suggestion } = didYouMean(fields.value, [...fields.allowed, ...also]);
  return wrongUse(code, message(sentence), { ...fields, suggestion });
}
