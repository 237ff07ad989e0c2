import { readFile, UnreadableError } from '../../content/load.ts';
import { readYaml } from '../../content/yaml-file.ts';
import { EXIT, RunError, wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { isMap } from './answers-input.ts';
import { tellAwaited } from './await-input.ts';

/**
 * Reads answers from a JSON or YAML file, or from standard input for `-`. An advice that was saved
 * as JSON will do: its answers are taken. Throws RunError when there is nothing to read, or when it is of another
 * pack than this one.
 */
export async function readAnswersFile(file: string, pack: string, io: Io): Promise<unknown> {
  if (file === '-') tellAwaited(io, 'antwoorden: JSON of YAML, zoals { "sector": "po" }');
  const text = file === '-' ? await io.stdin.readAll() : readText(file);
  const name = file === '-' ? 'standaardinvoer' : file;
  const read = readYaml(name, text);
  const [first] = read.problems;
  if (first !== undefined) {
    const { line, column } = first.place;
    throw wrongUse(
      'answers-form',
      `De antwoorden in ${name} kan ik niet lezen (regel ${line}, kolom ${column}). ${first.message} Verwacht: JSON of YAML, bijvoorbeeld { "sector": "po" }.`,
    );
  }
  if (read.value === null || read.value === undefined)
    throw wrongUse(
      'answers-form',
      `In ${name} staan geen antwoorden. Verwacht: JSON of YAML, bijvoorbeeld { "sector": "po" }.`,
    );
  const answers = answersOfAdvice(read.value);
  if (answers === undefined) return read.value;
  const { packOf, refuseOther } = await import('./saved-advice.ts');
  refuseOther(name, { pack: packOf(read.value) }, pack);
  return answers;
}

function readText(file: string): string {
  try {
    return readFile(file).text;
  } catch (error) {
    if (error instanceof UnreadableError)
      throw new RunError(EXIT.fileProblem, 'file-not-read', error.message);
    throw error;
  }
}

function isSaved(answer: unknown): answer is { readonly question: string; readonly value?: unknown } {
  return isMap(answer) && typeof answer['question'] === 'string';
}

/** Takes the answers from a saved advice; undefined for anything else. */
function answersOfAdvice(value: unknown): Record<string, unknown> | undefined {
  const answers: unknown = isMap(value) ? value['answers'] : undefined;
  if (!Array.isArray(answers) || !answers.every(isSaved)) return undefined;
  return Object.fromEntries(answers.map(({ question, value: given }) => [question, given]));
}
