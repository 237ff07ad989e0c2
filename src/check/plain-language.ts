import type { RawWriting } from '../content/author-shapes.ts';
import { passiveIn } from './passive.ts';
import { sentencesIn } from './sentences.ts';

/** What a pack says of its own language, ready to hold texts against. */
export interface PlainLanguage {
  /** The sentences of a text. */
  readonly sentencesIn: (text: string) => string[];
  /** The passive in a sentence, such as "wordt snel gemaakt", or null. */
  readonly passiveIn: (sentence: string) => string | null;
  /** The official words in a text as they stand there, each with what people say instead. */
  readonly officialWordsIn: (text: string) => { readonly word: string; readonly plainer: string }[];
  /** The words in a text that must be explained: jargon of the pack, and abbreviations in capitals. */
  readonly hardWordsIn: (text: string) => string[];
  /** How a sentence of a text begins that says to send something, or null. */
  readonly sendingIn: (text: string) => string | null;
}

/** Capitals that are no part of a postcode. */
const CAPITALS = '(?<!\\d{4} )\\p{Lu}{2,}';

/** Makes the word lists of a pack ready. Without lists, what needs none is still found. */
export function plainLanguage({
  plainer = {},
  jargon = [],
  lookalikes = [],
  abbreviations = [],
  sending = [],
}: RawWriting): PlainLanguage {
  const plainerByWord = new Map(
    Object.entries(plainer).map(([word, instead]) => [word.toLowerCase(), instead]),
  );
  const official = wholeWords([...plainerByWord.keys()].map(escaped), 'giu');
  const hard = wholeWords([...jargon.map(atStartOrNot), CAPITALS], 'gu');
  const notParticiples = new Set(lookalikes);
  const shortened = abbreviations.map(escaped);
  return {
    sentencesIn: (text) => sentencesIn(text, shortened),
    passiveIn: (sentence) => passiveIn(sentence, notParticiples),
    officialWordsIn: (text) =>
      [...text.matchAll(official)].map(([word]) => ({
        word,
        plainer: plainerByWord.get(word.toLowerCase()) ?? '',
      })),
    hardWordsIn: (text) => [...text.matchAll(hard)].map(([word]) => word),
    sendingIn: (text) => {
      const sentences = sentencesIn(text, shortened);
      return sending.find((words) => sentences.some((sentence) => sentence.startsWith(`${words} `))) ?? null;
    },
  };
}

/** Matches any of some patterns as whole words; of no patterns nothing. */
function wholeWords(patterns: readonly string[], flags: string): RegExp {
  const any = patterns.length === 0 ? '(?!)' : patterns.join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, flags);
}

/** A word also with a capital, where a sentence starts. */
function atStartOrNot(word: string): string {
  const first = word.charAt(0);
  return `(?:${escaped(first)}|${escaped(first.toUpperCase())})${escaped(word.slice(1))}`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
