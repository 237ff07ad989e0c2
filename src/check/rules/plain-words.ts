import { passiveIn } from '../passive.ts';
import type { Finding, Rule } from '../rule.ts';
import { sentencesIn } from '../sentences.ts';
import { textsIn } from '../texts-in.ts';

/** Words of offices and letters, and what people say instead. */
const PLAINER: Readonly<Record<string, string>> = {
  aangaande: 'over',
  aldaar: 'daar',
  alsmede: 'en',
  alsook: 'en',
  alvorens: 'voordat',
  benevens: 'en',
  betreffende: 'over',
  bewerkstelligen: 'zorgen voor',
  conform: 'volgens',
  'dan wel': 'of',
  derhalve: 'daarom',
  desalniettemin: 'toch',
  desbetreffende: 'deze',
  'dien te': 'moet',
  'dienen te': 'moeten',
  'dient te': 'moet',
  doch: 'maar',
  geschieden: 'gebeuren',
  geschiedt: 'gebeurt',
  hetgeen: 'wat',
  hieromtrent: 'hierover',
  hiertoe: 'hiervoor',
  'in het geval dat': 'als',
  'in het kader van': 'voor',
  indien: 'als',
  ingevolge: 'volgens',
  inzake: 'over',
  jegens: 'tegen',
  krachtens: 'volgens',
  'met betrekking tot': 'over',
  middels: 'met',
  mits: 'alleen als',
  'naar aanleiding van': 'na',
  nadien: 'daarna',
  omtrent: 'over',
  onderhavig: 'dit',
  onderhavige: 'deze',
  reeds: 'al',
  'te allen tijde': 'altijd',
  'ten aanzien van': 'over',
  'ten behoeve van': 'voor',
  teneinde: 'om',
  tevens: 'ook',
  thans: 'nu',
  voornoemd: 'dit',
  voornoemde: 'deze',
  voorts: 'ook',
  waaromtrent: 'waarover',
  wederom: 'weer',
  zulks: 'dat',
};

const OFFICIAL = new RegExp(`(?<!\\p{L})(?:${Object.keys(PLAINER).join('|')})(?!\\p{L})`, 'giu');

/** What a parent reads is in plain words, and says who does what. */
export const plainWords: Rule = {
  code: 'plain-words',
  severity: 'warning',
  stage: 'text',
  *check({ tree, source }) {
    for (const { text, path, kind } of textsIn(tree)) {
      if (kind === 'name') continue;
      for (const { piece, ...told } of faultsOf(text)) yield { ...told, place: source.placeIn(path, piece) };
    }
  },
};

/** A fault in a text, and the piece of the text that is at fault. */
type Fault = Omit<Finding, 'place'> & { readonly piece: string };

function* faultsOf(text: string): Generator<Fault> {
  for (const [piece] of text.matchAll(OFFICIAL)) {
    const plainer = PLAINER[piece.toLowerCase()] ?? null;
    yield { piece, message: `"${piece}" is een moeilijk woord.`, suggestion: plainer };
  }
  for (const sentence of sentencesIn(text)) {
    const piece = passiveIn(sentence);
    if (piece === null) continue;
    yield {
      piece,
      message: `"${piece}" zegt niet wie het doet.`,
      expected: 'een zin die begint met wie iets doet, als: School maakt een plan.',
    };
  }
}
