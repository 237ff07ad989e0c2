import type { CompiledLine, CompiledStep, CompiledTree } from './compiled-tree.ts';
import { itemAt } from './lookup.ts';
import { type OrganisationFacts, organisationFacts } from './organisation-facts.ts';
import type { Force, Who } from './vocabulary.ts';
import { generalWording } from './wording.ts';

/** What holds at a step for everybody, in general words. */
export interface StepFacts {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly goal: string;
  readonly actions: readonly {
    readonly id: string;
    readonly who: Who;
    readonly force: Force;
    readonly text: string;
  }[];
  readonly ask: readonly string[];
  readonly bring: readonly string[];
  readonly goOn: readonly string[];
  readonly stuck: readonly string[];
  readonly checked: string;
  readonly sources: readonly string[];
}

/** Gives the facts of every step: what is told there whatever the answers are. */
export function allSteps(tree: CompiledTree): StepFacts[] {
  const { say } = generalWording(tree);
  const always = <T extends { readonly when?: unknown }>(items: readonly T[]) =>
    items.filter(({ when }) => when === undefined);
  const lines = (list: readonly CompiledLine[]) => always(list).map(({ text }) => say(text));
  const actions = (step: CompiledStep) => always(step.actions.map((at) => itemAt(tree.actions, at)));
  return tree.steps.map((step, at) => ({
    id: step.id,
    number: at + 1,
    title: step.title,
    summary: say(step.summary),
    goal: say(step.goal),
    actions: actions(step).map(({ id, who, force, text }) => ({ id, who, force, text: say(text) })),
    ask: lines(step.ask),
    bring: lines(step.bring),
    goOn: lines(step.goOn),
    stuck: lines(step.stuck),
    checked: step.checked,
    sources: step.sources,
  }));
}

/** Gives the facts of every organisation, in general words. */
export function allOrganisations(tree: CompiledTree): OrganisationFacts[] {
  const { say } = generalWording(tree);
  return tree.organisations.map((organisation) => organisationFacts(organisation, say));
}
