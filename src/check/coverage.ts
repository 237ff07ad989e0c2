import type { Advice } from '../engine/advice.ts';
import { chosen } from '../engine/answers.ts';
import type { Tree } from '../engine/tree.ts';
import { actionsOf } from './solver/claims.ts';

/** One kind of thing, and which of it scenarios touch. */
export interface Covered {
  readonly kind: CoverageKind;
  readonly all: readonly string[];
  readonly missed: readonly string[];
}

export type CoverageKind = 'questions' | 'options' | 'actions' | 'organisations' | 'alerts' | 'deadlines';

/** Which questions, options, actions, organisations, alerts and deadlines the advices of scenarios touch. */
export function coverageOf(tree: Tree, advices: readonly Advice[]): Covered[] {
  const asked = advices.flatMap((advice) => advice.answers.map((answer) => answer.question));
  const options = advices.flatMap((advice) =>
    advice.answers.flatMap(({ question, value }) => chosen(value).map((id) => `${question}=${id}`)),
  );
  const ids = (pick: (advice: Advice) => readonly { readonly id: string }[]) =>
    advices.flatMap((advice) => pick(advice).map((item) => item.id));
  return [
    covered(
      'questions',
      tree.questions.map((question) => question.id),
      asked,
    ),
    covered(
      'options',
      tree.questions.flatMap((question) => question.options.map((option) => `${question.id}=${option.id}`)),
      options,
    ),
    covered(
      'actions',
      actionsOf(tree).map(({ action }) => action.id),
      ids((advice) => advice.actions),
    ),
    covered(
      'organisations',
      tree.organisations.map(({ id }) => id),
      ids((advice) => advice.organisations),
    ),
    covered(
      'alerts',
      tree.alerts.map(({ id }) => id),
      ids((advice) => advice.alerts),
    ),
    covered(
      'deadlines',
      tree.deadlines.map(({ id }) => id),
      ids((advice) => advice.deadlines),
    ),
  ];
}

function covered(kind: CoverageKind, all: readonly string[], touched: readonly string[]): Covered {
  const seen = new Set(touched);
  return { kind, all, missed: all.filter((id) => !seen.has(id)) };
}
