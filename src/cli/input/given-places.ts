import { type Answers, answerTo } from '../../engine/answers.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import type { Directory } from '../../engine/place/directory.ts';
import { UNKNOWN } from '../../engine/vocabulary.ts';
import { wrongUse } from '../io/errors.ts';

/** Reads the answers that are places as people write them: `1234 AB`, `Den Bosch`. */
export type ReadPlaces = (given: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** Says how an exact place is given, so that somebody can copy it. */
export type ToBeExact = (question: string, key: string) => string;

/**
 * Makes a reader of places for a tree. It leaves everything as it was where the tree asks for none. The
 * reader throws RunError on a text that names no place, or more than one.
 */
export async function placeReader(
  tree: CompiledTree,
  directory: () => Directory,
  toBeExact: ToBeExact,
): Promise<ReadPlaces> {
  const places = tree.questions.filter(({ kind }) => kind === 'place').map(({ id }) => id);
  if (places.length === 0) return (given) => ({ ...given });
  const { exactPlace } = await import('./place-input.ts');
  const read = (id: string, value: unknown): unknown => {
    if (!places.includes(id) || typeof value !== 'string' || value === UNKNOWN) return value;
    return exactPlace(directory(), value, (key) => toBeExact(id, key)).key;
  };
  return (given) => Object.fromEntries(Object.entries(given).map(([id, value]) => [id, read(id, value)]));
}

/** Tells whether a value can be answers by the name of their question. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Gives the answer that `--school` stands for. Throws RunError when the content asks for no place, or when
 * it was answered already.
 */
export function schoolAnswer({ questions }: CompiledTree, school: string, answered: Answers): Answers {
  const question = questions.find(({ kind }) => kind === 'place');
  if (question === undefined) {
    throw wrongUse(
      'no-place-asked',
      'Deze inhoud vraagt niet waar de school staat. Laat --school weg, of zoek het steunpunt met: stapwijzer loket <plaats>.',
      { path: '--school', value: school },
    );
  }
  const { id } = question;
  if (answerTo(answered, id) === undefined) return { [id]: school };
  throw wrongUse('answer-form', `Geef --school of -a ${id}=…, en niet allebei.`, {
    path: '--school',
    value: school,
  });
}
