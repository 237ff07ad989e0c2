import { isPlaceKey } from '../question-kinds.ts';
import { levelsFor } from './desks.ts';
import type { Directory, Level, Name, Run } from './directory.ts';
import {
  municipalitySpot,
  type Place,
  placeSpots,
  regionsOf,
  type Spot,
  spotByName,
  spotOf,
} from './keys.ts';
import { nameOf, slug, spelled } from './spelling.ts';
import { suggestionFor } from './suggest.ts';

/** What a text that somebody typed stands for. */
export type FoundPlace =
  | { readonly kind: 'found'; readonly place: Place }
  /**
   * One name for several regions: of several municipalities, of one that is divided, or of a province; of that the
   * choices are only the place that is called the same.
   */
  | { readonly kind: 'several'; readonly reason: Reason; readonly choices: readonly Place[] }
  | {
      readonly kind: 'unknown';
      /** What it looked like. */
      readonly asked: 'postcode' | 'name';
      /** The name that was probably meant, or null. */
      readonly suggestion: string | null;
    };

type Reason = 'name' | 'divided' | 'province';

/** No name of a place is nearly as long. */
const LONGEST = 80;

/** A postcode anywhere in the text, with or without its letters. */
const POSTCODE = /(?:^|[\s,(]|(?<!\d)-)([1-9]\d{3})\s*-?\s*(?:[A-Za-z]{2})?(?=$|[\s,)])/;

const PROVINCES =
  '(?:noord|zuid)[\\s-]?holland|(?:noord[\\s-]?)?brabant|gelderland|overijssel|friesland|frysl[aâ]n|groningen|drenthe|flevoland|utrecht|zeeland|limburg';

/** A province by itself; the division knows none. Groningen and Utrecht are municipalities, unless it says so. */
const PROVINCE = new RegExp(`^(?!groningen$|utrecht$)(?:prov(?:incie|\\.)\\s+)?(?:${PROVINCES})$`, 'i');

/** What people put behind a name to tell which of two they mean. It is left out. */
const IN_PROVINCE = new RegExp(
  `[\\s,(]+(?:${PROVINCES}|nh|zh|gld|gd|nb|lb|l|o|ov|fr|gn|gr|dr|ut|u|fl|zld|zl|z)[.)\\s]*$`,
  'i',
);

/** A municipality may stand behind a place without a sign between them: 'Nes Ameland'. */
const LAST_WORD = /(?<=\S)\s+\S+$/;

/**
 * Finds the place that a text stands for: a key, a postcode, a place or a municipality, however it is written.
 * Where all that it can be has one desk for the sector, it is one place.
 */
export function findPlace(directory: Directory, text: string, sector: string | null = null): FoundPlace {
  const asked = text.normalize('NFKC').trim();
  const key = POSTCODE.exec(asked)?.[1] ?? asked;
  const exact = isPlaceKey(key) ? spotOf(directory, key) : null;
  if (exact !== null) return found(exact);
  if (/\d/.test(asked)) return { kind: 'unknown', asked: 'postcode', suggestion: null };
  if (asked.length > LONGEST) return { kind: 'unknown', asked: 'name', suggestion: null };
  const levels = levelsFor(directory, sector);
  return (
    namedPlace(directory, asked, levels) ??
    namedPlace(directory, asked.replace(LAST_WORD, ', $&'), levels) ??
    namedPlace(directory, asked.replace(IN_PROVINCE, ''), levels) ?? {
      kind: 'unknown',
      asked: 'name',
      suggestion: suggestionFor(directory, asked),
    }
  );
}

function found({ key, label }: Spot): FoundPlace {
  return { kind: 'found', place: { key, label } };
}

/**
 * What a name stands for, or null when nothing is called that. A place may be meant by the first word of its name, as
 * Nieuwerkerk aan den IJssel is: then a small place that is just called Nieuwerkerk is one of several. Only where a
 * municipality has the name is that what is meant.
 */
function namedPlace(directory: Directory, text: string, levels: readonly Level[]): FoundPlace | null {
  const wanted = readName(directory, text);
  const own = wanted.within === null ? municipalitiesNamed(directory, wanted.name) : [];
  const places = placesNamed(directory, wanted.isMunicipality ? { ...wanted, within: wanted.name } : wanted);
  const isAlone = own.length === 0 && wanted.within === null;
  if (isAlone && PROVINCE.test(text)) return severalOf(directory, 'province', places);
  const longer = isAlone && places.length > 0 ? placesBeginning(directory, wanted.name) : [];
  const choices =
    own.length + places.length > 0
      ? [...choicesOf(own, places, levels), ...longer]
      : formerly(directory, wanted.name, levels);
  const [only, ...more] = choices;
  if (only === undefined) return null;
  if (more.length === 0) return found(shortest(directory, only));
  const runs = choices.flatMap((choice) => choice.runs);
  if (regionsOf(runs, levels).length === 1) return found(spotByName(directory, wanted.name) ?? only);
  const municipalities = new Set(runs.map(({ municipality }) => municipality.spelled));
  return severalOf(directory, municipalities.size === 1 ? 'divided' : 'name', choices);
}

function severalOf(directory: Directory, reason: Reason, spots: readonly Spot[]): FoundPlace {
  const choices = spots.map((one) => shortest(directory, one)).map(({ key, label }) => ({ key, label }));
  return { kind: 'several', reason, choices };
}

