import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { parse, resolve } from 'node:path';
import { mustBeHidden } from '../../dialogue/must-be-hidden.ts';
import type { Advice } from '../../engine/advice.ts';
import { formatByEnding } from '../args/advise-flags.ts';
import { RunError, wrongUse } from '../io/errors.ts';
import { FileError } from '../io/file-error.ts';
import { lookBefore, writeText } from '../io/write.ts';
import { adviceText } from '../output/deliver.ts';
import type { Talk } from './talk.ts';

/** What goes into a file: a text, and what that is, as it is told to who must know what was left where. */
interface Kept {
  readonly text: string;
  readonly what: string;
}

/** Writes the whole advice to a file whose name is asked: a page, unless the name ends otherwise. */
export async function save(talk: Talk, advice: Advice): Promise<void> {
  const saved = await saveText(talk, `advies-${advice.today}.html`, async (file) => {
    const format = formatByEnding(file) ?? 'html';
    const options = { ...talk.options, full: true, output: file } as const;
    const hasAnswers = advice.code !== null || format === 'json' || options['with-answers'];
    return {
      text: await adviceText({ ...talk, format, options }, advice),
      what: hasAnswers ? 'het advies, met uw antwoorden' : 'het advies',
    };
  });
  if (saved !== null && advice.code !== null && formatByEnding(saved) !== 'ics') talk.kept.saved = saved;
}

/** Writes the dates of an advice to a file for a calendar. */
export async function saveCalendar(talk: Talk, advice: Advice): Promise<void> {
  await saveText(talk, `datums-${advice.today}.ics`, async (file) => {
    if (formatByEnding(file) !== 'ics') throw wrongUse('unknown-ending', 'Kies een naam op .ics.');
    const options = { ...talk.options, output: file };
    return {
      text: await adviceText({ ...talk, format: 'ics', options }, advice),
      what: 'de datum voor uw agenda',
    };
  });
}

/** Writes a text to a file whose name is asked, and asks again for as long as it cannot be written. Gives its full path; null when there is none. */
export async function saveText(
  talk: Talk,
  name: string,
  make: (file: string) => Promise<Kept>,
): Promise<string | null> {
  const isHidden = mustBeHidden(talk.tree, talk.kept.answers);
  // A name that is offered is soon taken, and found later by somebody else.
  const proposal = isHidden ? '' : freeName(name);
  const title = isHidden
    ? 'Hoe moet het bestand heten? Iedereen die dit apparaat gebruikt, kan het vinden. Typ niets om niet te bewaren.'
    : 'Hoe moet het bestand heten? Enter is goed voor de naam die er staat. Typ nee om niet te bewaren.';
  const typed = await askName(talk, title, proposal);
  if (typed === null) {
    talk.say('Er is niets bewaard.');
    return null;
  }
  // Without an ending a telephone or a calendar would not know what to open it with.
  const isBare = parse(typed).ext === '' && !/[/\\.]$/.test(typed) && !existsSync(typed);
  const file = isBare ? typed + parse(name).ext : typed;
  try {
    lookBefore(file, {});
    const { text, what } = await make(file);
    await writeText(file, text, {}, talk.io).finally(() => {
      // A Ctrl-C that came meanwhile is heard when the file is there.
      if (existsSync(file)) talk.kept.files.set(resolve(file), what);
    });
    const how = /\.html?$/i.test(file) ? ' Open het in uw browser om het te lezen of te printen.' : '';
    talk.say(`Bewaard in ${resolve(file)}. Alleen uw account kan het lezen.${how}`);
    return resolve(file);
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    talk.say(
      error instanceof FileError && error.why === 'exists'
        ? `${error.what} Kies een andere naam.`
        : error.message,
    );
    return saveText(talk, name, make);
  }
}

/** What somebody types who wants no file. */
const NO_FILE = /^(?:(?:nee|niet|stop|terug)(?![\w-])(?!.*\.\w+$).*|n|t|q|-)?$/i;

/** Asks for the name of a file, until it is longer than a slip; null when there is none. A tilde is somebody's own folder. */
export async function askName(talk: Talk, title: string, proposal: string): Promise<string | null> {
  const typed = (await talk.prompter.askText(title, proposal)).trim();
  if (NO_FILE.test(typed)) return null;
  if (typed.length > 1) return typed.replace(/^~(?=\/)/, homedir());
  // One sign is rather a key for what was read before.
  talk.say(`"${typed}" is te kort voor een naam. Typ een langere naam, of nee.`);
  return askName(talk, title, proposal);
}

/** Gives a name that is not taken yet: the one that is wished, or that with a number. */
function freeName(wished: string): string {
  const { name, ext } = parse(wished);
  let free = wished;
  for (let number = 2; existsSync(free); number += 1) free = `${name}-${number}${ext}`;
  return free;
}
