import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import type { Advice } from '../../engine/advice.ts';
import { EXIT } from '../io/errors.ts';
import { FileError } from '../io/file-error.ts';
import { lookBefore, writeText } from '../io/write.ts';
import { toPassOn } from '../output/deliver.ts';
import { renderAdvice } from '../output/render-advice.ts';
import { mustBeHidden } from './resume.ts';
import type { Talk } from './talk.ts';

/** Writes the whole advice to a file whose name is asked, and asks again for as long as it cannot be written. */
export async function save(talk: Talk, advice: Advice): Promise<void> {
  const isHidden = mustBeHidden(talk.tree, talk.kept.answers);
  // A name that is offered is soon taken, and found later by somebody else.
  const proposal = isHidden ? '' : freeName(advice.today);
  const title = isHidden
    ? 'Hoe moet het bestand heten? Iedereen die dit apparaat gebruikt, kan het vinden. Typ niets om niet te bewaren.'
    : 'Hoe moet het bestand heten? Enter is goed voor de naam die er staat.';
  const file = await askName(talk, title, proposal);
  if (file === null) return talk.say('Er is niets bewaard.');
  try {
    lookBefore(file, {});
    const look = { format: 'markdown', detail: 'full', io: talk.io, colour: false } as const;
    await writeText(file, await renderAdvice(toPassOn(talk, advice), look), {}, talk.io);
    talk.say(`Bewaard in ${file}. Alleen u kunt het lezen.`);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    talk.say(error.why === 'exists' ? `${error.what} Kies een andere naam.` : error.message);
    if (error.exitCode === EXIT.wrongUse) await save(talk, advice);
  }
}

/** Asks for the name of a file; null when there is none. A tilde is somebody's own folder. */
export async function askName({ prompter }: Talk, title: string, proposal: string): Promise<string | null> {
  const typed = (await prompter.askText(title, proposal)).trim();
  return typed === '' ? null : typed.replace(/^~(?=\/)/, homedir());
}

/** Gives a name that is not taken yet. */
function freeName(today: string): string {
  let name = `advies-${today}.md`;
  for (let number = 2; existsSync(name); number += 1) name = `advies-${today}-${number}.md`;
  return name;
}
