import type { Action, Condition, Organisation, Tree, Urgency } from '../../engine/tree.ts';
import { type Formula, type Formulas, TRUE } from './formula.ts';

/** The order of urgency; a smaller number is told earlier. */
const RANKS: Readonly<Record<Urgency, number>> = { nu: 0, eerst: 1, daarna: 2, 'kan-ook': 3 };

/** What an advice says, as statements over routes. */
export class Claims {
  readonly #tree: Tree;
  readonly #formulas: Formulas;

  constructor(tree: Tree, formulas: Formulas) {
    this.#tree = tree;
    this.#formulas = formulas;
  }

  /** The step is this one. */
  step(id: string): Formula {
    return this.stepIn([id]);
  }

  /** The step is one of these. */
  stepIn(ids: readonly string[]): Formula {
    return this.#formulas.of({ kind: 'step', steps: ids });
  }

  /** The organisation is named. */
  organisation(id: string): Formula {
    return this.#upTo(found(this.#tree.organisations, id), RANKS['kan-ook']);
  }

  /** The organisation is named before all others. */
  first(id: string): Formula {
    const own = found(this.#tree.organisations, id);
    const place = this.#tree.organisations.indexOf(own);
    const { all, any, not } = methodsOf(this.#formulas);
    return any(
      Object.values(RANKS).map((rank) => {
        const others = this.#tree.organisations.flatMap((other, at) => {
          if (other === own) return [];
          return [not(this.#upTo(other, at < place ? rank : rank - 1))];
        });
        return all([this.#upTo(own, rank), not(this.#upTo(own, rank - 1)), ...others]);
      }),
    );
  }

  /** The organisation is named for its nth reason: of those that hold the most urgent, or else the first. */
  reason(organisationId: string, nth: number): Formula {
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
  variant(wordId: string, nth: number): Formula {
    const { variants } = found(this.#tree.words, wordId);
    return this.#first(
      variants.slice(0, nth).map(({ when }) => when),
      variants[nth]?.when,
    );
  }

  /** The action is named. */
  action(id: string): Formula {
    const own = actionsOf(this.#tree).find(({ action }) => action.id === id);
    return own === undefined ? 0 : this.#actionIn(own);
  }

  /** The alert is shown. */
  alert(id: string): Formula {
    return this.#formulas.of(this.#tree.alerts.find((alert) => alert.id === id)?.when);
  }

  /** The deadline is told, with its date or without. */
  deadline(id: string): Formula {
    const deadline = this.#tree.deadlines.find((candidate) => candidate.id === id);
    if (deadline === undefined) return 0;
    const { all, of } = methodsOf(this.#formulas);
    return all([this.asked(deadline.from), of(deadline.when)]);
  }

  /** The question is asked on the route. */
  asked(questionId: string): Formula {
    const at = this.#tree.questions.findIndex((question) => question.id === questionId);
    return this.#formulas.atom({ at, mask: -1 });
  }

  /** There is a step. */
  anyStep(): Formula {
    return this.#formulas.any(this.#tree.steps.map((step) => this.step(step.id)));
  }

  /** There is at least one action. */
  anyAction(): Formula {
    return this.#formulas.any(actionsOf(this.#tree).map((own) => this.#actionIn(own)));
  }

  /** There is at least one organisation. */
  anyOrganisation(): Formula {
    return this.#formulas.any(this.#tree.organisations.map(({ id }) => this.organisation(id)));
  }

  /** There is a step, at least one action, and at least one organisation. */
  complete(): Formula {
    return this.#formulas.all([this.anyStep(), this.anyAction(), this.anyOrganisation()]);
  }

  #actionIn({ action, step }: FoundAction): Formula {
    const { all, of } = methodsOf(this.#formulas);
    return all([step === undefined ? TRUE : this.step(step), of(action.when)]);
  }

  /** A condition holds, and none of those before it. */
  #first(before: readonly (Condition | undefined)[], own: Condition | undefined): Formula {
    const { all, not, of } = methodsOf(this.#formulas);
    return all([of(own), ...before.map((condition) => not(of(condition)))]);
  }

  /** The organisation is recommended with at least this much urgency. */
  #upTo(organisation: Organisation, rank: number): Formula {
    const rules = organisation.recommend.filter((rule) => RANKS[rule.urgency] <= rank);
    return this.#formulas.any(rules.map((rule) => this.#formulas.of(rule.when)));
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

function found<T extends { readonly id: string }>(items: readonly T[], id: string): T {
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) throw new Error(`The tree has no "${id}".`);
  return item;
}

function methodsOf(formulas: Formulas) {
  return {
    all: (parts: Iterable<Formula>) => formulas.all(parts),
    any: (parts: Iterable<Formula>) => formulas.any(parts),
    not: (part: Formula) => formulas.not(part),
    of: (condition: Parameters<Formulas['of']>[0]) => formulas.of(condition),
  };
}
