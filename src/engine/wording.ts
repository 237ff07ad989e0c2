import { hashOf } from './code/signs.ts';
import type { CompiledTree } from './compiled-tree.ts';
import { type Facts, holds, nothingKnown } from './condition.ts';
import { itemAt } from './lookup.ts';
import type { Word } from './tree.ts';

/** A word in a text: {leraar}, or {Leraar} where a sentence starts. */
export const WORD = /\{([A-Za-z][\w-]*)\}/g;

/** The words as they are said in one situation. */
export interface Wording {
  /** Per word which text is used: 0 for its own, and n for its nth variant. */
  readonly choices: readonly number[];
  /** Fills the words of a text in. */
  readonly say: (text: string) => string;
}

/** Gives the wording for what is known: of each word the first variant that holds. */
export function wordingFor({ words }: Pick<CompiledTree, 'words'>, facts: Facts): Wording {
  const choices = words.map(({ variants }) => 1 + variants.findIndex(({ when }) => holds(when, facts)));
  const texts = words.map((word, at): [string, string] => [word.id, textOf(word, itemAt(choices, at))]);
  return { choices, say: fillInWith(new Map(texts)) };
}

/** Gives the wording for when nothing is known. */
export function generalWording(tree: Pick<CompiledTree, 'words' | 'questions'>): Wording {
  return wordingFor(tree, nothingKnown(tree.questions.length));
}

/** Gives the positions of the terms in a text, as it is said in a wording. */
export function termsIn(tree: CompiledTree, text: string, { choices }: Wording): readonly number[] {
  const explained = tree.explained[hashOf(text)] ?? [];
  if (!('words' in explained)) return explained;
  const at = explained.words.reduce(
    (place, word) => place * wordingsOf(itemAt(tree.words, word)) + itemAt(choices, word),
    0,
  );
  return itemAt(explained.terms, at);
}

/** Counts the texts that a word can have. */
export function wordingsOf({ variants }: { readonly variants: readonly unknown[] }): number {
  return variants.length + 1;
}

/** Gives the text that a choice of a word means: 0 its own, and n its nth variant. */
export function textOf(
  word: Pick<Word, 'text'> & { readonly variants: readonly Pick<Word, 'text'>[] },
  choice: number,
): string {
  return choice === 0 ? word.text : itemAt(word.variants, choice - 1).text;
}

/** Makes the function that fills in words, by id. It throws on a word that is not there. */
export function fillInWith(words: ReadonlyMap<string, string>): Wording['say'] {
  const fillIn = (_: string, name: string) => {
    const word = words.get(uncapitalised(name));
    if (word === undefined) throw new Error(`The tree has no word "${name}".`);
    return name === uncapitalised(name) ? word : capitalised(word);
  };
  return (text) => (text.includes('{') ? text.replace(WORD, fillIn) : text);
}

/** Gives the ids of the words in a text, in order, each once. */
export function wordsIn(text: string): string[] {
  return [...new Set([...text.matchAll(WORD)].map(([, name = '']) => uncapitalised(name)))];
}

/** Gives the text with a small first letter. */
export function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Gives the text with a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
