import type { PlainLanguage } from '../plain-language.ts';
import type { Finding, Rule } from '../rule.ts';
import { textsIn } from '../texts-in.ts';

/** What a parent reads is in plain words, and says who does what. */
export const plainWords: Rule = {
  code: 'plain-words',
  severity: 'warning',
  stage: 'text',
  *check({ tree, source, language }) {
    for (const { text, path, kind } of textsIn(tree)) {
      if (kind === 'name') continue;
      for (const { piece, ...told } of faultsOf(text, language))
        yield { ...told, place: source.placeIn(path, piece) };
    }
  },
};

/** A fault in a text, and the piece of the text that is at fault. */
type Fault = Omit<Finding, 'place'> & { readonly piece: string };

function* faultsOf(text: string, language: PlainLanguage): Generator<Fault> {
  for (const { word, plainer } of language.officialWordsIn(text)) {
    yield { piece: word, message: `"${word}" is een moeilijk woord.`, suggestion: plainer };
  }
  for (const sentence of language.sentencesIn(text)) {
    const piece = language.passiveIn(sentence);
    if (piece === null) continue;
    yield {
      piece,
      message: `"${piece}" zegt niet wie het doet.`,
      expected: 'een zin die begint met wie iets doet, als: School maakt een plan.',
    };
  }
}
