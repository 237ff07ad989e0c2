import { MOST_CHOICES, whySeveral, whyUnknown } from '../../dialogue/places-meant.ts';
import type { Directory } from '../../engine/place/directory.ts';
import { type FoundPlace, findPlace } from '../../engine/place/find.ts';
import type { Place } from '../../engine/place/keys.ts';
import { type RunError, wrongUse } from '../io/errors.ts';

/**
 * Finds the one place that a text stands for. Throws RunError when there is none, or more than one; `path` is
 * the question that it answers, where there is one.
 */
export function exactPlace(
  directory: Directory,
  text: string,
  toBeExact: (key: string) => string,
  path?: string,
): Place {
  const found = findPlace(directory, text);
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
  const [first] = choices;
  const list =
    choices.length > MOST_CHOICES && first !== undefined
      ? `Geef de plaats van de school: ${choices.map(({ label }) => label.replace(/ \(.*$/, '')).join(', ')}.\nBijvoorbeeld: ${toBeExact(first.key)}`
      : `Welke bedoelt u?\n${choices.map(({ key, label }) => `  ${toBeExact(key)}   ${label}`).join('\n')}`;
  const message = `${whySeveral(given.value, several)} ${list}\nOf geef de postcode van de school.`;
  return wrongUse('several-places', message, { ...given, allowed: choices.map(({ key }) => key) });
}

function unknownPlace(given: GivenText, unknown: Unknown): RunError {
  return wrongUse('unknown-place', whyUnknown(given.value, unknown), {
    ...given,
    suggestion: unknown.suggestion,
  });
}
