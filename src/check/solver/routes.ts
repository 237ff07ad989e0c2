import { itemAt } from '../../engine/lookup.ts';
import type { Question, Tree } from '../../engine/tree.ts';
import { type Diagram, FALSE, TRUE } from './diagram.ts';
import type { Diagrams } from './diagrams.ts';
import { exitsOf } from './exits.ts';
import { absentIn, answeredIn, fittingIn, Statements } from './statements.ts';
import type { Variables } from './variables.ts';

/**
 * How variables are read. `route`: what is answered on a route; a question that is not asked has no
 * answer. `wish`: what somebody would answer to each question, whether or not it is asked.
 */
export type Reading = 'route' | 'wish';

/** The routes of a tree, as statements. */
export interface Routes {
  readonly statements: Statements;
  /** States that the variables can have these values together: one model for each route, or set of wishes. */
  readonly valid: Diagram;
  /** Per question: that it is asked, seen from the answers before it. */
  readonly turns: ReadonlyMap<string, Diagram>;
}

/** What is known while the questions are gone through. */
interface Walk {
  readonly statements: Statements;
  /** Per question: that routes come to it. */
  readonly reached: Map<string, Diagram>;
  readonly steps: Map<string, Diagram>;
  /** That a step is set so far. */
  hasStep: Diagram;
}

/**
 * Goes through the questions in the order of routes: where each is reached, when it is asked, and
 * where its answers lead. A `when` sees only the answers and the step before it. The variables may
 * be those of a tree with the same questions and options. Throws StateSpaceTooLarge.
 */
export function routesOf(tree: Tree, diagrams: Diagrams, variables: Variables, reading: Reading): Routes {
  const asked = new Map<string, Diagram>();
  const turns = new Map<string, Diagram>();
  const steps = new Map<string, Diagram>();
  const statements = new Statements(diagrams, variables, { asked, steps });
  const walk: Walk = { statements, reached: new Map([[tree.pack.start, TRUE]]), steps, hasStep: FALSE };
  const questions = new Map(tree.questions.map((question) => [question.id, question]));
  const rules = variables.questions.map((one) => {
    const question = questions.get(one.question.id) ?? one.question;
    const reached = walk.reached.get(question.id) ?? FALSE;
    const when = statements.of(question.when);
    const isAsked = diagrams.all([reached, when]);
    turns.set(question.id, isAsked);
    asked.set(question.id, reading === 'route' ? answeredIn(diagrams, one) : isAsked);
    goOn(walk, question, isAsked, diagrams.all([reached, diagrams.not(when)]));
    const fits = fittingIn(diagrams, one);
    if (reading === 'wish') return fits;
    const absent = diagrams.all([diagrams.not(isAsked), absentIn(diagrams, one)]);
    return diagrams.any([diagrams.all([isAsked, fits]), absent]);
  });
  return { statements, valid: diagrams.all(rules), turns };
}

/** Goes on from a question that is asked, or passed over, to where each of its answers leads. */
function goOn(walk: Walk, question: Question, isAsked: Diagram, isPassed: Diagram): void {
  const { statements, reached, steps } = walk;
  const lead = (to: string, when: Diagram) =>
    reached.set(to, statements.any([reached.get(to) ?? FALSE, when]));
  let others = isAsked;
  for (const [at, { next, step }] of exitsOf(question).entries()) {
    const answered = statements.answer(question.id, [itemAt(question.options, at).id]);
    if (next !== question.next) {
      const isChosen = statements.all([isAsked, answered]);
      lead(next, isChosen);
      others = statements.all([others, statements.not(isChosen)]);
    }
    if (step !== undefined) {
      const isFirst = statements.all([answered, statements.not(walk.hasStep)]);
      steps.set(step, statements.any([statements.step(step), isFirst]));
      walk.hasStep = statements.any([walk.hasStep, answered]);
    }
  }
  lead(question.next, statements.any([others, isPassed]));
}
