import type { PackSource } from '../content/parse.ts';
import type { Place } from '../content/problem.ts';
import { NO_DATE, type RawScenario } from '../content/schema.ts';
import type { Path } from '../content/yaml-file.ts';
import { type AnswerProblemCode, chosen, problemWith } from '../engine/answers.ts';
import { isCalendarDate } from '../engine/calendar.ts';
import { nearest } from '../engine/nearest.ts';
import type { Question } from '../engine/tree.ts';
import type { Finding } from './rule.ts';
import { keysAt, listed, unknownNames } from './unknown-names.ts';

/** The questions of a tree, by id. */
export type Questions = ReadonlyMap<string, Question>;

const A_DAY = 'een dag die bestaat, als 2026-11-23';

/** What was expected, where it is no option. */
const EXPECTED: Partial<Record<AnswerProblemCode, string>> = {
  'not-a-date': A_DAY,
  'not-a-place': 'een postcode als 1234, of een gemeente als gemeente:utrecht',
};

const PROBLEMS: Readonly<Record<AnswerProblemCode, string>> = {
  'unknown-option': 'Deze keuze is er niet',
  'no-answer': 'Dit is geen antwoord',
  'not-a-date': 'Dit is geen datum',
  'not-a-place': 'Dit is geen plaats',
  empty: 'Er is niets gekozen',
  'not-one': 'Hier kan maar een keuze',
  'not-together': 'Deze keuze kan niet samen met andere',
};

/** The answers and dates in scenarios that cannot be. */
export function* wrongAnswers(source: PackSource, questions: Questions): Generator<Finding> {
  for (const [id, { given, today, expect }] of Object.entries(source.scenarios)) {
    const path = ['scenarios', id];
    const asked = keysAt(source, [...path, 'given'], given);
    yield* unknownNames('Er is geen vraag', asked, [...questions.keys()]);
    yield* unfitAnswers(source, questions, given, [...path, 'given']);
    if (today !== undefined) yield* notADay(today, () => source.place([...path, 'today']));
    for (const [deadline, date] of Object.entries(expect.deadlines ?? {})) {
      if (date === NO_DATE) continue;
      yield* notADay(date, () => source.place([...path, 'expect', 'deadlines', deadline]));
    }
  }
}

function* unfitAnswers(
  source: PackSource,
  questions: Questions,
  given: RawScenario['given'],
  path: Path,
): Generator<Finding> {
  for (const [id, value] of Object.entries(given)) {
    const question = questions.get(id);
    const problem = question && problemWith(question, value);
    if (!problem) continue;
    const at = chosen(value).indexOf(problem.value);
    yield {
      message: `${PROBLEMS[problem.code]}: "${problem.value}".`,
      expected: EXPECTED[problem.code] ?? listed(problem.allowed),
      suggestion: nearest(problem.value, problem.allowed),
      place: source.place([...path, id, at]),
    };
  }
}

function* notADay(date: string, place: () => Place): Generator<Finding> {
  if (isCalendarDate(date)) return;
  yield { message: `De dag "${date}" bestaat niet.`, expected: A_DAY, place: place() };
}
