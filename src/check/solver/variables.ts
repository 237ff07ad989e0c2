import type { Answer, Answers } from '../../engine/answers.ts';
import { KINDS } from '../../engine/question-kinds.ts';
import type { Option, Question } from '../../engine/tree.ts';
import type { Cost, Model } from './models.ts';

/** Whether a question counts for the length of a route. */
export function isCounted({ kind }: Question): boolean {
  return KINDS[kind].countsOnRoute;
}

/** The first value of the variable of a question: it is not asked on the route. */
export const NOT_ASKED = 0;

/** The values of the variable of an option that goes together with others; the first is tried first. */
export const CHOSEN = 0;
const NOT_CHOSEN = 1;

/**
 * A question as variables. The first, `head`, says which option is chosen; or else that a date is
 * given, or that some of the options are chosen that go together. Of those each is a variable.
 */
export interface QuestionVariables {
  readonly question: Question;
  readonly head: number;
  /** The value of the head for each option that stands alone. */
  readonly alone: ReadonlyMap<string, number>;
  /** The value of the head for anything else than one option; null when there is nothing else. */
  readonly otherwise: number | null;
  /** The variable of each option that goes together with others. */
  readonly together: ReadonlyMap<string, number>;
  /** The variable after those of this question. */
  readonly end: number;
}

/** The variables of questions, in the order of routes, and what they mean as answers. */
export class Variables {
  readonly questions: readonly QuestionVariables[];
  /** The number of values of each variable. */
  readonly sizes: readonly number[];
  readonly #byId: ReadonlyMap<string, QuestionVariables>;
  readonly #byVariable: readonly QuestionVariables[];

  constructor(order: readonly Question[]) {
    const sizes: number[] = [];
    this.questions = order.map((question) => variablesOf(question, sizes));
    this.sizes = sizes;
    this.#byId = new Map(this.questions.map((one) => [one.question.id, one]));
    this.#byVariable = this.questions.flatMap((one) => new Array(one.end - one.head).fill(one));
  }

  /** The variables of a question; undefined for a question that no route comes to. */
  of(questionId: string): QuestionVariables | undefined {
    return this.#byId.get(questionId);
  }

  /** Adds up what asking each question costs, and each option that is chosen besides others. */
  costOf(perQuestion: (question: Question) => number, perOption: number): Cost {
    return (variable, value) => {
      const one = this.#byVariable[variable];
      if (one === undefined) return 0;
      if (variable !== one.head) return value === CHOSEN ? perOption : 0;
      return value === NOT_ASKED ? 0 : perQuestion(one.question);
    };
  }

  /** Reads a model as answers, in the order in which they are asked. */
  answersOf(model: Model): Answers {
    const asked = this.questions.filter(({ head }) => (model.get(head) ?? NOT_ASKED) !== NOT_ASKED);
    return Object.fromEntries(asked.map((one) => [one.question.id, answerIn(one, model)]));
  }

  /** A value for every variable: no question is asked. */
  unanswered(): number[] {
    return this.questions.flatMap(({ head, end }) => [
      NOT_ASKED,
      ...new Array<number>(end - head - 1).fill(NOT_CHOSEN),
    ]);
  }
}

/** Writes an answer into values. Returns whether it fits the question; if not, nothing is written. */
export function writeAnswer(one: QuestionVariables, answer: Answer, values: number[]): boolean {
  const ids = typeof answer === 'string' ? [answer] : answer;
  const [first] = ids;
  if (first === undefined) return false;
  const value = ids.length === 1 ? (one.alone.get(first) ?? one.otherwise) : one.otherwise;
  const together = ids.flatMap((id) => one.together.get(id) ?? []);
  const isGiven = value === one.otherwise;
  if (value === null || (isGiven && one.together.size > 0 && together.length !== ids.length)) return false;
  values[one.head] = value;
  if (isGiven) for (const variable of together) values[variable] = CHOSEN;
  return true;
}

/** Adds the variables of a question to those before it. */
function variablesOf(question: Question, sizes: number[]): QuestionVariables {
  const head = sizes.length;
  const { takesSeveral, open } = KINDS[question.kind];
  const isAlone = ({ exclusive }: Option) => !takesSeveral || exclusive === true;
  const ids = (options: readonly Option[]) => options.map(({ id }) => id);
  const alone = ids(question.options.filter(isAlone));
  const together = ids(question.options.filter((option) => !isAlone(option)));
  const otherwise = open !== undefined || together.length > 0 ? alone.length + 1 : null;
  sizes.push(otherwise === null ? alone.length + 1 : otherwise + 1, ...together.map(() => 2));
  return {
    question,
    head,
    alone: new Map(alone.map((id, at) => [id, at + 1])),
    otherwise,
    together: new Map(together.map((id, at) => [id, head + 1 + at])),
    end: sizes.length,
  };
}

function answerIn({ question, head, alone, otherwise, together }: QuestionVariables, model: Model): Answer {
  const value = model.get(head);
  const given = KINDS[question.kind].open?.example;
  if (value === otherwise && given !== undefined) return given;
  const [single = ''] = [...alone].flatMap(([id, own]) => (own === value ? [id] : []));
  const chosen = [...together].flatMap(([id, variable]) => (model.get(variable) === CHOSEN ? [id] : []));
  if (!KINDS[question.kind].takesSeveral) return single;
  return value === otherwise ? chosen : [single];
}
