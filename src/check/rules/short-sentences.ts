import type { Tree } from '../../engine/tree.ts';
import { uncapitalised, WORD } from '../../engine/wording.ts';
import type { Rule } from '../rule.ts';
import { wordsIn } from '../sentences.ts';
import { textsIn } from '../texts-in.ts';

/** More words in one sentence are hard to follow. */
const MOST_WORDS = 20;

/** No sentence that a parent reads has more than twenty words, whatever is filled in for {words}. */
export const shortSentences: Rule = {
  code: 'short-sentences',
  severity: 'warning',
  stage: 'text',
  *check({ tree, source, language }) {
    const longest = longestWords(tree);
    for (const { text, path, kind } of textsIn(tree)) {
      if (kind === 'name') continue;
      for (const sentence of language.sentencesIn(text)) {
        const filled = sentence.replace(WORD, (word, name) => longest.get(uncapitalised(name)) ?? word);
        const count = wordsIn(filled).length;
        if (count <= MOST_WORDS) continue;
        yield {
          message: `Deze zin heeft ${count} woorden: "${sentence}"`,
          expected: `hoogstens ${MOST_WORDS} woorden; maak er twee zinnen van`,
          place: source.placeIn(path, sentence),
        };
      }
    }
  },
};

/** What the reader may see for each {word}, at its longest. */
function longestWords({ words }: Tree): Map<string, string> {
  return new Map(
    words.map(({ id, text, variants }) => {
      const texts = [text, ...variants.map((variant) => variant.text)];
      return [id, texts.reduce((a, b) => (wordsIn(b).length > wordsIn(a).length ? b : a))];
    }),
  );
}
