import { commandLine } from '../../dialogue/command-line.ts';
import { mustBeHidden } from '../../dialogue/must-be-hidden.ts';
import { type Answers, quoted } from '../../engine/answers.ts';
import { answersWithoutPlace } from '../../engine/place/without-place.ts';
import type { Flag } from '../args/declaration.ts';
import { ADVISE_FLAGS } from '../args/flags.ts';
import { npxBefore } from '../io/environment.ts';
import type { Talk } from './talk.ts';

/** The line that goes on from the answers so far, without some flags. */
export function lineToGoOn(talk: Talk, without: readonly string[] = []): string {
  const flags = flagsAgain(talk, ({ name }) => ![...OF_ANSWERS, ...without].includes(name));
  return `${npxBefore(talk.io.env)}${commandLine(answersToGoOn(talk), {}, ['--ask', ...flags])}`;
}

/** Flags by which answers came, which the line holds itself; and those of whether somebody is asked. */
const OF_ANSWERS = ['answer', 'answers', 'code', 'school', 'ask', 'no-input'];

/** Flags that `resume` takes too. The day is not one of them: later is another day. */
const OF_RESUME = ['plain', 'content', 'region', 'no-color'];

/** The flags of this conversation that go on with it. Who was asked line by line, or quickly, is asked so again. */
function flagsAgain({ options, isPlain, kept }: Talk, isMeant: (flag: Flag) => boolean): string[] {
  const given = { ...options, plain: isPlain, quick: kept.isQuick };
  return ADVISE_FLAGS.filter(isMeant).flatMap(({ name }) => {
    const value = given[name];
    if (value === undefined || value === false) return [];
    return value === true ? [`--${name}`] : [`--${name} ${quoted(String(value))}`];
  });
}

/** Flags about a file. Where that could not be written, another run would end there too. */
export const OF_FILE = ['output', 'force', 'open'];

/** Tells how to go on later, without some flags. The line itself is not broken: it must be copied as it is. */
export function tellHowToGoOn(talk: Talk, why: string, without: readonly string[] = []): void {
  const { saved } = talk.kept;
  if (mustBeHidden(talk.tree, talk.kept.answers)) {
    talk.say(`\n${why} ${whatIsKept(talk)} ${ON_SCREEN}`);
    return;
  }
  if (saved !== null) {
    talk.say(`\n${why} Uw advies is bewaard. Zo gaat u later verder, en ziet u wat er dan nog kan:`);
    const flags = flagsAgain(talk, ({ name }) => OF_RESUME.includes(name));
    const line = ['stapwijzer resume', quoted(saved), ...flags].join(' ');
    talk.io.stderr.write(`  ${npxBefore(talk.io.env)}${line}\n`);
    return;
  }
  talk.say(`\n${why} Uw antwoorden zijn niet bewaard. Kopieer deze regel om later verder te gaan:`);
  talk.io.stderr.write(`  ${lineToGoOn(talk, without)}\n`);
  if (Object.keys(answersToGoOn(talk)).length < Object.keys(talk.kept.answers).length)
    talk.say('Waar de school staat, staat er niet in: dat vult u straks weer in.');
}

/** Says what of this conversation stays on this device: the files that somebody saved, and nothing else. */
export function whatIsKept({ kept }: Pick<Talk, 'kept'>): string {
  if (kept.files.size === 0) return 'Uw antwoorden worden nergens bewaard.';
  const files = [...kept.files].map(([file, what]) => `- ${file}: ${what}`);
  return ['In deze bestanden staat wel iets:', ...files, 'Wis zelf wat niemand mag zien.'].join('\n');
}

/** The answers so far; where the school is only when that was asked for. */
function answersToGoOn({ kept, options, tree }: Talk): Answers {
  return options['with-place'] ? kept.answers : answersWithoutPlace(tree, kept.answers);
}

const ON_SCREEN =
  'Wat op het scherm staat, blijft wel staan. Typ clear (op Windows: cls), en sluit dit venster.';
