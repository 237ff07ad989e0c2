/**
 * A tree made ready: what can be known before the answers, worked out once by `compile`. Plain data: it
 * survives JSON, holds no functions and is never changed. Questions, steps, options, words and terms
 * refer to each other by position.
 */
import type { CompiledCondition } from './condition.ts';
import type {
  Action,
  Alert,
  Condition,
  Deadline,
  FindOut,
  Line,
  Option,
  Organisation,
  Pack,
  Question,
  Recommendation,
  Remaining,
  Source,
  Step,
  Term,
} from './tree.ts';

/** The form of compiled trees that this version makes and reads. */
export const COMPILED_FORMAT = 'stapwijzer/compiled/1';

/** A text that may use {words}. A text that explains no terms is just that text. */
export type CompiledText =
  | string
  | {
      readonly text: string;
      /** The words in it that differ per situation. */
      readonly words: readonly number[];
      /** The terms in it: one list for every wording, or a list per choice of the words' variants. */
      readonly terms: readonly (readonly number[])[];
    };

/** An item with its condition compiled and some of its texts made ready. */
type Compiled<T extends { readonly when?: Condition }, Texts extends keyof T> = Omit<T, 'when' | Texts> & {
  readonly [K in Texts]: CompiledText;
} & { readonly when?: CompiledCondition };

export type CompiledOption = Omit<Option, 'label' | 'next' | 'step' | 'findOut'> & {
  readonly label: CompiledText;
  /** The position of the next question; the number of questions means: the end. */
  readonly next: number;
  /** The position of the step it leads to; absent when it sets none. */
  readonly step?: number;
  readonly findOut?: { readonly [K in keyof FindOut]: CompiledText };
};

export type CompiledQuestion = Omit<Compiled<Question, 'text' | 'why'>, 'help' | 'next' | 'options'> & {
  readonly at: number;
  readonly help?: CompiledText;
  readonly next: number;
  readonly options: readonly CompiledOption[];
  /** The questions that it, or a question after it, looks back at: the live variables. */
  readonly live: readonly number[];
  /** Answers, as bits, that stand for all: no later condition of a question tells others apart from them. */
  readonly answers: readonly number[];
};

export type CompiledLine = Compiled<Line, 'text'>;
export type CompiledAction = Compiled<Action, 'text'>;
export type CompiledAlert = Compiled<Alert, 'text'>;
export type CompiledDeadline = Compiled<Deadline, 'title' | 'rule' | 'caution' | 'late'>;

export type CompiledStep = Omit<Step, 'summary' | 'goal' | 'actions' | 'ask' | 'bring' | 'goOn' | 'stuck'> & {
  readonly summary: CompiledText;
  readonly goal: CompiledText;
  /** Positions of all actions that can be told at this step, those of situations included, most urgent first. */
  readonly actions: readonly number[];
  readonly ask: readonly CompiledLine[];
  readonly bring: readonly CompiledLine[];
  readonly goOn: readonly CompiledLine[];
  readonly stuck: readonly CompiledLine[];
};

export type CompiledOrganisation = Omit<
  Organisation,
  'for' | 'notFor' | 'first' | 'binding' | 'recommend'
> & {
  readonly for: CompiledText;
  readonly notFor: CompiledText;
  readonly first: CompiledText;
  readonly binding: CompiledText;
};

/** A rule by which an organisation is recommended. */
export type CompiledRule = Compiled<Recommendation, 'why'> & {
  /** Position of the organisation. */
  readonly organisation: number;
};

export interface CompiledWord {
  readonly id: string;
  readonly text: string;
  readonly variants: readonly { readonly when: CompiledCondition; readonly text: string }[];
}

export interface CompiledTree {
  readonly format: typeof COMPILED_FORMAT;
  readonly pack: Pack;
  /** The position of the first question. */
  readonly start: number;
  readonly questions: readonly CompiledQuestion[];
  readonly steps: readonly CompiledStep[];
  readonly actions: readonly CompiledAction[];
  readonly organisations: readonly CompiledOrganisation[];
  /** The rules of all organisations, most urgent first: of an organisation the first that holds counts. */
  readonly rules: readonly CompiledRule[];
  readonly alerts: readonly CompiledAlert[];
  readonly deadlines: readonly CompiledDeadline[];
  readonly terms: readonly Term[];
  readonly words: readonly CompiledWord[];
  readonly sources: readonly Source[];
  /** How many questions can come from the start on. */
  readonly remaining: Remaining;
}
