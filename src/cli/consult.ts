import type { AdviceAlert } from '../engine/advice.ts';
import { alertsFor } from '../engine/advise.ts';
import { type Answer, type Answers, answerTo } from '../engine/answers.ts';
import { remaining } from '../engine/remaining.ts';
import { type Position, resolve } from '../engine/resolve.ts';
import { termsIn } from '../engine/terms.ts';
import type { Question, Remaining, Term, Tree } from '../engine/tree.ts';
import { voiceFor } from '../engine/voice.ts';

/** A question as it is put to someone: the words filled in, and what helps to answer it. */
export interface Asking {
  readonly question: Question;
  /** 1 for the first question of the route. */
  readonly number: number;
  readonly remaining: Remaining;
  /** The answer given before, when the question comes back. */
  readonly current: Answer | undefined;
  readonly canGoBack: boolean;
  readonly terms: readonly Term[];
}

/** What somebody does with a question: answer it, go back, or (who never asks) leave it. */
export type Reply =
  | { readonly kind: 'answer'; readonly value: Answer }
  | { readonly kind: 'back' }
  | { readonly kind: 'leave' };

/** Puts a question to someone. The only difference between a person, a pipe and a script. */
export type Ask = (asking: Asking) => Promise<Reply>;

/** Who never asks: a scripted run. */
export const refuseToAsk: Ask = async () => ({ kind: 'leave' });

/** Where a consultation ended: with an answer that does not fit only when it came from outside. */
export interface Consulted {
  readonly position: Position;
  readonly answers: Answers;
}

/** Who listens to a consultation as it goes. */
export interface Listener {
  readonly onAlerts: (alerts: readonly AdviceAlert[]) => void;
  readonly onAnswers: (answers: Answers) => void;
}

const NOBODY: Listener = { onAlerts: () => {}, onAnswers: () => {} };

/**
 * Asks from the given answers on until the route ends or a question is left. Alerts are told when they
 * come up before a question; after the last one the advice itself begins with them.
 */
export async function consult(
  tree: Tree,
  start: Answers,
  ask: Ask,
  { onAlerts, onAnswers }: Listener = NOBODY,
): Promise<Consulted> {
  let answers = start;
  let before: Answers = {};
  let told = new Set<string>();
  for (;;) {
    const position = resolve(tree, answers);
    if (position.kind !== 'question') return { position, answers };
    told = tellNew(alertsFor(tree, position), told, onAlerts);
    const { id } = position.question;
    const reply = await ask(askingAt(tree, position, answerTo(before, id)));
    if (reply.kind === 'leave') return { position, answers };
    if (reply.kind === 'answer') {
      answers = { ...answers, [id]: reply.value };
    } else {
      before = { ...before, ...answers };
      answers = withoutLast(answers, position);
    }
    onAnswers(answers);
  }
}

/** The answers without the last one on the route. */
function withoutLast(answers: Answers, { path }: Position): Answers {
  const last = path.at(-1)?.question.id;
  return Object.fromEntries(Object.entries(answers).filter(([id]) => id !== last));
}

function tellNew(
  alerts: readonly AdviceAlert[],
  told: ReadonlySet<string>,
  onAlerts: (alerts: readonly AdviceAlert[]) => void,
): Set<string> {
  const fresh = alerts.filter((alert) => !told.has(alert.id));
  if (fresh.length > 0) onAlerts(fresh);
  return new Set(alerts.map((alert) => alert.id));
}

/** The question at a position, ready to be asked. */
export function askingAt(
  tree: Tree,
  position: Extract<Position, { kind: 'question' }>,
  current: Answer | undefined,
): Asking {
  const { say: fillIn } = voiceFor(tree, position.facts);
  const { question } = position;
  const options = question.options.map((option) => ({ ...option, label: fillIn(option.label) }));
  const help = question.help === undefined ? {} : { help: fillIn(question.help) };
  const filled = { ...question, ...help, text: fillIn(question.text), why: fillIn(question.why), options };
  const texts = [filled.text, filled.help ?? '', ...options.map((option) => option.label)].join('\n');
  return {
    question: filled,
    number: position.path.length + 1,
    remaining: remaining(tree, position),
    current,
    canGoBack: position.path.length > 0,
    terms: termsIn(tree, texts),
  };
}
