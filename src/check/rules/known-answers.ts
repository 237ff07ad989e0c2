import { atomsOf } from '../../engine/condition.ts';
import { SECTOR_QUESTION } from '../../engine/place/advice-desk.ts';
import type { Question } from '../../engine/tree.ts';
import { conditionsIn, invariantConditions } from '../conditions-in.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';
import { namesAt, namesIn, type Reference, unknownNames } from '../unknown-names.ts';
import { type Questions, wrongAnswers } from '../wrong-answers.ts';

/** Every question and option that a condition, deadline, law or scenario names exists. */
export const knownAnswers: Rule = {
  code: 'known-answers',
  severity: 'error',
  stage: 'names',
  *check(context) {
    const questions = new Map(context.tree.questions.map((question) => [question.id, question]));
    yield* inConditions(context, questions);
    yield* inDeadlines(context, questions);
    yield* inLaws(context, questions.get(SECTOR_QUESTION));
    yield* wrongAnswers(context.source, questions);
  },
};

function* inConditions({ tree, source }: CheckContext, questions: Questions): Generator<Finding> {
  for (const { when } of [...conditionsIn(tree), ...invariantConditions(source)]) {
    for (const atom of atomsOf(when)) {
      if (atom.kind === 'step') continue;
      const question = questions.get(atom.question);
      const named = { id: atom.question, place: () => source.placeOf(atom) };
      if (question === undefined)
        yield* unknownNames('Er is geen vraag', 'questions', [named], [...questions.keys()]);
      else yield* unknownOptions(question, namesIn(source, atom, atom.options));
    }
  }
}

function* unknownOptions(question: Question, references: Iterable<Reference>): Generator<Finding> {
  const ids = question.options.map((option) => option.id);
  yield* unknownNames(
    `De vraag "${question.id}" heeft geen keuze`,
    `questions/${question.id}/options`,
    references,
    ids,
  );
}

function* inDeadlines({ tree, source }: CheckContext, questions: Questions): Generator<Finding> {
  const dates = tree.questions.filter(({ kind }) => kind === 'date').map(({ id }) => id);
  for (const { id, from } of tree.deadlines) {
    const references = namesAt(source, ['deadlines', id, 'from'], from);
    yield* unknownNames(
      `Er is geen ${questions.has(from) ? 'datumvraag' : 'vraag'}`,
      questions.has(from) ? `questions/${from}` : 'questions',
      references,
      dates,
    );
  }
}

/** The kinds of school that a law is for are options of the question that asks for it. */
function* inLaws({ tree, source }: CheckContext, question: Question | undefined): Generator<Finding> {
  if (question === undefined) return;
  for (const [law, sectors] of Object.entries(tree.pack.laws ?? {}))
    yield* unknownOptions(question, namesAt(source, ['pack', 'laws', law], sectors));
}
