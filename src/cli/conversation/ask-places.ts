import type { Answers } from '../../engine/answers.ts';
import type { Asking } from '../../engine/asking.ts';
import type { Ask } from '../../engine/consult.ts';
import { placeInWords, SECTOR_QUESTION } from '../../engine/place/advice-desk.ts';
import type { Place } from '../../engine/place/keys.ts';
import { UNKNOWN } from '../../engine/vocabulary.ts';
import { placesMeant } from '../input/place-input.ts';
import type { LoadDirectory } from '../io/load-directory.ts';
import type { MenuChoice, Prompter } from './prompter.ts';

const NONE: MenuChoice = { id: '', label: 'Geen van deze: ik typ iets anders' };

/**
 * Lets somebody answer a question for a place as people write one: what was typed is looked up, and when
 * it can be more than one place they choose. The division is read only when such a question comes; the sort of
 * school, which was answered before, narrows it.
 */
export function askingPlaces(
  prompter: Prompter,
  directory: LoadDirectory,
  kept: { readonly answers: Answers },
  say: (text: string) => void,
): Prompter {
  const placeFrom = async (typed: string): Promise<Place | null> => {
    const sector = kept.answers[SECTOR_QUESTION];
    const isKnown = typeof sector === 'string';
    const { places, said } = placesMeant(await directory(), typed, isKnown ? sector : null);
    const [only, ...more] = places;
    if (said === null && only !== undefined && more.length === 0) return only;
    if (only === undefined) {
      say(`\n${said}`);
      return null;
    }
    const choices = places.map(({ key, label }) => ({ id: key, label }));
    const id = await prompter.choose({ text: said ?? '', choices: [...choices, NONE] });
    return places.find(({ key }) => key === id) ?? null;
  };

  const askPlace: Ask = async (asking) => {
    let reply = await prompter.ask(await inWords(asking, directory));
    for (;;) {
      if (reply.kind !== 'answer' || typeof reply.value !== 'string' || reply.value === UNKNOWN) return reply;
      const place = await placeFrom(reply.value);
      if (place !== null) {
        say(`Dat is: ${place.label}.`);
        return { kind: 'answer', value: place.key };
      }
      reply = await prompter.ask({ ...asking, current: undefined });
    }
  };

  const { warn, choose, askText, read, close } = prompter;
  return {
    warn,
    choose,
    askText,
    read,
    close,
    ask: (asking) => (asking.question.kind === 'place' ? askPlace(asking) : prompter.ask(asking)),
  };
}

/** The question with the answer that it had before in words. */
async function inWords(asking: Asking, directory: LoadDirectory): Promise<Asking> {
  const { current } = asking;
  if (typeof current !== 'string' || current === UNKNOWN) return asking;
  return { ...asking, current: placeInWords(await directory(), current) };
}
