import type { Condition, Organisation, Tree } from '../../engine/tree.ts';

/** Never true. */
const NEVER: Condition = { kind: 'any', of: [] };

/**
 * What an old tree tells, said of the answers to a new one. A question or option that is gone counts
 * as not answered; the old step is the one that the old options for it would have set.
 */
export function translated(old: Tree, now: Tree): Tree {
  const read = (condition: Condition) => inTermsOf(condition, old, now);
  const conditional = <T extends { readonly when?: Condition }>(item: T): T =>
    item.when === undefined ? item : { ...item, when: read(item.when) };
  const stepActions = old.steps.flatMap((step) =>
    step.actions.map((action) => ({
      ...action,
      when: read({
        kind: 'all',
        of: [{ kind: 'step', steps: [step.id] }, ...(action.when ? [action.when] : [])],
      }),
    })),
  );
  return {
    ...old,
    questions: now.questions,
    steps: old.steps.map((step) => ({ ...step, actions: [] })),
    actions: [...old.actions.map(conditional), ...stepActions],
    organisations: old.organisations.map((organisation) => ({
      ...organisation,
      recommend: organisation.recommend.map(conditional),
    })),
    alerts: old.alerts.map((alert) => ({ ...alert, when: read(alert.when) })),
    deadlines: old.deadlines
      .filter(({ from }) => now.questions.some((question) => question.id === from))
      .map(conditional),
  };
}

/** A condition of an old tree, said of the answers to a new one. */
export function inTermsOf(condition: Condition, old: Tree, now: Tree): Condition {
  switch (condition.kind) {
    case 'answer':
      return answered(condition.question, condition.options, now);
    case 'step': {
      const setters = old.questions.flatMap(({ id, options }) =>
        options
          .filter(({ step }) => step !== undefined && condition.steps.includes(step))
          .map((option) => answered(id, [option.id], now)),
      );
      return { kind: 'any', of: setters };
    }
    case 'not':
      return { kind: 'not', of: inTermsOf(condition.of, old, now) };
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((part) => inTermsOf(part, old, now)) };
  }
}

function answered(question: string, options: readonly string[], now: Tree): Condition {
  const known = now.questions.find((one) => one.id === question);
  const kept = options.filter((id) => known?.options.some((option) => option.id === id));
  return kept.length === 0 ? NEVER : { kind: 'answer', question, options: kept };
}

/** The same tree with the organisations of another added, never recommended. */
export function withOrganisationsOf(tree: Tree, other: Tree): Tree {
  const missing = other.organisations.filter(({ id }) => !tree.organisations.some((one) => one.id === id));
  const added = missing.map((organisation): Organisation => ({ ...organisation, recommend: [] }));
  return { ...tree, organisations: [...tree.organisations, ...added] };
}
