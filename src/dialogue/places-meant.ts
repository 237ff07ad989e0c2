import { type Answers, answerTo } from '../engine/answers.ts';
import { SECTOR_QUESTION } from '../engine/place/advice-desk.ts';
import type { Directory } from '../engine/place/directory.ts';
import { type FoundPlace, findPlace } from '../engine/place/find.ts';
import type { Place } from '../engine/place/keys.ts';

/** More choices than this are told as a list of names. */
export const MOST_CHOICES = 12;

/** What a text can stand for, and what to say of it in Dutch. */
export interface PlacesMeant {
  /** To choose from; none when it is better to type something else. */
  readonly places: readonly Place[];
  /** Null when there is no doubt: then there is one place. */
  readonly said: string | null;
}

/** The sort of school that was answered, when it is known: it narrows what a name can stand for. */
export function sectorIn(answers: Answers): string | null {
  const sector = answerTo(answers, SECTOR_QUESTION);
  return typeof sector === 'string' ? sector : null;
}

/** Finds the places that somebody can have meant, for a conversation about a school of a sector. `tellUnknown` says that there is none. */
export function placesMeant(
  directory: Directory,
  text: string,
  sector: string | null,
  tellUnknown: typeof whyUnknown = whyUnknown,
): PlacesMeant {
  const found = findPlace(directory, text, sector);
  switch (found.kind) {
    case 'found':
      return { places: [found.place], said: null };
    case 'several':
      return severalMeant(text, found);
    case 'unknown': {
      const meant = found.suggestion === null ? null : findPlace(directory, found.suggestion, sector);
      const places = meant?.kind === 'found' ? [meant.place] : meant?.kind === 'several' ? meant.choices : [];
      return places.length === 0 || places.length > MOST_CHOICES
        ? { places: [], said: tellUnknown(text, found) }
        : { places, said: `Ik ken geen plaats of gemeente "${text}". Bedoelt u:` };
    }
  }
}

type Several = Extract<FoundPlace, { kind: 'several' }>;
type Unknown = Extract<FoundPlace, { kind: 'unknown' }>;

function severalMeant(text: string, several: Several): PlacesMeant {
  const places = several.choices.length > MOST_CHOICES ? [] : several.choices;
  const ask = places.length === 0 ? 'Typ de plaats of de postcode van de school.' : whichMeant(places);
  return { places, said: `${whySeveral(text, several)} ${ask}` };
}

/** Asks which of some places is meant. */
export function whichMeant({ length }: readonly Place[]): string {
  return length === 1 ? 'Bedoelt u:' : 'Welke bedoelt u?';
}

/** Says why a text does not name one place. */
export function whySeveral(text: string, { reason, choices }: Several): string {
  switch (reason) {
    case 'name':
      return `"${text}" kan meer dan één plaats zijn.`;
    case 'divided':
      return `"${text}" ligt in meer dan één regio.`;
    case 'province':
      return `"${text}" is ${choices.length === 0 ? '' : 'ook '}een provincie, en een provincie heeft meer dan één regio.`;
  }
}

/** Says that a text names no place, and how to name one. */
export function whyUnknown(text: string, { asked, suggestion }: Unknown): string {
  const meant = suggestion === null ? '' : ` Bedoelt u "${suggestion}"?`;
  return asked === 'postcode'
    ? `Ik ken geen postcode "${text}". Verwacht: de vier cijfers van een postcode, als 3511. Een plaats of gemeente mag ook.`
    : `Ik ken geen plaats of gemeente "${text}".${meant} Geef anders de postcode van de school.`;
}
