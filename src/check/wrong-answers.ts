import { NO_DATE, type RawScenario } from '../content/author-shapes.ts';
import type { PackSource } from '../content/parse.ts';
import type { Place } from '../content/problem.ts';
import type { Path } from '../content/yaml-file.ts';
import { type AnswerProblem, type AnswerProblemCode, chosen, problemWith } from '../engine/answers.ts';
import { isCalendarDate } from '../engine/calendar.ts';
import { nearest } from '../engine/nearest.ts';
import { isRefusal, type Refusal } from '../engine/question-kinds.ts';
import type { Question } from '../engine/tree.ts';
import { A_DAY, MISFITS } from './misfits.ts';
import type { Finding } from './rule.ts';
import { keysAt, listed, unknownNames } from './unknown-names.ts';

/** The questions of a tree, by id. */
export type Questions = ReadonlyMap<string, Question>;

const PROBLEMS: Readonly<Record<Exclude<AnswerProblemCode, Refusal>, string>> = {
  'unknown-option': 'Deze keuze is er niet',
  'no-answer': 'Dit is geen antwoord',
  empty: 'Er is niets gekozen',
  'not-one': 'Hier kan maar een keuze',
  'not-together': 'Deze keuze kan niet samen met andere',
};

/** The answers and dates in scenarios that cannot be. */
export function* wrongAnswers(source: PackSource, questions: Questions): Generator<Finding> {
  for (const [id, { given, today, expect }] of Object.entries(source.scenarios)) {
    const path = ['scenarios', id];
    const asked = keysAt(source, [...path, 'given'], given);
    yield* unknownNames('Er is geen vraag', 'questions', asked, [...questions.keys()]);
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
      ...told(problem),
      suggestion: nearest(
        problem.value,
        problem.allowed.filter((id) => id !== problem.value),
      ),
      place: source.place([...path, id, at]),
      needs: neededBy(id, problem),
    };
  }
}

/** The part of a question that an answer which does not fit speaks of: many that fail alike have one cause. */
function neededBy(question: string, { code, value }: AnswerProblem): string {
  if (code === 'unknown-option') return `questions/${question}/options/${value}`;
  return `questions/${question}/answers/${isRefusal(code) ? value : code}`;
}

function told({ code, value, allowed }: AnswerProblem): Pick<Finding, 'message' | 'expected'> {
  if (isRefusal(code)) {
    const { fault, expected } = MISFITS[code];
    return { message: `${fault}: "${value}".`, expected };
  }
  return { message: `${PROBLEMS[code]}: "${value}".`, expected: listed(allowed) };
}

function* notADay(date: string, place: () => Place): Generator<Finding> {
  if (isCalendarDate(date)) return;
  yield { message: `De dag "${date}" bestaat niet.`, expected: A_DAY, place: place() };
}
