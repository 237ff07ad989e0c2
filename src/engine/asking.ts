import type { AdviceAlert } from './advice.ts';
import { alertsFor } from './advise.ts';
import type { Answer, Answers } from './answers.ts';
import type { CompiledQuestion, CompiledTree } from './compiled-tree.ts';
import { itemAt } from './lookup.ts';
import { remaining } from './remaining.ts';
import { lapsedAnswers, type Position } from './resolve.ts';
import type { Option, Question, Remaining, Term } from './tree.ts';
import { termsIn, wordingFor } from './wording.ts';

/** A question in words. */
export type AskedQuestion = Pick<Question, 'id' | 'kind' | 'text' | 'why'> & {
  readonly help: string | null;
  readonly options: readonly Required<Pick<Option, 'id' | 'label' | 'exclusive'>>[];
};

/** A question as it is put to someone, and what helps to answer it. */
export interface Asking {
  readonly question: AskedQuestion;
  /** 1 for the first question of the route. */
  readonly number: number;
  readonly remaining: Remaining;
  /** The answer given before, when the question comes back. */
  readonly current: Answer | undefined;
  readonly canGoBack: boolean;
  /** The explained words in the question and its options, in the order of the texts. */
  readonly terms: readonly Term[];
  /** The alerts that hold before this question is answered. */
  readonly alerts: readonly AdviceAlert[];
}

/** Gives the question at a position, its words filled in. `current` is the answer that it had before. */
export function askingFor(
  tree: CompiledTree,
  position: Extract<Position, { kind: 'question' }>,
  current?: Answer,
): Asking {
  const { question, facts, path } = position;
  const wording = wordingFor(tree, facts);
  const { say } = wording;
  const texts = [question.text, question.help ?? '', ...question.options.map(({ label }) => label)];
  const terms = new Set(texts.flatMap((text) => termsIn(tree, text, wording)));
  return {
    question: inWords(question, say),
    number: path.length + 1,
    remaining: remaining(tree, position),
    current,
    canGoBack: path.length > 0,
    terms: [...terms].map((at) => itemAt(tree.terms, at)),
    alerts: alertsFor(tree, position),
  };
}

/** Fills in the words of a question. */
export function inWords(question: CompiledQuestion, say: (text: string) => string): AskedQuestion {
  const { id, kind, text, why, help, options } = question;
  return {
    id,
    kind,
    text: say(text),
    why: say(why),
    help: help === undefined ? null : say(help),
    options: options.map(({ id, label, exclusive = false }) => ({ id, label: say(label), exclusive })),
  };
}

/** Gives what a program needs to know of the question that comes next, the answers that play no part included. */
export function nextQuestion(
  tree: CompiledTree,
  position: Extract<Position, { kind: 'question' }>,
  answers: Answers,
) {
  const { question, remaining, alerts } = askingFor(tree, position);
  const { path } = position;
  return { question, answered: path.length, remaining, lapsed: lapsedAnswers(answers, path), alerts };
}
