/** A code holds no place, but a saved advice names the samenwerkingsverbanden of one. */

import type { Answers } from '../../engine/answers.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { desksFor } from '../../engine/place/desks.ts';
import type { Directory, Run } from '../../engine/place/directory.ts';
import { slug } from '../../engine/place/spelling.ts';

/** How the code of a samenwerkingsverband looks. */
const CODE = /\b[PV]O\d{4}\b/g;

/**
 * Fills in a place of which an advice names the same samenwerkingsverbanden as these sentences do: so they can be
 * held against it. A source may name another one, and is not read. Gives the answers as they were where the sentences name none, or no place has just those.
 */
export function withSavedPlace(
  { questions }: Pick<CompiledTree, 'questions'>,
  answers: Answers,
  lines: readonly string[],
  directory: Directory,
): Answers {
  const question = questions.find(({ kind }) => kind === 'place');
  const end = lines.lastIndexOf('Bronnen');
  const told = end === -1 ? lines : lines.slice(0, end);
  const named = [...new Set(told.flatMap((line) => line.match(CODE) ?? []))].sort();
  if (question === undefined || named.length === 0) return answers;
  const sector = typeof answers['sector'] === 'string' ? answers['sector'] : null;
  const key = keysOf(directory, named).find((one) => {
    const codes = desksFor(directory, one, sector)?.desks.map(({ code }) => code) ?? [];
    return codes.sort().join() === named.join();
  });
  return key === undefined ? answers : { ...answers, [question.id]: key };
}

/** Every postcode, place and municipality that has one of these codes. */
function keysOf({ runs }: Directory, codes: readonly string[]): string[] {
  const some = runs.filter(({ po, vo }) => codes.includes(po ?? '') || codes.includes(vo ?? ''));
  return [...new Set([...some.map(postcodeOf), ...some.flatMap(namesOf)])];
}

function postcodeOf({ from }: Run): string {
  return String(from).padStart(4, '0');
}

function namesOf({ place, municipality }: Run): string[] {
  const town = slug(municipality.name);
  return [...(place === null ? [] : [`plaats:${slug(place.name)}:${town}`]), `gemeente:${town}`];
}
