import type { AdviceAlert } from './advice.ts';
import { type Answer, type Answers, answerTo } from './answers.ts';
import { type Asking, askingFor } from './asking.ts';
import type { CompiledTree } from './compiled-tree.ts';
import { type Position, resolve } from './resolve.ts';

/** What somebody does with a question: answer it, go back, or (who never asks) leave it. */
export type Reply =
  | { readonly kind: 'answer'; readonly value: Answer }
  | { readonly kind: 'back' }
  | { readonly kind: 'leave' };

/** Puts a question to someone. The only difference between a person, a pipe and a script. */
export type Ask = (asking: Asking) => Promise<Reply>;

/** Where a consultation ended: with an answer that does not fit only when it came from outside. */
export interface Consulted {
  readonly position: Position;
  readonly answers: Answers;
}

/** Hears of a consultation as it goes. */
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
  tree: CompiledTree,
  start: Answers,
  ask: Ask,
  { onAlerts, onAnswers }: Listener = NOBODY,
): Promise<Consulted> {
  let answers = start;
  let before: Answers = {};
  let told: ReadonlySet<string> = new Set();
  for (;;) {
    const position = resolve(tree, answers);
    if (position.kind !== 'question') return { position, answers };
    const { id } = position.question;
    const asking = askingFor(tree, position, answerTo(before, id));
    const fresh = asking.alerts.filter((alert) => !told.has(alert.id));
    if (fresh.length > 0) onAlerts(fresh);
    told = new Set(asking.alerts.map((alert) => alert.id));
    const reply = await ask(asking);
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
export function withoutLast(answers: Answers, { path }: Position): Answers {
  const last = path.at(-1)?.question.id;
  return Object.fromEntries(Object.entries(answers).filter(([id]) => id !== last));
}
