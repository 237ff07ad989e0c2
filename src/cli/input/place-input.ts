import type { Directory } from '../../engine/place/directory.ts';
import { type FoundPlace, findPlace } from '../../engine/place/find.ts';
import type { Place } from '../../engine/place/keys.ts';
import { choiceLines } from '../io/choices.ts';
import { type RunError, wrongUse } from '../io/errors.ts';

/** Of more choices than this only some are told: whoever knows the school knows its place. */
const MANY = 12;
const SOME = 3;

/** What a place is asked for. */
export interface PlaceAsked {
  /** The sort of school, when it is known: it narrows what a name can stand for. */
  readonly sector: string | null;
  /** How an exact place is given. */
  readonly toBeExact: (key: string) => string;
  /** The question that it answers, where there is one. */
  readonly path?: string;
}

/** Finds the one place that a text stands for. Throws RunError when there is none, or more than one. */
export function exactPlace(
  directory: Directory,
  text: string,
  { sector, toBeExact, path }: PlaceAsked,
): Place {
  const found = findPlace(directory, text, sector);
  if (found.kind === 'found') return found.place;
  const given = { ...(path !== undefined && { path }), value: text };
  throw found.kind === 'several' ? severalPlaces(given, found, toBeExact) : unknownPlace(given, found);
}

/** What a text can stand for, and what to say of it in Dutch. */
export interface PlacesMeant {
  /** To choose from; none when it is better to type something else. */
  readonly places: readonly Place[];
  /** Null when there is no doubt: then there is one place. */
  readonly said: string | null;
}

/** Finds the places that somebody can have meant, for a conversation about a school of a sector. */
export function placesMeant(directory: Directory, text: string, sector: string | null): PlacesMeant {
  const found = findPlace(directory, text, sector);
  switch (found.kind) {
    case 'found':
      return { places: [found.place], said: null };
    case 'several':
      return found.choices.length > MANY
        ? { places: [], said: `${whySeveral(text, found)} Typ de plaats of de postcode van de school.` }
        : { places: found.choices, said: `${whySeveral(text, found)} Welke bedoelt u?` };
    case 'unknown': {
      const meant = found.suggestion === null ? null : findPlace(directory, found.suggestion, sector);
      const places = meant?.kind === 'found' ? [meant.place] : meant?.kind === 'several' ? meant.choices : [];
      return places.length === 0 || places.length > MANY
        ? { places: [], said: whyUnknown(text, found) }
        : { places, said: `Ik ken geen plaats of gemeente "${text}". Bedoelt u:` };
    }
  }
}

type Several = Extract<FoundPlace, { kind: 'several' }>;
type Unknown = Extract<FoundPlace, { kind: 'unknown' }>;

/** What was given, and as the answer to which question. */
interface GivenText {
  readonly path?: string;
  readonly value: string;
}

/** Says which places it can be, and how to name one of them exactly. */
function severalPlaces(given: GivenText, several: Several, toBeExact: (key: string) => string): RunError {
  const { choices } = several;
  const isMany = choices.length > MANY;
  const told = isMany ? choices.slice(0, SOME) : choices;
  const list = choiceLines(told.map(({ key, label }) => ({ id: toBeExact(key), label })));
  const ask = isMany ? 'Geef de plaats van de school, zoals:' : 'Welke bedoelt u?';
  const others = isMany ? `\nEn nog ${choices.length - SOME} plaatsen.` : '';
  const message = `${whySeveral(given.value, several)} ${ask}\n${list}${others}\nOf geef de postcode van de school.`;
  return wrongUse('several-places', message, { ...given, allowed: choices.map(({ key }) => key) });
}

function whySeveral(text: string, { reason }: Several): string {
  return reason === 'name'
    ? `"${text}" kan meer dan één plaats zijn.`
    : `"${text}" ligt in meer dan één regio.`;
}

function unknownPlace(given: GivenText, unknown: Unknown): RunError {
  return wrongUse('unknown-place', whyUnknown(given.value, unknown), {
    ...given,
    suggestion: unknown.suggestion,
  });
}

function whyUnknown(text: string, { asked, suggestion }: Unknown): string {
  const meant = suggestion === null ? '' : ` Bedoelt u "${suggestion}"?`;
  return asked === 'postcode'
    ? `"${text}" is geen postcode uit de regeling. Verwacht: de vier cijfers van een postcode, als 3511. Een plaats of gemeente mag ook.`
    : `Ik ken geen plaats of gemeente "${text}".${meant} Geef anders de postcode van de school.`;
}
