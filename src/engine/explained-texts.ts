import { MOST } from './bounds.ts';
import { hashOf } from './code/signs.ts';
import type { ExplainedText } from './compiled-tree.ts';
import { itemAt, positionsOf } from './lookup.ts';
import { type FindTerms, termFinder } from './terms.ts';
import type { Tree, Word } from './tree.ts';
import { fillInWith, textOf, wordingsOf, wordsIn } from './wording.ts';

/** The keys of texts whose terms are explained where they are told. */
const TOLD = 'text why help label summary goal for notFor first binding title passed rule caution late'.split(
  ' ',
);

/** Finds the terms in every text of a tree, in each way it can be said. Throws on a word that the tree lacks. */
export function explainedTexts(tree: Tree): Record<string, ExplainedText> {
  const { questions, steps, actions, organisations, alerts, deadlines, words, terms } = tree;
  if (terms.length === 0) return {};
  const positionOf = positionsOf('word', words);
  const findTerms = termFinder(terms);
  const texts = new Set(toldTexts([questions, steps, actions, organisations, alerts, deadlines]));
  const explained = new Map<number, ExplainedText>();
  for (const text of texts) {
    const used = wordsIn(text).map(positionOf);
    const own = used.map((at) => itemAt(words, at));
    const found = termsPerWording(text, own, findTerms);
    const isSame = new Set(found.map((list) => list.join())).size === 1;
    explained.set(hashOf(text), isSame ? itemAt(found, 0) : { words: used, terms: found });
  }
  if (explained.size < texts.size) throw new Error('Two texts have the same hash: change a word in one.');
  return Object.fromEntries([...explained].filter(([, found]) => 'words' in found || found.length > 0));
}

/** Gives the texts in a part of a tree whose terms are explained, in order. */
export function* toldTexts(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (typeof value !== 'string') yield* toldTexts(value);
    else if (TOLD.includes(key)) yield value;
  }
}

/** Counts the ways in which a text with these words can be said. */
export function wordingsIn(words: readonly Pick<Word, 'variants'>[]): number {
  return words.reduce((count, word) => count * wordingsOf(word), 1);
}

/** The terms in a text, per choice of the variants of its words; the last word changes quickest. */
function termsPerWording(text: string, words: readonly Word[], findTerms: FindTerms): number[][] {
  if (wordingsIn(words) > MOST.wordings) throw new Error(`The text "${text}" can be said in too many ways.`);
  let wordings: (readonly [string, string])[][] = [[]];
  for (const word of words) {
    const choices = Array.from({ length: wordingsOf(word) }, (_, choice) => textOf(word, choice));
    wordings = wordings.flatMap((said) => choices.map((one) => [...said, [word.id, one] as const]));
  }
  return wordings.map((said) => findTerms(fillInWith(new Map(said))(text)));
}
