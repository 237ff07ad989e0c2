import { commandLine } from '../../dialogue/command-line.ts';
import { mustBeHidden } from '../../dialogue/must-be-hidden.ts';
import { type Answers, quoted } from '../../engine/answers.ts';
import { answersWithoutPlace } from '../../engine/place/without-place.ts';
import { npxBefore } from '../io/environment.ts';
import type { Talk } from './talk.ts';

/** The line that goes on from the answers so far. */
export function lineToGoOn(talk: Talk): string {
  const { io, options, kept } = talk;
  const flags = [
    '--ask',
    ...plainAgain(talk),
    ...(kept.isQuick ? ['--quick'] : []),
    ...(options['with-place'] ? ['--with-place'] : []),
    ...(options['no-color'] ? ['--no-color'] : []),
    ...(options.format === undefined ? [] : [`-f ${options.format}`]),
    ...(options.output === undefined ? [] : [`-o ${quoted(options.output)}`]),
  ];
  return `${npxBefore(io.env)}${commandLine(answersToGoOn(talk), options, flags)}`;
}

/** Tells how to go on later. The line itself is not broken: it must be copied as it is. */
export function tellHowToGoOn(talk: Talk, why: string): void {
  const { saved } = talk.kept;
  if (mustBeHidden(talk.tree, talk.kept.answers)) {
    const file = saved === null ? '' : ` Wis zelf het bestand ${saved} als niemand het mag zien.`;
    talk.say(`\n${why} ${HIDDEN}${file}`);
    return;
  }
  if (saved !== null) {
    talk.say(`\n${why} Uw advies is bewaard. Zo gaat u later verder, en ziet u wat er dan nog kan:`);
    talk.io.stderr.write(
      `  ${npxBefore(talk.io.env)}${['stapwijzer resume', quoted(saved), ...plainAgain(talk)].join(' ')}\n`,
    );
    return;
  }
  talk.say(`\n${why} Uw antwoorden zijn niet bewaard. Kopieer deze regel om later verder te gaan:`);
  talk.io.stderr.write(`  ${lineToGoOn(talk)}\n`);
  if (Object.keys(answersToGoOn(talk)).length < Object.keys(talk.kept.answers).length)
    talk.say('Waar de school staat, staat er niet in: dat vult u straks weer in.');
}

/** Who was asked line by line, is asked so again. */
function plainAgain({ isPlain }: Talk): string[] {
  return isPlain ? ['--plain'] : [];
}

/** The answers so far; where the school is only when that was asked for. */
function answersToGoOn({ kept, options, tree }: Talk): Answers {
  return options['with-place'] ? kept.answers : answersWithoutPlace(tree, kept.answers);
}

const HIDDEN =
  'Uw antwoorden zijn nergens bewaard. Wat op het scherm staat, blijft wel staan. Typ clear (op Windows: cls), en sluit dit venster.';
