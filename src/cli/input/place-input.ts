import { MOST_CHOICES, whichMeant, whySeveral, whyUnknown } from '../../dialogue/places-meant.ts';
import type { Directory } from '../../engine/place/directory.ts';
import { type FoundPlace, findPlace } from '../../engine/place/find.ts';
import type { Place } from '../../engine/place/keys.ts';
import { choiceLines } from '../io/choices.ts';
import { type RunError, wrongUse } from '../io/errors.ts';

/** Of many choices only some are told: whoever knows the school knows its place. */
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
  const why = whySeveral(given.value, several);
  const allowed = choices.map(({ key }) => key);
  if (choices.length === 0) {
    const message = `${why} Geef de plaats of de postcode van de school.`;
    return wrongUse('several-places', message, { ...given, allowed });
  }
  const isMany = choices.length > MOST_CHOICES;
  const told = isMany ? choices.slice(0, SOME) : choices;
  const list = choiceLines(told.map(({ key, label }) => ({ id: toBeExact(key), label })));
  const ask = isMany ? 'Geef de plaats van de school, zoals:' : whichMeant(choices);
  const others = isMany ? `\nEn nog ${choices.length - SOME} plaatsen.` : '';
  const message = `${why} ${ask}\n${list}${others}\nOf geef de postcode van de school.`;
  return wrongUse('several-places', message, { ...given, allowed });
}

function unknownPlace(given: GivenText, unknown: Unknown): RunError {
  return wrongUse('unknown-place', whyUnknown(given.value, unknown), {
    ...given,
    suggestion: unknown.suggestion,
  });
}
