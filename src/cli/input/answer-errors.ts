/** The sentences for answers that do not fit. */
import type { AnswerProblem } from '../../engine/answers.ts';
import type { CompiledQuestion, CompiledTree } from '../../engine/compiled-tree.ts';
import { isRefusal, KINDS, type Refusal } from '../../engine/question-kinds.ts';
import { UNKNOWN } from '../../engine/vocabulary.ts';
import { generalWording } from '../../engine/wording.ts';
import { choiceLines } from '../io/choices.ts';
import { type Detail, detailOf } from '../io/errors.ts';
import { didYouMean, nearestNamed } from '../io/suggestion.ts';
import { namedOptions } from './option-named.ts';

/** Says in Dutch what is wrong with an answer and what would have been right. */
export function wrongAnswer(
  tree: CompiledTree,
  question: CompiledQuestion,
  { code, value, allowed }: AnswerProblem,
): Detail {
  const options = namedOptions(tree, question);
  const choices = `Kies uit:\n${choiceLines(options)}`;
  const { sentence, suggestion } = nearestNamed(value, options);
  const messages: Readonly<Record<Exclude<AnswerProblem['code'], Refusal>, string>> = {
    'unknown-option': `"${value}" is geen antwoord op de vraag "${question.id}".${sentence} ${choices}`,
    'no-answer': `Het antwoord op "${question.id}" moet een keuze zijn, of een lijst van keuzes. ${choices}`,
    empty: `Het antwoord op "${question.id}" is leeg. ${choices}`,
    'not-one': `Op de vraag "${question.id}" past maar een antwoord. U gaf er meer: ${value.split(',').join(', ')}. ${choices}`,
    'not-together': `"${value}" kan niet samen met een ander antwoord op "${question.id}".`,
  };
  return detailOf(isRefusal(code) ? `Geef bij "${question.id}" ${expectedBy(question)}.` : messages[code], {
    path: question.id,
    value,
    allowed,
    suggestion: code === 'unknown-option' ? suggestion : null,
  });
}

/** Says what can be answered. */
function expectedBy({ kind }: CompiledQuestion): string {
  const { open } = KINDS[kind];
  return open === undefined ? 'een keuze' : `een ${open.name}, zoals ${open.example}, of ${UNKNOWN}`;
}

/** Says what is wrong with an answer in one's own words; `problem` is a sentence. */
export function wrongOpenAnswer(question: CompiledQuestion, value: string, problem: string): Detail {
  const { id, options } = question;
  const allowed = options.map((option) => option.id);
  return detailOf(`Bij "${id}": ${problem} Verwacht: ${expectedBy(question)}.`, { path: id, value, allowed });
}

/** Says that there is no such question; `questionList` says which there are. */
export function unknownQuestion({ questions }: CompiledTree, id: string): Detail {
  const ids = questions.map((question) => question.id);
  const { sentence, suggestion } = didYouMean(id, ids);
  return detailOf(`Er is geen vraag "${id}".${sentence}`, { path: id, value: id, allowed: ids, suggestion });
}

/** Says which questions there are. */
export function questionList(tree: CompiledTree): string {
  const { say } = generalWording(tree);
  const questions = tree.questions.map(({ id, text }) => ({ id, label: say(text) }));
  return `De vragen zijn:\n${choiceLines(questions)}`;
}
