/** Forms of the verb that makes a sentence passive. */
const HELPERS = 'word|wordt|worden|werd|werden';

/** Separable beginnings, as in aangemeld. */
const BEGINNINGS =
  'aan|achter|af|bij|binnen|door|goed|in|mee|na|om|onder|op|over|samen|tegen|terug|toe|uit|vast|vol|voor|weg';

/** A word built like a past participle: gemaakt, aangemeld, besproken, verlengd, onderzocht. */
const PARTICIPLE = new RegExp(
  `^(?:(?:(?:${BEGINNINGS})?ge\\p{L}{2,}|(?:be|er|her|ont|ver)\\p{L}{2,})(?:d|t|en)|(?:onder|over)\\p{L}{3,}[dt])$`,
  'iu',
);

/** People of whom a passive may speak: it puts them first, as in 'mijn kind wordt gepest'. */
const PERSON =
  'ik|u|hij|zij|ze|we|wij|(?:de|een|elk|het|mijn|ons|uw) (?:kind|leerling)|kinderen|leerlingen|ouders';

const ABOUT_A_PERSON = new RegExp(
  `(?<!\\p{L})(?:(?:${PERSON}) (?:${HELPERS})|(?:${HELPERS}) (?:${PERSON}))(?!\\p{L})`,
  'iu',
);

const HELPER = new RegExp(`^(?:${HELPERS})$`, 'iu');

/**
 * The passive in a sentence, such as "wordt snel gemaakt", or null. It hides who must act. A passive
 * about a person is plain, and does not count. Lookalikes are words built like a past participle that are none.
 */
export function passiveIn(sentence: string, lookalikes: ReadonlySet<string>): string | null {
  if (ABOUT_A_PERSON.test(sentence)) return null;
  for (const clause of sentence.split(/(?<=[,;:])\s/)) {
    const words = [...clause.matchAll(/\p{L}+/gu)];
    const helper = words.find(([word]) => HELPER.test(word));
    const participle = words.find(([word]) => isParticiple(word, lookalikes));
    if (helper === undefined || participle === undefined) continue;
    const [first, last] = helper.index < participle.index ? [helper, participle] : [participle, helper];
    return clause.slice(first.index, last.index + last[0].length);
  }
  return null;
}

function isParticiple(word: string, lookalikes: ReadonlySet<string>): boolean {
  return PARTICIPLE.test(word) && !lookalikes.has(word.toLowerCase());
}
