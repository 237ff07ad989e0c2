import type { Rule } from '../rule.ts';
import { wordsIn } from '../sentences.ts';
import type { Text } from '../texts-in.ts';
import { textsIn } from '../texts-in.ts';

/** Shorter sentences may well stand in two texts. */
const FEWEST_WORDS = 5;

/** What ends with a mark is a sentence; a label or a name does not. */
const COMPLETE = /[.!?]["')\]]*$/;

/** No sentence is told twice. */
export const noRepeats: Rule = {
  code: 'no-repeats',
  severity: 'warning',
  stage: 'text',
  *check({ tree, source, language }) {
    const first = new Map<string, Text>();
    for (const text of textsIn(tree)) {
      if (text.kind === 'name') continue;
      for (const sentence of language.sentencesIn(text.text)) {
        if (wordsIn(sentence).length < FEWEST_WORDS || !COMPLETE.test(sentence)) continue;
        const key = wordsIn(sentence.toLowerCase())
          .join(' ')
          .replace(/\P{L}+$/u, '');
        const earlier = first.get(key);
        if (earlier === undefined) {
          first.set(key, text);
          continue;
        }
        const { file, line } = source.placeIn(earlier.path, sentence);
        yield {
          message: `Deze zin staat er al: "${sentence}"`,
          expected: `een andere zin dan in ${file}, regel ${line}`,
          place: source.placeIn(text.path, sentence),
        };
      }
    }
  },
};
