import { namesOf, termFinder } from '../../engine/terms.ts';
import type { Tree } from '../../engine/tree.ts';
import type { Rule } from '../rule.ts';
import { textsIn } from '../texts-in.ts';

/** Every hard word in a text is explained by a term, or is part of an organisation's name. */
export const explainedJargon: Rule = {
  code: 'explained-jargon',
  severity: 'warning',
  stage: 'text',
  *check({ tree, source, language }) {
    const named = wordsOfNames(tree);
    const findTerms = termFinder(tree.terms);
    const asked = new Set<string>();
    for (const { text, path, kind } of textsIn(tree)) {
      if (kind === 'name') continue;
      for (const word of language.hardWordsIn(text)) {
        if (asked.has(word) || named.has(word) || findTerms(word).length > 0) continue;
        asked.add(word);
        yield {
          message: `"${word}" is een moeilijk woord dat nergens uitgelegd staat.`,
          expected: `een gewoon woord, of "${word}" bij terms`,
          place: source.placeIn(path, word),
        };
      }
    }
  },
};

/** The words in the names of organisations and terms: who reads the name, knows them. */
function wordsOfNames({ organisations, terms }: Tree): Set<string> {
  const names = [...organisations.map((organisation) => organisation.name), ...terms.flatMap(namesOf)];
  return new Set(names.flatMap((name) => name.match(/\p{L}+/gu) ?? []));
}
