/** What an advice is: the contract with programs, and what documents are made from. */
import type { Answer } from './answers.ts';
import type { Letter } from './letter-parts.ts';
import type { OrganisationFacts } from './organisation-facts.ts';
import type { ToldDesks } from './place/desks.ts';
import type { Place } from './place/keys.ts';
import type { Action, Alert, Danger, Deadline, Pack, Recommendation, Source, Step, Term } from './tree.ts';

/** An answer that made something hold: the question and the chosen option, by id and in words. */
export interface Reason {
  readonly question: string;
  readonly value: string;
  readonly text: string;
  readonly label: string;
}

/** What is told because of answers: those that decided, each once. Empty when it holds for everybody. */
interface Reasoned {
  readonly because: readonly Reason[];
}

export interface AdviceAnswer {
  readonly question: string;
  readonly text: string;
  readonly value: Answer;
  /** The chosen options in words; a date or a place as it was given. */
  readonly labels: readonly string[];
}

export type AdviceAlert = Omit<Alert, 'when' | 'checked' | 'danger'> &
  Reasoned & { readonly danger: Danger | null };

export type AdviceStep = Pick<Step, 'id' | 'title' | 'summary' | 'goal' | 'checked' | 'sources'> &
  Reasoned & {
    /** The place of the step among all steps, from 1. */
    readonly number: number;
    readonly of: number;
  };

export type AdviceAction = Omit<Action, 'when' | 'letters'> & {
  /** The letters for it that fit these answers. */
  readonly letters: readonly { readonly id: string; readonly title: string }[];
} & Reasoned;

/** The desks of a place; the place itself is null where it was left out. */
export type AdviceDesks = Omit<ToldDesks, 'place'> & { readonly place: Place | null };

export type AdviceOrganisation = OrganisationFacts &
  Pick<Recommendation, 'urgency' | 'why'> &
  Reasoned & {
    /** Of the steunpunt: which ones there are for the place that was given. Null when none was, and of all others. */
    readonly desk: AdviceDesks | null;
  };

export type AdviceDeadline = Omit<
  Deadline,
  'when' | 'from' | 'period' | 'termijnenwet' | 'passed' | 'adviseDaysBefore' | 'organisation'
> & {
  /** The last day, YYYY-MM-DD; null when the date it is counted from is not known. */
  readonly date: string | null;
  /** Whole days until the last day: 0 is today, and less than 0 is past. */
  readonly daysLeft: number | null;
  /** The day before which it is wise to act; null when that is not still to come. */
  readonly advised: string | null;
  readonly countedFrom: { readonly question: string; readonly date: string | null };
  readonly organisation: string | null;
};

export interface AdviceFindOut {
  readonly question: string;
  readonly text: string;
  readonly from: string;
}

/** Where something comes from; what its kind of source does not have is null. */
export interface AdviceSource {
  readonly id: string;
  readonly kind: Source['kind'];
  readonly title: string;
  /** Of an article: the short name of its law. */
  readonly law: string | null;
  readonly article: string | null;
  /** Of a ruling: its number. */
  readonly number: string | null;
  readonly url: string | null;
  /** Of a law the version; a day as YYYY-MM-DD, or words. */
  readonly dated: string;
  readonly checked: string;
}

export type AdviceLetter = Pick<Letter<unknown>, 'id' | 'title' | 'for'>;

/**
 * What we say at the end of a route: data, in the order in which it is to be told.
 * Texts are plain, with the words of the situation filled in.
 */
export interface Advice {
  readonly content: Pick<Pack, 'id' | 'version' | 'language' | 'hash' | 'checked'>;
  readonly disclaimer: string;
  /** The day from which is counted, YYYY-MM-DD. */
  readonly today: string;
  readonly answers: readonly AdviceAnswer[];
  /** Ids of answers that were given but are not on the route. */
  readonly lapsed: readonly string[];
  readonly alerts: readonly AdviceAlert[];
  readonly step: AdviceStep;
  readonly actions: readonly AdviceAction[];
  readonly organisations: readonly AdviceOrganisation[];
  readonly deadlines: readonly AdviceDeadline[];
  readonly ask: readonly string[];
  readonly bring: readonly string[];
  readonly findOut: readonly AdviceFindOut[];
  readonly goOn: readonly string[];
  readonly stuck: readonly string[];
  readonly terms: readonly Pick<Term, 'id' | 'term' | 'text'>[];
  readonly sources: readonly AdviceSource[];
  /** The letters that fit this situation, in the order of the pack. */
  readonly letters: readonly AdviceLetter[];
  /** The answers as a code to say over the telephone; null where it was left out, or must be. */
  readonly code: string | null;
  /** The command line that gives this advice again. */
  readonly command: string;
}
