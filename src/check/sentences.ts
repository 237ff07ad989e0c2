/** A full stop after one of these ends no sentence; nor does one after single letters, as in o.a. */
const ABBREVIATIONS = 'art|bijv|blz|bv|ca|dhr|drs|excl|incl|max|mevr|min|mr|nr|prof|resp|tel';

const SHORTENED = new RegExp(`(?<!\\p{L})(?:${ABBREVIATIONS}|\\p{L}(?:\\.\\p{L})+)\\.$`, 'iu');

/** What ends a sentence: a mark, perhaps a bracket or quote, and then a space or the end. */
const ENDING = /[.!?]+["')\]]*(?=\s|$)/g;

/** The sentences of a text. The dots in 8.00 and bijv. end none. */
export function sentencesIn(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { 0: ending, index } of text.matchAll(ENDING)) {
    const sentence = text.slice(from, index + ending.length);
    if (SHORTENED.test(sentence)) continue;
    sentences.push(sentence.trim());
    from = index + ending.length;
  }
  return [...sentences, text.slice(from).trim()].filter((sentence) => sentence !== '');
}

/** The words of a sentence; what holds no letter or digit is none. */
export function wordsIn(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