/** A name as it was typed, and what was said about it. */
interface Wanted {
  readonly name: Name;
  /** The municipality that stands behind it: 'Bergen (gemeente Bergen NH)', 'Weesp, Amsterdam'. */
  readonly within: Name | null;
  /** Whether it says 'gemeente' in front. */
  readonly isMunicipality: boolean;
}

function readName(directory: Directory, text: string): Wanted {
  const bare = text.replace(/^\s*gem(?:eente\b|\.)\s*/i, '');
  const whole: Wanted = { name: aliased(directory, bare), within: null, isMunicipality: bare !== text };
  const [, first, second] =
    /^([^,(]+?)(?:\s*[,(]|\s(?=gem))\s*(?:gem(?:eente\b|\.)\s*)?(.+?)\)?\s*$/i.exec(bare) ?? [];
  if (first === undefined || second === undefined || municipalitySpot(directory, whole.name)) return whole;
  const within = aliased(directory, second);
  if (municipalitySpot(directory, within) === null) return whole;
  return { name: aliased(directory, first), within, isMunicipality: false };
}

function aliased({ aliases }: Directory, text: string): Name {
  const name = nameOf(text);
  return aliases.find(({ alias }) => alias.spelled === name.spelled)?.name ?? name;
}

/** Municipalities with this name; if there is none, those that are called this with a province behind it: Bergen (NH.). */
function municipalitiesNamed(directory: Directory, wanted: Name): Spot[] {
  const all = municipalitiesIn(directory.runs);
  const isCalled = ({ name }: Name) => spelled(name.replace(/ \(.*$/, '')) === wanted.spelled;
  const exact = all.filter((one) => one.spelled === wanted.spelled);
  const named = exact.length > 0 ? exact : all.filter(isCalled);
  return named.flatMap((one) => municipalitySpot(directory, one) ?? []);
}

function municipalitiesIn(runs: readonly Run[]): Name[] {
  return [...new Map(runs.map(({ municipality }) => [municipality.spelled, municipality])).values()];
}

function placesNamed({ runs }: Directory, { name, within }: Wanted): Spot[] {
  return placeSpots(
    runs.filter(
      ({ place, municipality }) =>
        place?.spelled === name.spelled && (within === null || municipality.spelled === within.spelled),
    ),
  );
}

/** The places of which the name has more words than this one, behind it. */
function placesBeginning({ runs }: Directory, { name, spelled }: Name): Spot[] {
  const begin = `${slug(name)}-`;
  return placeSpots(
    runs.filter(({ place }) => place?.spelled.startsWith(spelled) && slug(place.name).startsWith(begin)),
  );
}

/** The places of a name, and the municipalities of that name where those are more. */
function choicesOf(own: readonly Spot[], places: readonly Spot[], levels: readonly Level[]): Spot[] {
  const isWhole = ({ runs }: Spot) => regionsOf(runs, levels).length === 1;
  const whole = own.filter(isWhole);
  const isPart = (place: Spot, of: Spot) => place.runs.every((run) => of.runs.includes(run));
  const rest = own.filter((one) => !isWhole(one)).flatMap((one) => divided(one, places, levels));
  return [...whole, ...places.filter((place) => !whole.some((one) => isPart(place, one))), ...rest];
}

/**
 * The places of a divided municipality; where the place of its name is a choice already, those in another region
 * than that, and the rest, which lies in the region of that place.
 */
function divided(municipality: Spot, places: readonly Spot[], levels: readonly Level[]): Spot[] {
  const chosen = places.flatMap(({ runs }) => runs).filter((run) => municipality.runs.includes(run));
  const regions = regionsOf(chosen, levels);
  const others = placeSpots(municipality.runs).filter(
    ({ runs }) => !regionsOf(runs, levels).every((region) => regions.includes(region)),
  );
  const told = [...chosen, ...others.flatMap(({ runs }) => runs)];
  const rest = municipality.runs.filter((run) => !told.includes(run));
  const [region = '', ...more] = regionsOf(rest, levels);
  if (region === '' || more.length > 0) return byLabel(others);
  const { key, label } = municipality;
  const elsewhere = {
    key: `${key}:${region.toLowerCase()}`,
    label: `ergens anders in de ${label}`,
    runs: rest,
  };
  return [...byLabel(others), elsewhere];
}

/** What became of a municipality of 2015: the municipalities it is in now, or its places where those are divided. */
function formerly(directory: Directory, name: Name, levels: readonly Level[]): Spot[] {
  const runs = directory.runs.filter(({ former }) => former.spelled === name.spelled);
  return municipalitiesIn(runs).flatMap((municipality) => {
    const whole = municipalitySpot(directory, municipality);
    if (whole !== null && regionsOf(whole.runs, levels).length === 1) return [whole];
    return byLabel(placeSpots(runs.filter((run) => run.municipality.spelled === municipality.spelled)));
  });
}

function byLabel(spots: readonly Spot[]): Spot[] {
  return spots.toSorted((one, other) => (one.label < other.label ? -1 : 1));
}

/** The same place by its name alone, where no other place is called that. */
function shortest(directory: Directory, spot: Spot): Spot {
  const place = spot.key.startsWith('plaats:') ? spot.runs[0]?.place : null;
  if (place === null || place === undefined) return spot;
  const all = directory.runs.filter((run) => run.place?.spelled === place.spelled);
  return all.length === spot.runs.length ? (spotByName(directory, place) ?? spot) : spot;
}
