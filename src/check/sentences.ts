/** What ends a sentence: a mark, perhaps a bracket or quote, and then a space or the end. */
const ENDING = /[.!?]+["')\]]*(?=\s|$)/g;

/**
 * The sentences of a text. No sentence ends at the dot in 8.00, after single letters as in o.a., or after an
 * abbreviation, given without its dot.
 */
export function sentencesIn(text: string, abbreviations: readonly string[]): string[] {
  const shortened = new RegExp(
    `(?<!\\p{L})(?:${[...abbreviations, '\\p{L}(?:\\.\\p{L})+'].join('|')})\\.$`,
    'iu',
  );
  const sentences: string[] = [];
  let from = 0;
  for (const { 0: ending, index } of text.matchAll(ENDING)) {
    const sentence = text.slice(from, index + ending.length);
    if (shortened.test(sentence)) continue;
    sentences.push(sentence.trim());
    from = index + ending.length;
  }
  return [...sentences, text.slice(from).trim()].filter((sentence) => sentence !== '');
}

/** The words of a sentence; what holds no letter or digit is none. */
export function wordsIn(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
