import type { Condition } from '../../engine/tree.ts';
import { type Diagram, FALSE, TRUE } from './diagram.ts';
import type { Diagrams } from './diagrams.ts';
import { CHOSEN, NOT_ASKED, type QuestionVariables, type Variables } from './variables.ts';

/** What is known of questions and steps when a statement is made. */
export interface Known {
  /** Per question that can have been asked by then: that it is asked. */
  readonly asked: ReadonlyMap<string, Diagram>;
  /** Per step: that it is set by then. */
  readonly steps: ReadonlyMap<string, Diagram>;
}

/** Makes statements about the answers on a route and about its step. */
export class Statements {
  readonly diagrams: Diagrams;
  readonly #variables: Variables;
  readonly #known: Known;

  constructor(diagrams: Diagrams, variables: Variables, known: Known) {
    this.diagrams = diagrams;
    this.#variables = variables;
    this.#known = known;
  }

  /** The same statements, made among other diagrams. */
  among(diagrams: Diagrams): Statements {
    return new Statements(diagrams, this.#variables, this.#known);
  }

  all(parts: readonly Diagram[]): Diagram {
    return this.diagrams.all(parts);
  }

  any(parts: readonly Diagram[]): Diagram {
    return this.diagrams.any(parts);
  }

  not(part: Diagram): Diagram {
    return this.diagrams.not(part);
  }

  /** States that a condition holds. No condition always does. */
  of(condition: Condition | undefined): Diagram {
    if (condition === undefined) return TRUE;
    switch (condition.kind) {
      case 'answer':
        return this.answer(condition.question, condition.options);
      case 'step':
        return this.any(condition.steps.map((id) => this.step(id)));
      case 'not':
        return this.not(this.of(condition.of));
      case 'all':
        return this.all(condition.of.map((part) => this.of(part)));
      case 'any':
        return this.any(condition.of.map((part) => this.of(part)));
    }
  }

  /** States that a question is asked. */
  asked(questionId: string): Diagram {
    return this.#known.asked.get(questionId) ?? FALSE;
  }

  /** States that the step is this one. */
  step(id: string): Diagram {
    return this.#known.steps.get(id) ?? FALSE;
  }

  /** States that one of these options is chosen. */
  answer(questionId: string, options: readonly string[]): Diagram {
    const one = this.#variables.of(questionId);
    if (one === undefined) return FALSE;
    return this.all([this.asked(questionId), chosenIn(this.diagrams, one, options)]);
  }

  /** States that a date is given, and not skipped. */
  given(questionId: string): Diagram {
    const one = this.#variables.of(questionId);
    if (one === undefined) return FALSE;
    const given = this.diagrams.test(one.head, (value) => value === one.otherwise);
    return this.all([this.asked(questionId), given]);
  }
}

/** States that the variable of a question says that it is asked. */
export function answeredIn(diagrams: Diagrams, { head }: QuestionVariables): Diagram {
  return diagrams.test(head, (value) => value !== NOT_ASKED);
}

/** States that the variables of a question are an answer that fits it. */
export function fittingIn(diagrams: Diagrams, one: QuestionVariables): Diagram {
  const answered = answeredIn(diagrams, one);
  if (one.together.size === 0) return answered;
  const isTogether = diagrams.test(one.head, (value) => value === one.otherwise);
  const some = diagrams.any([...one.together.values()].map((variable) => isChosen(diagrams, variable)));
  return diagrams.all([
    answered,
    diagrams.any([diagrams.all([isTogether, some]), diagrams.not(diagrams.any([isTogether, some]))]),
  ]);
}

/** States that the variables of a question say that it is not asked. */
export function absentIn(diagrams: Diagrams, one: QuestionVariables): Diagram {
  const some = [...one.together.values()].map((variable) => isChosen(diagrams, variable));
  return diagrams.not(diagrams.any([answeredIn(diagrams, one), ...some]));
}

function chosenIn(diagrams: Diagrams, one: QuestionVariables, options: readonly string[]): Diagram {
  const values = options.flatMap((id) => one.alone.get(id) ?? []);
  const variables = options.flatMap((id) => one.together.get(id) ?? []);
  return diagrams.any([
    diagrams.test(one.head, (value) => values.includes(value)),
    ...variables.map((variable) => isChosen(diagrams, variable)),
  ]);
}

function isChosen(diagrams: Diagrams, variable: number): Diagram {
  return diagrams.test(variable, (value) => value === CHOSEN);
}
