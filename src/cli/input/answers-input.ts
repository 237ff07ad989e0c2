import { type Answer, type AnswerProblem, type Answers, problemWith } from '../../engine/answers.ts';
import type { CompiledQuestion, CompiledTree } from '../../engine/compiled-tree.ts';
import { KINDS } from '../../engine/question-kinds.ts';
import { wrongUse } from '../io/errors.ts';
import { openAnswerOf } from './open-answers.ts';

/** What is wrong with answers that came from outside, as data; `answer-errors.ts` has the sentences. */
export type GivenProblem =
  | { readonly code: 'no-map' }
  | { readonly code: 'unknown-question'; readonly id: string; readonly questions: readonly string[] }
  | {
      readonly code: 'wrong-answer';
      readonly question: CompiledQuestion;
      readonly problem: AnswerProblem;
    }
  /** An answer of the right form that cannot be, such as a day to come; `fault` is a Dutch sentence. */
  | {
      readonly code: 'impossible';
      readonly question: CompiledQuestion;
      readonly value: string;
      readonly fault: string;
    };

/** Answers that were read, or everything that is wrong with them. */
export type ReadAnswers =
  | { readonly answers: Answers }
  | { readonly problems: readonly [GivenProblem, ...GivenProblem[]] };

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

/** Checks a map of answers that came from outside. Never throws, whatever it is given. */
export function readAnswers(tree: CompiledTree, given: unknown, today: string): ReadAnswers {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return { problems: [{ code: 'no-map' }] };
  }
  const [first, ...others] = Object.entries(given).flatMap(
    ([id, value]) => givenProblem(tree, id, value, today) ?? [],
  );
  // Without a problem every value is an answer to its question.
  return first === undefined ? { answers: given as Answers } : { problems: [first, ...others] };
}

function givenProblem(
  tree: CompiledTree,
  id: string,
  value: unknown,
  today: string,
): GivenProblem | undefined {
  const question = questionNamed(tree, id);
  if (question === undefined) {
    return { code: 'unknown-question', id, questions: tree.questions.map((one) => one.id) };
  }
  const problem = problemWith(question, value);
  if (problem !== undefined) return { code: 'wrong-answer', question, problem };
  const given = String(value);
  const fault = openAnswerOf(question.kind)?.faultOf?.(given, today);
  return fault === undefined ? undefined : { code: 'impossible', question, value: given, fault };
}

function questionNamed({ questions }: CompiledTree, id: string): CompiledQuestion | undefined {
  return questions.find((question) => question.id === id);
}
