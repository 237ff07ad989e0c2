import type { Directory } from '../../engine/place/directory.ts';
import { type FoundPlace, findPlace } from '../../engine/place/find.ts';
import type { Place } from '../../engine/place/keys.ts';
import { type RunError, wrongUse } from '../io/errors.ts';

/** More choices than this are told as a list of names. */
const MANY = 12;

/** Finds the one place that a text stands for. Throws RunError when there is none, or more than one. */
export function exactPlace(directory: Directory, text: string, toBeExact: (key: string) => string): Place {
  const found = findPlace(directory, text);
  if (found.kind === 'found') return found.place;
  throw found.kind === 'several' ? severalPlaces(text, found, toBeExact) : unknownPlace(text, found);
}

type Several = Extract<FoundPlace, { kind: 'several' }>;
type Unknown = Extract<FoundPlace, { kind: 'unknown' }>;

/** Says which places it can be, and how to name one of them exactly. */
function severalPlaces(
  text: string,
  { reason, choices }: Several,
  toBeExact: (key: string) => string,
): RunError {
  const why =
    reason === 'name' ? `"${text}" kan meer dan één plaats zijn.` : `"${text}" ligt in meer dan één regio.`;
  const [first] = choices;
  const list =
    choices.length > MANY && first !== undefined
      ? `Geef de plaats van de school: ${choices.map(({ label }) => label.replace(/ \(.*$/, '')).join(', ')}.\nBijvoorbeeld: ${toBeExact(first.key)}`
      : `Welke bedoelt u?\n${choices.map(({ key, label }) => `  ${toBeExact(key)}   ${label}`).join('\n')}`;
  const message = `${why} ${list}\nOf geef de postcode van de school.`;
  return wrongUse('several-places', message, { value: text, allowed: choices.map(({ key }) => key) });
}

function unknownPlace(text: string, { asked, suggestion }: Unknown): RunError {
  const meant = suggestion === null ? '' : ` Bedoelt u "${suggestion}"?`;
  const message =
    asked === 'postcode'
      ? `"${text}" is geen postcode uit de regeling. Verwacht: de vier cijfers van een postcode, als 3511. Een plaats of gemeente mag ook.`
      : `Ik ken geen plaats of gemeente "${text}".${meant} Geef anders de postcode van de school.`;
  return wrongUse('unknown-place', message, { value: text, suggestion });
}
