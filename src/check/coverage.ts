import type { Advice } from '../engine/advice.ts';
import { chosen } from '../engine/answers.ts';
import type { Tree } from '../engine/tree.ts';
import { actionsOf } from './solver/claims.ts';

/** One kind of thing, and which of it scenarios touch. */
export interface Covered {
  readonly kind: CoverageKind;
  readonly all: readonly string[];
  readonly missed: readonly string[];
  /** Each thing, and the scenarios that touch it, by id. */
  readonly touched: readonly { readonly id: string; readonly by: readonly string[] }[];
}

export type CoverageKind = 'questions' | 'options' | 'actions' | 'organisations' | 'alerts' | 'deadlines';

/** What an advice touches, of a kind. */
type Touch = (advice: Advice) => readonly string[];

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

/** Which questions, options, actions, organisations, alerts and deadlines the advices of scenarios touch. */
export function coverageOf(
  tree: Tree,
  advices: readonly { readonly id: string; readonly advice: Advice | null }[],
): Covered[] {
  const optionsOf = (question: string, options: readonly string[]) =>
    options.map((option) => `${question}=${option}`);
  const covered = (kind: CoverageKind, all: readonly string[], touches: Touch): Covered => {
    const seen = advices.map(({ id, advice }) => ({
      id,
      ids: new Set(advice === null ? [] : touches(advice)),
    }));
    const touched = all.map((id) => ({
      id,
      by: seen.flatMap((one) => (one.ids.has(id) ? [one.id] : [])),
    }));
    return { kind, all, missed: touched.flatMap(({ id, by }) => (by.length === 0 ? [id] : [])), touched };
  };
  return [
    covered('questions', idsOf(tree.questions), ({ answers }) => answers.map(({ question }) => question)),
    covered(
      'options',
      tree.questions.flatMap(({ id, options }) => optionsOf(id, idsOf(options))),
      ({ answers }) => answers.flatMap(({ question, value }) => optionsOf(question, chosen(value))),
    ),
    covered('actions', idsOf(actionsOf(tree).map(({ action }) => action)), ({ actions }) => idsOf(actions)),
    covered('organisations', idsOf(tree.organisations), ({ organisations }) => idsOf(organisations)),
    covered('alerts', idsOf(tree.alerts), ({ alerts }) => idsOf(alerts)),
    covered('deadlines', idsOf(tree.deadlines), ({ deadlines }) => idsOf(deadlines)),
  ];
}
