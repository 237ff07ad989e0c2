import { MOST } from './bounds.ts';
import type { CompiledText } from './compiled-tree.ts';
import { itemAt, positionsOf } from './lookup.ts';
import { type FindTerms, termFinder } from './terms.ts';
import type { Tree, Word } from './tree.ts';
import { textOf, wordingsOf } from './wording.ts';
import { fillInWith, wordsIn } from './words.ts';

/** Makes a text ready: finds the terms it explains, in each way it can be said. */
export type CompileText = (text: string) => CompiledText;

/** Makes the function that makes the texts of a tree ready. It throws on a word that the tree lacks. */
export function textCompiler({ words, terms }: Pick<Tree, 'words' | 'terms'>): CompileText {
  if (terms.length === 0) return (text) => text;
  const positionOf = positionsOf('word', words);
  const findTerms = termFinder(terms);
  return (text) => {
    const used = wordsIn(text).map(positionOf);
    const own = used.map((at) => itemAt(words, at));
    if (wordingsIn(own) > MOST.wordings) throw new Error(`The text "${text}" can be said in too many ways.`);
    const found = termsPerWording(text, own, findTerms);
    if (found.every((list) => list.length === 0)) return text;
    const isSame = new Set(found.map((list) => list.join())).size === 1;
    return isSame ? { text, words: [], terms: [itemAt(found, 0)] } : { text, words: used, terms: found };
  };
}

/** Counts the ways in which a text with these words can be said. */
export function wordingsIn(words: readonly Pick<Word, 'variants'>[]): number {
  return words.reduce((count, word) => count * wordingsOf(word), 1);
}

/** The terms in a text, per choice of the variants of its words; the last word changes quickest. */
function termsPerWording(text: string, words: readonly Word[], findTerms: FindTerms): number[][] {
  const wordings = words.reduce<readonly [string, string][][]>(
    (before, word) =>
      before.flatMap((said) =>
        Array.from({ length: wordingsOf(word) }, (_, choice): [string, string][] => [
          ...said,
          [word.id, textOf(word, choice)],
        ]),
      ),
    [[]],
  );
  return wordings.map((said) => findTerms(fillInWith(new Map(said))(text)));
}
