import type { Place } from '../../content/problem.ts';
import type { RawScenario } from '../../content/schema.ts';
import { type AnswerProblemCode, chosen, problemWith } from '../../engine/answers.ts';
import { isCalendarDate } from '../../engine/calendar.ts';
import { atomsOf } from '../../engine/condition.ts';
import { nearest } from '../../engine/nearest.ts';
import type { Question } from '../../engine/tree.ts';
import { conditionsIn, promiseConditions } from '../conditions-in.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';
import { keysAt, listed, namesAt, namesIn, type Reference, unknownNames } from '../unknown-names.ts';

/** Every question and option that a condition, deadline or scenario names exists. */
export const knownAnswers: Rule = {
  code: 'known-answers',
  severity: 'error',
  stage: 'names',
  *check(context) {
    const questions = new Map(context.tree.questions.map((question) => [question.id, question]));
    yield* inConditions(context, questions);
    yield* inDeadlines(context, questions);
    for (const [id, scenario] of Object.entries(context.source.scenarios)) {
      yield* inScenario(context, questions, id, scenario);
    }
  },
};

type Questions = ReadonlyMap<string, Question>;

function* inConditions({ tree, source }: CheckContext, questions: Questions): Generator<Finding> {
  for (const { when } of [...conditionsIn(tree), ...promiseConditions(source)]) {
    for (const atom of atomsOf(when)) {
      if (atom.kind === 'step') continue;
      const question = questions.get(atom.question);
      const named = { id: atom.question, place: () => source.placeOf(atom) };
      if (question === undefined) yield* unknownNames('Er is geen vraag', [named], [...questions.keys()]);
      else yield* unknownOptions(question, namesIn(source, atom, atom.options));
    }
  }
}

function* unknownOptions(question: Question, references: Iterable<Reference>): Generator<Finding> {
  const ids = question.options.map((option) => option.id);
  yield* unknownNames(`De vraag "${question.id}" heeft geen keuze`, references, ids);
}

function* inDeadlines({ tree, source }: CheckContext, questions: Questions): Generator<Finding> {
  const dates = tree.questions.filter(({ kind }) => kind === 'date').map(({ id }) => id);
  for (const { id, from } of tree.deadlines) {
    const references = namesAt(source, ['deadlines', id, 'from'], from);
    yield* unknownNames(`Er is geen ${questions.has(from) ? 'datumvraag' : 'vraag'}`, references, dates);
  }
}

function* inScenario(
  { source }: CheckContext,
  questions: Questions,
  scenarioId: string,
  { given, today, expect }: RawScenario,
): Generator<Finding> {
  const path = ['scenarios', scenarioId];
  yield* unknownNames('Er is geen vraag', keysAt(source, [...path, 'given'], given), [...questions.keys()]);
  for (const [id, value] of Object.entries(given)) {
    const question = questions.get(id);
    const problem = question && problemWith(question, value);
    if (!problem) continue;
    const at = chosen(value).indexOf(problem.value);
    yield {
      message: `${PROBLEMS[problem.code]}: "${problem.value}".`,
      expected: question.kind === 'date' ? 'een dag die bestaat, als 2026-11-23' : listed(problem.allowed),
      suggestion: nearest(problem.value, problem.allowed),
      place: source.place([...path, 'given', id, at]),
    };
  }
  if (today !== undefined) yield* notADay(today, () => source.place([...path, 'today']));
  for (const [id, date] of Object.entries(expect.deadlines ?? {})) {
    yield* notADay(date, () => source.place([...path, 'expect', 'deadlines', id]));
  }
}

const PROBLEMS: Readonly<Record<AnswerProblemCode, string>> = {
  'unknown-option': 'Deze keuze is er niet',
  'not-a-date': 'Dit is geen datum',
  empty: 'Er is niets gekozen',
  'not-one': 'Hier kan maar een keuze',
  'not-together': 'Deze keuze kan niet samen met andere',
};

function* notADay(date: string, place: () => Place): Generator<Finding> {
  if (isCalendarDate(date)) return;
  yield {
    message: `De dag "${date}" bestaat niet.`,
    expected: 'een dag die bestaat, als 2026-11-23',
    place: place(),
  };
}
