import type { CompiledText, CompiledTree, CompiledWord } from './compiled-tree.ts';
import { holds } from './condition.ts';
import { type Facts, nothingKnown } from './facts.ts';
import { itemAt } from './lookup.ts';
import { fillInWith } from './words.ts';

/** The words as they are said in one situation. */
export interface Wording {
  /** Per word which text is used: 0 for its own, and n for its nth variant. */
  readonly choices: readonly number[];
  /** Fills the words of a text in. */
  readonly say: (text: CompiledText) => string;
}

/** Gives the wording for what is known: of each word the first variant that holds. */
export function wordingFor({ words }: Pick<CompiledTree, 'words'>, facts: Facts): Wording {
  const choices = words.map(({ variants }) => 1 + variants.findIndex(({ when }) => holds(when, facts)));
  const texts = words.map((word, at): [string, string] => [word.id, textOf(word, itemAt(choices, at))]);
  const fillIn = fillInWith(new Map(texts));
  return { choices, say: (text) => fillIn(written(text)) };
}

/** Gives the wording for when nothing is known. */
export function generalWording(tree: Pick<CompiledTree, 'words' | 'questions'>): Wording {
  return wordingFor(tree, nothingKnown(tree.questions.length));
}

/** Gives the positions of the terms that a text explains in a wording. */
export function termsOf(
  text: CompiledText,
  words: readonly CompiledWord[],
  wording: Wording,
): readonly number[] {
  if (typeof text === 'string') return [];
  if (text.terms.length === 1) return itemAt(text.terms, 0);
  const at = text.words.reduce(
    (place, word) => place * wordingsOf(itemAt(words, word)) + itemAt(wording.choices, word),
    0,
  );
  return itemAt(text.terms, at);
}

/** Counts the texts that a word can have. */
export function wordingsOf({ variants }: { readonly variants: readonly unknown[] }): number {
  return variants.length + 1;
}

/** Gives the text that a choice of a word means: 0 its own, and n its nth variant. */
export function textOf(
  word: { readonly text: string; readonly variants: readonly { readonly text: string }[] },
  choice: number,
): string {
  return choice === 0 ? word.text : itemAt(word.variants, choice - 1).text;
}

/** Gives a text as it is written in the pack. */
export function written(text: CompiledText): string {
  return typeof text === 'string' ? text : text.text;
}
