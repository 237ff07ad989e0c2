import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { SECTOR_QUESTION } from '../../engine/place/advice-desk.ts';
import type { Directory } from '../../engine/place/directory.ts';
import { UNKNOWN } from '../../engine/vocabulary.ts';
import { wrongUse } from '../io/errors.ts';
import { optionNamed } from './option-named.ts';
import { exactPlace } from './place-input.ts';

/** Answers as they were given, by the id of their question. */
type Given = Readonly<Record<string, unknown>>;

/** Reads the answers that are places as people write them: `1234 AB`, `Den Bosch`. Leaves all others as they are. */
export type ReadPlaces = <Value>(
  given: Readonly<Record<string, Value>>,
) => Readonly<Record<string, Value | string>>;

/**
 * Makes a reader of places for a tree; `toBeExact` says how an exact place is given. The reader throws
 * RunError on a text that names no place, or more than one.
 */
export function placeReader(
  tree: CompiledTree,
  directory: Directory,
  toBeExact: (question: string, key: string) => string,
): ReadPlaces {
  const places = placeQuestions(tree);
  const read = <Value>(id: string, value: Value, sector: string | null): Value | string => {
    if (!places.includes(id) || typeof value !== 'string' || value === UNKNOWN) return value;
    return exactPlace(directory, value, { sector, toBeExact: (key) => toBeExact(id, key), path: id }).key;
  };
  return (given) => {
    const sector = sectorIn(tree, given);
    return Object.fromEntries(Object.entries(given).map(([id, value]) => [id, read(id, value, sector)]));
  };
}

/** The sort of school in answers as they were given, as an id; null when it is none that is known. */
function sectorIn(tree: CompiledTree, given: Given): string | null {
  const question = tree.questions.find(({ id }) => id === SECTOR_QUESTION);
  const value = given[SECTOR_QUESTION];
  if (question === undefined || typeof value !== 'string') return null;
  return optionNamed(tree, question, value) ?? null;
}

/** Gives the questions of a tree that ask for a place. */
export function placeQuestions({ questions }: CompiledTree): string[] {
  return questions.filter(({ kind }) => kind === 'place').map(({ id }) => id);
}

/**
 * Reads the places in answers, with what `--school` said. Throws RunError when the content asks for no
 * place, when it was given twice, or when it is not one exact place.
 */
export function placesRead<Value>(
  tree: CompiledTree,
  given: Readonly<Record<string, Value>>,
  school: string | undefined,
  directory: Directory,
): Readonly<Record<string, Value | string>> {
  const read = placeReader(tree, directory, (id, key) =>
    school === undefined ? `-a ${id}=${key}` : `--school ${key}`,
  );
  return read<Value | string>(school === undefined ? given : withSchool(tree, given, school));
}

function withSchool<Value>(
  tree: CompiledTree,
  given: Readonly<Record<string, Value>>,
  school: string,
): Readonly<Record<string, Value | string>> {
  const details = { path: '--school', value: school };
  const [id] = placeQuestions(tree);
  if (id === undefined) {
    const message =
      'Deze inhoud vraagt niet waar de school staat. Laat --school weg, of zoek het steunpunt met: stapwijzer loket <plaats>.';
    throw wrongUse('no-place-asked', message, details);
  }
  if (Object.hasOwn(given, id) && given[id] !== UNKNOWN) {
    throw wrongUse('answer-form', `Geef --school of een antwoord op "${id}", en niet allebei.`, details);
  }
  return { ...given, [id]: school };
}
