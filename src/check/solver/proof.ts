import type { Answers } from '../../engine/answers.ts';
import type { Question, Tree } from '../../engine/tree.ts';
import { inRouteOrder } from '../links.ts';
import { type Diagram, FALSE, partsOf, TRUE } from './diagram.ts';
import { Diagrams } from './diagrams.ts';
import { cheapestModel, countOf, evaluate } from './models.ts';
import { type Routes, routesOf } from './routes.ts';
import type { Statements } from './statements.ts';
import { modelWith } from './together.ts';
import { isCounted, Variables, writeAnswer } from './variables.ts';

/** What one question more costs an example, where one option more costs 1. */
const QUESTION = 1000;

/** A route that no other outdoes, and which of its questions count for its length. */
export interface LongestRoute {
  readonly answers: Answers;
  readonly counted: readonly string[];
}

/** A place to try statements in. */
export interface Trial {
  readonly statements: Statements;
  readonly isSatisfiable: (statement: Diagram) => boolean;
}

/** Decides statements over every route of a tree. Exact: nothing is sampled. Dates are given or skipped. */
export class Proof {
  readonly tree: Tree;
  readonly variables: Variables;
  readonly diagrams: Diagrams;
  readonly statements: Statements;
  readonly #routes: Routes;
  readonly #entries: readonly ReadonlySet<Diagram>[];

  /** Throws StateSpaceTooLarge, as every method can. The questions must have no cycle. */
  constructor(tree: Tree) {
    this.tree = tree;
    this.variables = new Variables(inRouteOrder(tree));
    this.diagrams = new Diagrams(this.variables.sizes);
    this.#routes = routesOf(tree, this.diagrams, this.variables, 'route');
    this.statements = this.#routes.statements;
    this.#entries = entriesOf(this.#routes.valid, this.variables.sizes.length);
  }

  /** Whether there are answers for which a statement holds. Looks only from the first variable that matters on. */
  isSatisfiable(statement: Diagram): boolean {
    if (statement === FALSE) return false;
    const at = Math.min(statement.variable, this.variables.sizes.length);
    const entries = [...(this.#entries[at] ?? [])];
    return entries.some((entry) => this.diagrams.areCompatible(entry, statement));
  }

  /** Counts the combinations of answers for which a statement holds; a date counts as given or skipped. */
  countModels(statement: Diagram = TRUE): bigint {
    return countOf(this.#within(statement), this.variables.sizes);
  }

  /** Finds the shortest answers for which a statement holds; null when there are none. */
  shortestModel(statement: Diagram): Answers | null {
    if (!this.isSatisfiable(statement)) return null;
    return this.#answersFor(statement, () => QUESTION);
  }

  /** Finds answers for which a statement holds, and of some others at least so many; null when there are none. */
  answersWith(statement: Diagram, parts: readonly Diagram[], count: number): Answers | null {
    const model = modelWith(this.#within(statement), parts, count);
    return model === null ? null : this.variables.answersOf(model);
  }

  /** Finds answers that take the most questions for which a statement holds; null when there are none. */
  longestRoute(statement: Diagram = TRUE): LongestRoute | null {
    const answers = this.#answersFor(statement, (question) => (isCounted(question) ? -QUESTION : 0));
    if (answers === null) return null;
    const counted = this.tree.questions.filter(isCounted).map(({ id }) => id);
    return { answers, counted: Object.keys(answers).filter((id) => counted.includes(id)) };
  }

  /** Whether another tree, with the same questions and options, has the same routes and steps. */
  hasRoutesOf(tree: Tree): boolean {
    const scratch = this.diagrams.scratch();
    const other = routesOf(tree, scratch, this.variables, 'route');
    if (other.valid !== this.#routes.valid) return false;
    const within = (step: Diagram) => scratch.all([this.#routes.valid, step]);
    return tree.steps.every(
      ({ id }) => within(other.statements.step(id)) === within(this.statements.step(id)),
    );
  }

  /** Reads answers as a value for each variable. Answers to questions that are not on their route play no part. */
  valuesOf(answers: Answers): readonly number[] {
    const values = this.variables.unanswered();
    for (const one of this.variables.questions) {
      const answer = Object.hasOwn(answers, one.question.id) ? answers[one.question.id] : undefined;
      if (!evaluate(this.#routes.turns.get(one.question.id) ?? FALSE, values)) continue;
      if (answer === undefined || !writeAnswer(one, answer, values)) break;
    }
    return values;
  }

  /** Whether a statement holds for the answers that were read as values. */
  holds(statement: Diagram, values: readonly number[]): boolean {
    return evaluate(statement, values);
  }

  /** Gives a place to try statements in: what they need is dropped with it. */
  trial(): Trial {
    const diagrams = this.diagrams.scratch();
    return {
      statements: this.statements.among(diagrams),
      isSatisfiable: (statement) => diagrams.areCompatible(this.#routes.valid, statement),
    };
  }

  #within(statement: Diagram): Diagram {
    return this.diagrams.scratch().all([this.#routes.valid, statement]);
  }

  #answersFor(statement: Diagram, perQuestion: (question: Question) => number): Answers | null {
    const model = cheapestModel(this.#within(statement), this.variables.costOf(perQuestion, 1));
    return model === null ? null : this.variables.answersOf(model);
  }
}

/** Per variable, what can be left of all routes when those before it have values; last, at the end. */
function entriesOf(routes: Diagram, variables: number): Set<Diagram>[] {
  const entries = Array.from({ length: variables + 1 }, () => new Set<Diagram>());
  const enter = (from: number, to: Diagram) => {
    if (to === FALSE) return;
    for (const level of entries.slice(from, Math.min(to.variable, variables) + 1)) level.add(to);
  };
  enter(0, routes);
  for (const { variable, branches } of partsOf(routes)) {
    for (const branch of branches) enter(variable + 1, branch);
  }
  return entries;
}
