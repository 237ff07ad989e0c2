import { placesMeant, sectorIn } from '../../dialogue/places-meant.ts';
import type { Answers } from '../../engine/answers.ts';
import type { Asking } from '../../engine/asking.ts';
import type { Ask } from '../../engine/consult.ts';
import { placeInWords } from '../../engine/place/advice-desk.ts';
import type { Place } from '../../engine/place/keys.ts';
import { UNKNOWN } from '../../engine/vocabulary.ts';
import { yesOrNo } from '../input/open-answers.ts';
import type { LoadDirectory } from '../io/load-directory.ts';
import type { MenuChoice, Prompter } from './prompter.ts';

const NONE: MenuChoice = { id: '', label: 'Geen van deze: ik typ iets anders' };

const YES_OR_ELSE = 'Typ ja als dat klopt. Klopt het niet, typ dan een andere plaats, of de postcode.';

/** What came of a text: the place that it stands for, or one that is probably meant. */
interface LookedUp {
  readonly place?: Place | undefined;
  readonly meant?: Place | undefined;
}

/** What places are asked with. */
interface Asked {
  readonly prompter: Prompter;
  readonly directory: LoadDirectory;
  readonly kept: { readonly answers: Answers };
}

/**
 * Lets somebody answer a question for a place as people write one: what was typed is looked up, and when
 * it can be more than one place they choose. The division is read only when such a question comes; the sort of
 * school, which was answered before, narrows it.
 */
export function askingPlaces(asked: Asked, say: (text: string) => void): Prompter {
  const { prompter, directory } = asked;
  const askPlace: Ask = async (asking) => {
    const placeFrom = placeFinder(asked);
    const before = await inWords(asking, directory);
    let reply = await prompter.ask(before);
    for (;;) {
      if (reply.kind !== 'answer' || typeof reply.value !== 'string' || reply.value === UNKNOWN) return reply;
      // What stands there of before is in our words, which nobody types.
      if (reply.value === before.current) return { kind: 'answer', value: asking.current ?? reply.value };
      const place = await placeFrom(reply.value);
      if (place !== undefined) {
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

/** Finds places for one question: after 'Bedoelt u' a yes stands for the one that was meant. */
function placeFinder(asked: Asked): (typed: string) => Promise<Place | undefined> {
  let before: LookedUp = {};
  return async (typed) => {
    const { meant } = before;
    const isMeant = meant === undefined ? null : yesOrNo(typed);
    before = isMeant === null ? await lookUp(typed, asked) : {};
    return isMeant ? meant : before.place;
  };
}

async function lookUp(typed: string, { prompter, directory, kept }: Asked): Promise<LookedUp> {
  const { places, said } = placesMeant(await directory(), typed, sectorIn(kept.answers));
  const [only, ...more] = places;
  if (said === null) return { place: only };
  if (more.length === 0) {
    prompter.warn([only === undefined ? said : `${said} ${only.label}? ${YES_OR_ELSE}`]);
    return { meant: only };
  }
  const choices = places.map(({ key, label }) => ({ id: key, label }));
  const id = await prompter.choose({ text: said, choices: [...choices, NONE] });
  return { place: places.find(({ key }) => key === id) };
}

/** The question with the answer that it had before in words. */
async function inWords(asking: Asking, directory: LoadDirectory): Promise<Asking> {
  const { current } = asking;
  if (typeof current !== 'string' || current === UNKNOWN) return asking;
  return { ...asking, current: placeInWords(await directory(), current) };
}
