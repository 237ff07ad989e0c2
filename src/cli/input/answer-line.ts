import type { Answers } from '../../engine/answers.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { type RunError, wrongUse } from '../io/errors.ts';
import { plainAnswers } from './answers-input.ts';
import type { ReadPlaces } from './given-places.ts';
import { type Line, LONGEST_LINE } from './lines.ts';
import { gathered, readAnswers } from './read-answers.ts';

/** What a line of answers is read with. */
export interface LineReading {
  readonly tree: CompiledTree;
  readonly today: string;
  readonly readPlaces: ReadPlaces;
}

/** Reads the answers on a line of JSON. Throws RunError with everything that is wrong with them. */
export function answersInLine(line: Line, { tree, today, readPlaces }: LineReading): Answers {
  if (line === null) throw wrongLine(`Deze regel is te lang. Een regel mag ${LONGEST_LINE} tekens hebben.`);
  const given = { pairs: [], map: parsed(line) };
  const plain = plainAnswers(tree, given, today);
  const answers =
    plain === undefined ? readAnswers(tree, readPlaces(gathered(tree, given)), today) : readPlaces(plain);
  // JSON.parse keeps the last of two and says nothing.
  if (namesIn(line) > Object.keys(answers).length) {
    throw wrongLine('In deze regel staat een vraag twee keer. Laat er een weg.');
  }
  return answers;
}

function parsed(line: string): unknown {
  try {
    // An empty line answers nothing: who waits for a document gets the first question.
    return line.trim() === '' ? {} : JSON.parse(line);
  } catch {
    throw wrongLine('Deze regel is geen JSON. Verwacht: {"sector": "po"}.');
  }
}

function wrongLine(message: string): RunError {
  return wrongUse('answers-form', message);
}

/** Counts the names with a colon in a text that is JSON. */
function namesIn(json: string): number {
  let names = 0;
  for (const [, colon] of json.matchAll(/"(?:[^"\\]|\\.)*"\s*(:?)/g)) if (colon === ':') names += 1;
  return names;
}
