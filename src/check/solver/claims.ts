import type { Action, Condition, Line, Tree } from '../../engine/tree.ts';
import { type Diagram, FALSE } from './diagram.ts';
import { RANKS, Recommended } from './recommended.ts';
import type { Statements } from './statements.ts';

/** What an advice says, as statements over routes. */
export class Claims {
  readonly #tree: Tree;
  readonly #statements: Statements;
  readonly #recommended: Recommended;

  constructor(
    tree: Tree,
    statements: Statements,
    recommended = new Recommended(tree.organisations, statements),
  ) {
    this.#tree = tree;
    this.#statements = statements;
    this.#recommended = recommended;
  }

  /** The step is this one. */
  step(id: string): Diagram {
    return this.stepIn([id]);
  }

  /** The step is one of these. */
  stepIn(ids: readonly string[]): Diagram {
    return this.#statements.of({ kind: 'step', steps: ids });
  }

  /** The organisation is named. */
  organisation(id: string): Diagram {
    return this.#recommended.named(id);
  }

  /** One of the organisations is named. */
  anyOf(ids: readonly string[]): Diagram {
    return this.#statements.any(ids.map((id) => this.organisation(id)));
  }

  /** The organisation is named before all others. */
  first(id: string): Diagram {
    return this.#recommended.first(id);
  }

  /** The one organisation is named, and the other is not, or after it. */
  before(one: string, other: string): Diagram {
    return this.#recommended.before(one, other);
  }

  /** The organisation is named for its nth reason: of those that hold the most urgent, or else the first. */
  reason(organisationId: string, nth: number): Diagram {
    const { recommend } = found(this.#tree.organisations, organisationId);
    const rank = (at: number) => RANKS[recommend[at]?.urgency ?? 'kan-ook'];
    const order = [...recommend.keys()].sort((a, b) => rank(a) - rank(b) || a - b);
    const before = order.slice(0, order.indexOf(nth));
    return this.#first(
      before.map((at) => recommend[at]?.when),
      recommend[nth]?.when,
    );
  }

  /** The word is filled in with its nth variant: the first that holds. */
  variant(wordId: string, nth: number): Diagram {
    const { variants } = found(this.#tree.words, wordId);
    return this.#first(
      variants.slice(0, nth).map(({ when }) => when),
      variants[nth]?.when,
    );
  }

  /** The action is named. */
  action(id: string): Diagram {
    const own = actionsOf(this.#tree).find(({ action }) => action.id === id);
    return own === undefined ? FALSE : this.#actionIn(own);
  }

  /** The alert is shown. */
  alert(id: string): Diagram {
    const alert = this.#tree.alerts.find((candidate) => candidate.id === id);
    return alert === undefined ? FALSE : this.#statements.of(alert.when);
  }

  /** The deadline is told, with its date or without. */
  deadline(id: string): Diagram {
    const deadline = this.#tree.deadlines.find((candidate) => candidate.id === id);
    if (deadline === undefined) return FALSE;
    const statements = this.#statements;
    return statements.all([this.asked(deadline.from), statements.of(deadline.when)]);
  }

  /** A line of the step with this piece of text is told. */
  line(piece: string): Diagram {
    const lines = linesOf(this.#tree).filter(({ line }) => line.text.includes(piece));
    return this.#statements.any(lines.map(({ line, step }) => this.#within(step, line.when)));
  }

  /** The question is asked on the route. */
  asked(questionId: string): Diagram {
    return this.#statements.asked(questionId);
  }

  /** There is a step. */
  anyStep(): Diagram {
    return this.#statements.any(this.#tree.steps.map((step) => this.step(step.id)));
  }

  /** There is at least one action. */
  anyAction(): Diagram {
    return this.#statements.any(actionsOf(this.#tree).map((own) => this.#actionIn(own)));
  }

  /** There is at least one organisation. */
  anyOrganisation(): Diagram {
    return this.anyOf(this.#tree.organisations.map(({ id }) => id));
  }

  /** There is a step, at least one action, and at least one organisation. */
  complete(): Diagram {
    return this.#statements.all([this.anyStep(), this.anyAction(), this.anyOrganisation()]);
  }

  /** Everything that an advice can name, each on its own; a deadline also with its date. */
  everything(): Diagram[] {
    const { steps, organisations, alerts, deadlines } = this.#tree;
    return [
      ...steps.map(({ id }) => this.step(id)),
      ...organisations.map(({ id }) => this.organisation(id)),
      ...actionsOf(this.#tree).map((own) => this.#actionIn(own)),
      ...alerts.map(({ when }) => this.#statements.of(when)),
      ...deadlines.flatMap(({ id, from }) => {
        const told = this.deadline(id);
        return [told, this.#statements.all([told, this.#statements.given(from)])];
      }),
    ];
  }

  #actionIn({ action, step }: FoundAction): Diagram {
    return step === undefined ? this.#statements.of(action.when) : this.#within(step, action.when);
  }

  /** The step is this one, and a condition holds. */
  #within(step: string, when: Condition | undefined): Diagram {
    return this.#statements.all([this.step(step), this.#statements.of(when)]);
  }

  /** A condition holds, and none of those before it. */
  #first(before: readonly (Condition | undefined)[], own: Condition | undefined): Diagram {
    const statements = this.#statements;
    return statements.all([
      statements.of(own),
      ...before.map((condition) => statements.not(statements.of(condition))),
    ]);
  }
}

/** An action and the step it belongs to; those of a situation belong to none. */
export interface FoundAction {
  readonly action: Action;
  readonly step: string | undefined;
}

/** Every action of a tree. */
export function actionsOf(tree: Tree): FoundAction[] {
  return [
    ...tree.actions.map((action) => ({ action, step: undefined })),
    ...tree.steps.flatMap((step) => step.actions.map((action) => ({ action, step: step.id }))),
  ];
}

/** Every line of the steps of a tree: what to ask, what to bring, and the signs. */
export function linesOf(tree: Tree): { readonly line: Line; readonly step: string }[] {
  return tree.steps.flatMap(({ id, ask, bring, goOn, stuck }) =>
    [...ask, ...bring, ...goOn, ...stuck].map((line) => ({ line, step: id })),
  );
}

function found<T extends { readonly id: string }>(items: readonly T[], id: string): T {
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) throw new Error(`The tree has no "${id}".`);
  return item;
}
