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

/** Finds which of some named things was probably meant, by its id or by what it is called. Suggests the id. */
export function nearestNamed(
  word: string,
  named: readonly { readonly id: string; readonly label: string }[],
): { readonly suggestion: string | null; readonly sentence: string } {
  const near = nearest(word, [...named.map(({ id }) => id), ...named.map(({ label }) => label)]);
  const found = named.find(({ id, label }) => id === near || label === near);
  return { suggestion: found?.id ?? null, sentence: found === undefined ? '' : ` Bedoelde u "${found.id}"?` };
}

/** What to do with a code that stands where something else belongs; empty for what is none. Begins with a space. */
export function howToGiveCode(word: string): string {
  return LIKE_A_CODE.test(word) ? " Is het een code? Geef die dan zo: stapwijzer --code '33JT 7FAC …'." : '';
}

/** A group of signs as codes have them. */
const LIKE_A_CODE = /^(?=.*\d)[\dA-Z]{4}(?![a-z])/;
