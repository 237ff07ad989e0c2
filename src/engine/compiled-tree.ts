/**
 * A tree made ready: what can be known before the answers, worked out once by `compile`. Plain data: it
 * survives JSON, holds no functions and is never changed. Questions, steps, options, words and terms
 * refer to each other by position.
 */
import type { CompiledCondition } from './condition.ts';
import type {
  Action,
  Condition,
  Option,
  Organisation,
  Question,
  Recommendation,
  Step,
  Tree,
} from './tree.ts';

/** The form of compiled trees that this version makes and reads. */
export const COMPILED_FORMAT = 'stapwijzer/compiled/2';

/** A part of a tree with every condition in it compiled. */
export type Compiled<T> = T extends Condition
  ? CompiledCondition
  : T extends readonly (infer Item)[]
    ? readonly Compiled<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: Compiled<T[K]> }
      : T;

/** Where an answer leads: the position of the next question, or their number at the end; and the step it sets. */
interface Leading {
  readonly next: number;
  readonly step?: number;
}

export type CompiledOption = Omit<Option, 'next' | 'step'> & Leading;

export type CompiledQuestion = Compiled<Omit<Question, 'next' | 'options'>> & {
  readonly at: number;
  readonly next: number;
  readonly options: readonly CompiledOption[];
  /** The questions that it, or a question after it, looks back at: the live variables. */
  readonly live: readonly number[];
  /** Answers, as bits, that stand for all: no later condition of a question tells others apart from them. */
  readonly answers: readonly number[];
};

export type CompiledStep = Compiled<Omit<Step, 'actions'>> & {
  /** Positions of all actions that can be told at this step, those of situations included, most urgent first. */
  readonly actions: readonly number[];
};

/** A rule by which the organisation at a position is recommended. */
export type CompiledRule = Compiled<Recommendation> & { readonly organisation: number };

/** The terms in a text; where they depend on its words, per choice of their variants, the last word quickest. */
export type ExplainedText =
  | readonly number[]
  | { readonly words: readonly number[]; readonly terms: readonly (readonly number[])[] };

/** The parts of a tree in which only conditions are compiled. */
type Kept = Pick<
  Compiled<Tree>,
  'pack' | 'alerts' | 'deadlines' | 'terms' | 'words' | 'sources' | 'letters' | 'proofs' | 'numbers'
>;

export interface CompiledTree extends Kept {
  readonly format: typeof COMPILED_FORMAT;
  /** The position of the first question. */
  readonly start: number;
  readonly questions: readonly CompiledQuestion[];
  readonly steps: readonly CompiledStep[];
  readonly actions: readonly Compiled<Action>[];
  readonly organisations: readonly Omit<Organisation, 'recommend'>[];
  /** The rules of all organisations, most urgent first: of an organisation the first that holds counts. */
  readonly rules: readonly CompiledRule[];
  /** What explains terms, by the hash of the text: the texts themselves are long. */
  readonly explained: Readonly<Record<string, ExplainedText>>;
  /** How many questions can come from the start on. */
  readonly remaining: { readonly min: number; readonly max: number };
}
