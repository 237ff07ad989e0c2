import type { Question, Tree } from '../../engine/tree.ts';
import { inRouteOrder } from '../links.ts';
import { Claims } from './claims.ts';
import { type Diagram, partsOf } from './diagram.ts';
import { Diagrams } from './diagrams.ts';
import { type Routes, routesOf } from './routes.ts';
import { fittingIn } from './statements.ts';
import { type QuestionVariables, Variables, writeAnswer } from './variables.ts';

/**
 * What difference the answers to a question make to what an advice names. Two answers are held
 * against each other with the same wishes for all other questions, so that it also counts when one
 * of them leads to a question whose answer matters.
 */
export class Difference {
  readonly #variables: Variables;
  readonly #diagrams: Diagrams;
  readonly #routes: Routes;
  /** Per variable, what an advice names that depends on it. */
  readonly #claims: ReadonlyMap<number, readonly Diagram[]>;

  /** Throws StateSpaceTooLarge, as every method can. The questions must have no cycle. */
  constructor(tree: Tree) {
    this.#variables = new Variables(inRouteOrder(tree));
    this.#diagrams = new Diagrams(this.#variables.sizes);
    this.#routes = routesOf(tree, this.#diagrams, this.#variables, 'wish');
    this.#claims = byVariable(new Claims(tree, this.#routes.statements).everything());
  }

  /** Whether no two answers to a question ever lead to another advice. */
  isIdle({ id }: Question): boolean {
    const one = this.#variables.of(id);
    if (one === undefined) return true;
    const fits = fittingIn(this.#diagrams, one);
    return !this.#canDiffer(one, fits, fits);
  }

  /** The options of a question in groups: chosen alone, those of one group always lead to the same advice. */
  alike({ id, options }: Question): string[][] {
    const one = this.#variables.of(id);
    if (one === undefined) return [];
    const groups: { readonly answer: Diagram; readonly ids: string[] }[] = [];
    for (const option of options) {
      const answer = this.#isExactly(one, option.id);
      const group = groups.find((known) => !this.#canDiffer(one, known.answer, answer));
      if (group === undefined) groups.push({ answer, ids: [option.id] });
      else group.ids.push(option.id);
    }
    return groups.map(({ ids }) => ids);
  }

  /** Whether an answer of one kind can lead to what an answer of the other kind does not lead to, or the reverse. */
  #canDiffer(one: QuestionVariables, here: Diagram, there: Diagram): boolean {
    const scratch = this.#diagrams.scratch();
    const asked = this.#routes.statements.asked(one.question.id);
    /** States of the other questions that some answer as described leads to what is claimed. */
    const after = (answer: Diagram, claim: Diagram) =>
      scratch.exists(scratch.all([asked, answer, claim]), one.head, one.end);
    const happens = (statements: readonly Diagram[]) =>
      scratch.areCompatible(this.#routes.valid, scratch.all(statements));
    const variables = Array.from({ length: one.end - one.head }, (_, at) => one.head + at);
    const claims = new Set(variables.flatMap((variable) => this.#claims.get(variable) ?? []));
    return [...claims].some((claim) => {
      const opposite = scratch.not(claim);
      if (happens([after(here, claim), after(there, opposite)])) return true;
      return here !== there && happens([after(here, opposite), after(there, claim)]);
    });
  }

  /** States that a question is answered with one option, and no other. */
  #isExactly(one: QuestionVariables, option: string): Diagram {
    const values = this.#variables.unanswered();
    writeAnswer(one, option, values);
    const tests = values
      .slice(one.head, one.end)
      .map((own, at) => this.#diagrams.test(one.head + at, (value) => value === own));
    return this.#diagrams.all(tests);
  }
}

/** Statements by the variables that they look at. */
function byVariable(statements: readonly Diagram[]): Map<number, Diagram[]> {
  const lookingAt = new Map<number, Diagram[]>();
  for (const statement of new Set(statements)) {
    for (const variable of new Set(partsOf(statement).map((part) => part.variable))) {
      const known = lookingAt.get(variable);
      if (known === undefined) lookingAt.set(variable, [statement]);
      else known.push(statement);
    }
  }
  return lookingAt;
}
