import type { Answers } from '../../engine/answers.ts';
import type { CompiledQuestion, CompiledTree } from '../../engine/compiled-tree.ts';
import { UNKNOWN } from '../../engine/vocabulary.ts';
import type { Io } from '../io/io.ts';
import type { LoadDirectory } from '../io/load-directory.ts';
import { isMap, plainAnswers } from './answers-input.ts';

/** The flags by which answers are given. */
export interface AnswerFlags {
  readonly answer?: readonly string[];
  readonly answers?: string;
  readonly code?: string;
  readonly school?: string;
}

/** What answers are read with. */
interface Reading {
  readonly io: Io;
  readonly today: string;
  readonly directory: LoadDirectory;
}

/** Gives the answers of flags, a file and a code; a flag wins over a file, and a file over a code. Throws RunError. */
export async function givenAnswers(
  tree: CompiledTree,
  options: AnswerFlags,
  { io, today, directory }: Reading,
): Promise<Answers> {
  const map = options.answers === undefined ? {} : await answersFromFile(options.answers, tree, io);
  const coded = options.code === undefined ? {} : await answersFromCode(tree, options.code, io);
  const given = { pairs: options.answer ?? [], map: isMap(map) ? { ...coded, ...map } : map };
  const plain = plainAnswers(tree, given, today);
  if (plain !== undefined) return withPlaces(tree, plain, options.school, directory);
  const { gathered, readAnswers } = await import('./read-answers.ts');
  const all = gathered(tree, given);
  return readAnswers(tree, await withPlaces(tree, all, options.school, directory), today);
}

/** Reads the places in answers as people write them; the division into regions only when there are any. */
async function withPlaces<Value>(
  tree: CompiledTree,
  given: Readonly<Record<string, Value>>,
  school: string | undefined,
  directory: LoadDirectory,
): Promise<Readonly<Record<string, Value | string>>> {
  const isPlace = ({ id, kind }: CompiledQuestion) =>
    kind === 'place' && Object.hasOwn(given, id) && given[id] !== UNKNOWN;
  if (school === undefined && !tree.questions.some(isPlace)) return given;
  const { placesRead } = await import('./given-places.ts');
  return placesRead(tree, given, school, await directory());
}

/** Reads a map of answers, or the one in a saved advice. */
async function answersFromFile(file: string, tree: CompiledTree, io: Io): Promise<unknown> {
  const { readAnswersFile } = await import('./answers-file.ts');
  return readAnswersFile(file, tree.pack.id, io);
}

/** Reads a code, and says so when it is not of this content. */
async function answersFromCode(tree: CompiledTree, code: string, io: Io): Promise<Answers> {
  const { readCode } = await import('./code-input.ts');
  const { answers, note } = readCode(tree, code);
  if (note !== '') io.stderr.write(`${note}\n`);
  return answers;
}
