/** A space between words; or a piece of one: behind a backslash, in quotes that may still be open, or bare. */
const PIECES = /(\s+)|\\(.)|"((?:[^"\\]|\\.)*)"?|'([^']*)'?|([^\s\\"']+)/g;

/**
 * Cuts a command line that is being typed into words, as a shell does: spaces part them, quotes and backslashes
 * do not. The last word is the one that is being typed; it is empty after a space.
 */
export function shellWords(line: string): string[] {
  const words: string[] = [];
  let word = '';
  for (const [, space, ...pieces] of line.trimStart().matchAll(PIECES)) {
    if (space === undefined) word += pieces.find((piece) => piece !== undefined) ?? '';
    else {
      words.push(word);
      word = '';
    }
  }
  return [...words, word];
}
