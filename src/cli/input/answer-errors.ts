import type { AnswerProblem } from '../../engine/answers.ts';
import type { CompiledQuestion } from '../../engine/compiled-tree.ts';
import { isRefusal, type Refusal } from '../../engine/question-kinds.ts';
import { UNKNOWN } from '../../engine/vocabulary.ts';
import { type Detail, detailOf, EXIT, RunError } from '../io/errors.ts';
import { didYouMean } from '../io/suggestion.ts';
import type { GivenProblem } from './answers-input.ts';
import { OPEN_ANSWERS } from './open-answers.ts';

/** Makes the error that tells everything that is wrong with answers that came from outside. */
export function wrongAnswers(problems: readonly [GivenProblem, ...GivenProblem[]]): RunError {
  const code = problems[0].code === 'no-map' ? 'answers-form' : 'wrong-answers';
  const details = problems.map(detailFor);
  return new RunError(EXIT.wrongUse, code, details.map(({ message }) => message).join('\n'), details);
}

function detailFor(problem: GivenProblem): Detail {
  switch (problem.code) {
    case 'no-map':
      return detailOf(
        'De antwoorden moeten een lijst van vraag en keuze zijn, bijvoorbeeld { "sector": "po" }.',
        {},
      );
    case 'unknown-question':
      return unknownQuestion(problem.id, problem.questions);
    case 'wrong-answer':
      return wrongAnswer(problem.question, problem.problem);
    case 'impossible': {
      const { question, value, fault } = problem;
      const allowed = question.options.map(({ id }) => id);
      return detailOf(`Bij de vraag "${question.id}": ${fault}`, { path: question.id, value, allowed });
    }
  }
}

function unknownQuestion(id: string, allowed: readonly string[]): Detail {
  const { sentence, suggestion } = didYouMean(id, allowed);
  const message = `Er is geen vraag "${id}".${sentence} De vragen zijn: ${allowed.join(', ')}.`;
  return detailOf(message, { path: id, value: id, allowed, suggestion });
}

/** Tells what is wrong with an answer and what would have been right. */
function wrongAnswer({ id }: CompiledQuestion, { code, value, allowed }: AnswerProblem): Detail {
  const choices = `Kies uit: ${allowed.join(', ')}.`;
  const { sentence, suggestion } = didYouMean(value, allowed);
  const messages: Readonly<Record<Exclude<AnswerProblem['code'], Refusal>, string>> = {
    'unknown-option': `"${value}" is geen antwoord op de vraag "${id}".${sentence} ${choices}`,
    'no-answer': `Het antwoord op "${id}" moet een keuze zijn, of een lijst van keuzes. ${choices}`,
    empty: `Het antwoord op "${id}" is leeg. ${choices}`,
    'not-one': `Op de vraag "${id}" past maar een antwoord. ${choices}`,
    'not-together': `"${value}" kan niet samen met een ander antwoord op "${id}".`,
  };
  return detailOf(isRefusal(code) ? notOfKind(code, id, value) : messages[code], {
    path: id,
    value,
    allowed,
    suggestion: code === 'unknown-option' ? suggestion : null,
  });
}

function notOfKind(code: Refusal, id: string, value: string): string {
  const { name, written, isNone } = OPEN_ANSWERS[code];
  return `"${value}" is ${isNone}. Geef bij "${id}" ${name} als ${written}, of ${UNKNOWN}.`;
}
