import { namesOf, termFinder } from '../../engine/terms.ts';
import type { Tree } from '../../engine/tree.ts';
import type { Rule } from '../rule.ts';
import { textsIn } from '../texts-in.ts';

/** Words of schools, offices and courts that a parent need not know. */
const JARGON = [
  'ambulant begeleider',
  'ambulante begeleiding',
  'arrangement(?:en)?',
  'basisondersteuning',
  'beschikking(?:en)?',
  'bevoegd gezag',
  'bezwaarschrift(?:en)?',
  'cognitieve?',
  'didactische?',
  'doeltreffende aanpassing(?:en)?',
  'gemachtigden?',
  'handelingsdeel',
  'handelingsplan(?:nen)?',
  'handelingsverlegen',
  'hoorrecht',
  'instemming',
  'kort geding',
  'kwalificatieplicht',
  'leerplichtambtena(?:ar|ren)',
  'lwoo',
  'mediation',
  'multidisciplinaire?',
  'niet-ontvankelijk',
  'onderwijsbehoeften?',
  'onevenredige belasting',
  'ontvankelijk',
  'ontwikkelingsperspectief',
  'orthopedago(?:og|gen)',
  'residentiële?',
  'samenwerkingsverband(?:en)?',
  'sbo',
  'startkwalificatie',
  'swv',
  'thuiszitters?',
  'toelaatbaarheidsverklaring(?:en)?',
  'uitstroomprofiel',
  'verweerschrift',
  'voorlopige voorziening',
  'vrijstelling 5a',
  'vso',
  'zorgplicht',
];

/** A word from the list, or an abbreviation in capitals that is no part of a postcode. */
const HARD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${JARGON.map(anyCase).join('|')})|(?<!\\d{4} )\\p{Lu}{2,})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Every hard word in a text is explained by a term, or is part of an organisation's name. */
export const explainedJargon: Rule = {
  code: 'explained-jargon',
  severity: 'warning',
  stage: 'text',
  *check({ tree, source }) {
    const named = wordsOfNames(tree);
    const findTerms = termFinder(tree.terms);
    const asked = new Set<string>();
    for (const { text, path, kind } of textsIn(tree)) {
      if (kind === 'name') continue;
      for (const [word] of text.matchAll(HARD)) {
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

/** Also with a capital, where a sentence starts. */
function anyCase(word: string): string {
  const first = word.charAt(0);
  return `[${first}${first.toUpperCase()}]${word.slice(1)}`;
}
