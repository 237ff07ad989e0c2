/** A word in a text: {leraar}, or {Leraar} where a sentence starts. */
export const WORD = /\{([A-Za-z][\w-]*)\}/g;

/** Fills the words of a text in. */
export type FillIn = (text: string) => string;

/** Makes the function that fills in words, by id. It throws on a word that is not there. */
export function fillInWith(words: ReadonlyMap<string, string>): FillIn {
  return (text) => (text.includes('{') ? text.replace(WORD, (_, name: string) => wordIn(words, name)) : text);
}

/** Gives the ids of the words in a text, in order, each once. */
export function wordsIn(text: string): string[] {
  return [...new Set([...text.matchAll(WORD)].map(([, name = '']) => uncapitalised(name)))];
}

function wordIn(words: ReadonlyMap<string, string>, name: string): string {
  const id = uncapitalised(name);
  const word = words.get(id);
  if (word === undefined) throw new Error(`The tree has no word "${id}".`);
  return id === name ? word : capitalised(word);
}

/** Gives the text with a small first letter. */
export function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Gives the text with a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
