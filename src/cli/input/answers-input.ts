import { type Answer, type AnswerProblem, type Answers, problemWith } from '../../engine/answers.ts';
import type { CompiledQuestion, CompiledTree } from '../../engine/compiled-tree.ts';
import { isRefusal, KINDS, type Refusal } from '../../engine/question-kinds.ts';
import { UNKNOWN } from '../../engine/vocabulary.ts';
import { type Detail, detailOf, EXIT, RunError, wrongUse } from '../io/errors.ts';
import { didYouMean } from '../io/suggestion.ts';
import { OPEN_ANSWERS, openAnswerOf } from './open-answers.ts';

/** Reads `question=value` pairs from flags. Throws RunError on a pair without a name or value. */
export function answersFromFlags(tree: CompiledTree, pairs: readonly string[], today: string): Answers {
  return Object.fromEntries(pairs.map((pair) => answerFromFlag(tree, pair, today)));
}

function answerFromFlag(tree: CompiledTree, pair: string, today: string): [string, Answer] {
  const at = pair.indexOf('=');
  const id = pair.slice(0, at).trim();
  const value = pair.slice(at + 1).trim();
  if (at < 1 || value === '') {
    throw wrongUse(
      'answer-form',
      `"--answer ${pair}" kan niet. Schrijf het zo: --answer vraag=keuze, bijvoorbeeld --answer sector=po.`,
      { path: '--answer', value: pair },
    );
  }
  const question = questionNamed(tree, id);
  if (question === undefined) return [id, value];
  if (KINDS[question.kind].takesSeveral) return [id, value.split(',').map((part) => part.trim())];
  return [id, openAnswerOf(question.kind)?.read(value, today) ?? value];
}

/** Checks a map of answers that came from outside. Throws RunError with every problem in it. */
export function checkedAnswers(tree: CompiledTree, given: unknown, today: string): Answers {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw wrongUse(
      'answers-form',
      'De antwoorden moeten een lijst van vraag en keuze zijn, bijvoorbeeld { "sector": "po" }.',
    );
  }
  const details: Detail[] = [];
  for (const [id, value] of Object.entries(given)) details.push(...detailsOf(tree, id, value, today));
  if (details.length > 0) {
    const message = details.map((detail) => detail.message).join('\n');
    throw new RunError(EXIT.wrongUse, 'wrong-answers', message, details);
  }
  return given as Answers;
}

const NONE: readonly Detail[] = [];

function detailsOf(tree: CompiledTree, id: string, value: unknown, today: string): readonly Detail[] {
  const question = questionNamed(tree, id);
  if (question === undefined) return [unknownQuestion(tree, id)];
  const problem = problemWith(question, value);
  if (problem !== undefined) return [wrongAnswer(question, problem)];
  const given = String(value);
  const message = openAnswerOf(question.kind)?.faultOf?.(given, today);
  if (message === undefined) return NONE;
  const fields = { path: id, value: given, allowed: optionIds(question) };
  return [detailOf(`Bij de vraag "${id}": ${message}`, fields)];
}

function questionNamed({ questions }: CompiledTree, id: string): CompiledQuestion | undefined {
  return questions.find((question) => question.id === id);
}

function unknownQuestion(tree: CompiledTree, id: string): Detail {
  const ids = tree.questions.map((question) => question.id);
  const { sentence, suggestion } = didYouMean(id, ids);
  const message = `Er is geen vraag "${id}".${sentence} De vragen zijn: ${ids.join(', ')}.`;
  return detailOf(message, { path: id, value: id, allowed: ids, suggestion });
}

/** Says in Dutch what is wrong with an answer and what would have been right. */
export function wrongAnswer(question: CompiledQuestion, { code, value, allowed }: AnswerProblem): Detail {
  const choices = `Kies uit: ${allowed.join(', ')}.`;
  const { sentence, suggestion } = didYouMean(value, allowed);
  const messages: Readonly<Record<Exclude<AnswerProblem['code'], Refusal>, string>> = {
    'unknown-option': `"${value}" is geen antwoord op de vraag "${question.id}".${sentence} ${choices}`,
    'no-answer': `Het antwoord op "${question.id}" moet een keuze zijn, of een lijst van keuzes. ${choices}`,
    empty: `Het antwoord op "${question.id}" is leeg. ${choices}`,
    'not-one': `Op de vraag "${question.id}" past maar een antwoord. ${choices}`,
    'not-together': `"${value}" kan niet samen met een ander antwoord op "${question.id}".`,
  };
  return detailOf(isRefusal(code) ? notOfKind(code, question.id, value) : messages[code], {
    path: question.id,
    value,
    allowed,
    suggestion: code === 'unknown-option' ? suggestion : null,
  });
}

function notOfKind(code: Refusal, id: string, value: string): string {
  const { name, written, isNone } = OPEN_ANSWERS[code];
  return `"${value}" is ${isNone}. Geef bij "${id}" ${name} als ${written}, of ${UNKNOWN}.`;
}

function optionIds(question: CompiledQuestion): string[] {
  return question.options.map((option) => option.id);
}
