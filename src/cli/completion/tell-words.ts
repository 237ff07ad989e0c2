import type { Commands } from '../args/parse.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { complete } from './complete.ts';

/** Writes the words that can stand where somebody types, with their meaning: a line each, a tab between. */
export function tellWords(line: string, commands: Commands, io: Io): ExitCode {
  const words = complete(line, commands, io.shippedTree());
  io.stdout.write(words.map(({ value, text }) => `${value}\t${text}\n`).join(''));
  return EXIT.done;
}
