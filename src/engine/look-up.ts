import type { CompiledTree } from './compiled-tree.ts';
import { itemAt } from './lookup.ts';
import { type OrganisationFacts, organisationFacts } from './organisation-facts.ts';
import type { Action, Step } from './tree.ts';
import { generalWording } from './wording.ts';

/** What holds at a step for everybody, in general words. */
export type StepFacts = Omit<Step, 'actions' | Lists> & {
  readonly number: number;
  readonly actions: readonly Pick<Action, 'id' | 'who' | 'force' | 'text'>[];
} & { readonly [List in Lists]: readonly string[] };

type Lists = 'ask' | 'bring' | 'goOn' | 'stuck';

/** Gives the facts of every step: what is told there whatever the answers are. */
export function allSteps(tree: CompiledTree): StepFacts[] {
  const { say } = generalWording(tree);
  const always = <T extends { readonly when?: unknown }>(items: readonly T[]) =>
    items.filter(({ when }) => when === undefined);
  const lines = (list: readonly { readonly text: string; readonly when?: unknown }[]) =>
    always(list).map(({ text }) => say(text));
  return tree.steps.map((step, at) => ({
    ...step,
    number: at + 1,
    summary: say(step.summary),
    goal: say(step.goal),
    actions: always(step.actions.map((action) => itemAt(tree.actions, action))).map(
      ({ id, who, force, text }) => ({ id, who, force, text: say(text) }),
    ),
    ask: lines(step.ask),
    bring: lines(step.bring),
    goOn: lines(step.goOn),
    stuck: lines(step.stuck),
  }));
}

/** Gives the facts of every organisation, in general words. */
export function allOrganisations(tree: CompiledTree): OrganisationFacts[] {
  const { say } = generalWording(tree);
  return tree.organisations.map((organisation) => organisationFacts(organisation, say));
}
