import type { Action, Organisation, Tree, Urgency } from '../../engine/tree.ts';
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
    return this.#formulas.of({ kind: 'step', steps: [id] });
  }

  /** The organisation is named. */
  organisation(id: string): Formula {
    return this.#upTo(organisationIn(this.#tree, id), RANKS['kan-ook']);
  }

  /** The organisation is named before all others. */
  first(id: string): Formula {
    const own = organisationIn(this.#tree, id);
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

  /** The action is named. */
  action(id: string): Formula {
    const found = actionsOf(this.#tree).find(({ action }) => action.id === id);
    return found === undefined ? 0 : this.#actionIn(found);
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
    return this.#formulas.any(actionsOf(this.#tree).map((found) => this.#actionIn(found)));
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

function organisationIn(tree: Tree, id: string): Organisation {
  const organisation = tree.organisations.find((candidate) => candidate.id === id);
  if (organisation === undefined) throw new Error(`The tree has no organisation "${id}".`);
  return organisation;
}

function methodsOf(formulas: Formulas) {
  return {
    all: (parts: Iterable<Formula>) => formulas.all(parts),
    any: (parts: Iterable<Formula>) => formulas.any(parts),
    not: (part: Formula) => formulas.not(part),
    of: (condition: Parameters<Formulas['of']>[0]) => formulas.of(condition),
  };
}
