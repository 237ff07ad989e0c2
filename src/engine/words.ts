import type { Facts } from './condition.ts';
import type { Tree, Word } from './tree.ts';
import { indexOf } from './tree-index.ts';

/** A word in a text: {leraar}, or {Leraar} where a sentence starts. */
export const WORD = /\{(\p{L}[\p{L}\d-]*)\}/gu;

/** Fills the words of a text in for what is known. */
export type FillIn = (text: string) => string;

/** The function that fills in words for these facts. Throws on a word that the tree lacks. */
export function fillInFor(tree: Tree, facts: Facts): FillIn {
  const chosen = new Map<string, string>();
  return (text) =>
    text.includes('{')
      ? text.replace(WORD, (_, name: string) => {
          const id = uncapitalised(name);
          let word = chosen.get(id);
          if (word === undefined) {
            word = wordFor(tree, id, facts);
            chosen.set(id, word);
          }
          return id === name ? word : capitalised(word);
        })
      : text;
}

/** The first variant that fits the facts, or the word itself. */
function wordFor(tree: Tree, id: string, facts: Facts): string {
  const word: Word | undefined = tree.words.find((candidate) => candidate.id === id);
  if (word === undefined) throw new Error(`The tree has no word "${id}".`);
  const { compile } = indexOf(tree);
  return word.variants.find((variant) => compile(variant.when).holds(facts))?.text ?? word.text;
}

/** The text with a small first letter. */
export function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The text with a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
