/** What an advice is: the contract with programs, and what documents are made from. */
import type { Answer } from './answers.ts';
import type { OrganisationFacts } from './organisation-facts.ts';
import type { Force, Source, Urgency, Who } from './tree.ts';

/** An answer that made something hold: the question and the chosen option, by id and in words. */
export interface Reason {
  readonly question: string;
  readonly value: string;
  readonly text: string;
  readonly label: string;
}

export interface AdviceAnswer {
  readonly question: string;
  readonly text: string;
  readonly value: Answer;
  readonly labels: readonly string[];
}

export interface AdviceAlert {
  readonly id: string;
  readonly text: string;
  readonly organisations: readonly string[];
  readonly because: readonly Reason[];
  readonly sources: readonly string[];
}

export interface AdviceStep {
  readonly id: string;
  readonly number: number;
  readonly of: number;
  readonly title: string;
  readonly summary: string;
  readonly goal: string;
  readonly because: readonly Reason[];
  readonly checked: string;
  readonly sources: readonly string[];
}

export interface AdviceAction {
  readonly id: string;
  readonly who: Who;
  readonly text: string;
  readonly force: Force;
  readonly urgency: Urgency;
  readonly because: readonly Reason[];
  readonly sources: readonly string[];
}

export interface AdviceOrganisation extends OrganisationFacts {
  readonly urgency: Urgency;
  readonly why: string;
  readonly because: readonly Reason[];
}

export interface AdviceDeadline {
  readonly id: string;
  readonly title: string;
  readonly rule: string;
  readonly date: string | null;
  readonly daysLeft: number | null;
  readonly advised: string | null;
  readonly countedFrom: { readonly question: string; readonly date: string | null };
  readonly caution: string;
  readonly late: string;
  readonly organisation: string | null;
  readonly checked: string;
  readonly sources: readonly string[];
}

export interface AdviceFindOut {
  readonly question: string;
  readonly text: string;
  readonly from: string;
}

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
  readonly dated: string;
  readonly checked: string;
}

/**
 * What we say at the end of a route: data, in the order in which it is to be told.
 * Texts are plain, with the words of the sector filled in.
 */
export interface Advice {
  readonly content: {
    readonly id: string;
    readonly version: string;
    readonly language: string;
    readonly hash: string;
    readonly checked: string;
  };
  readonly disclaimer: string;
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
  readonly terms: readonly { readonly id: string; readonly term: string; readonly text: string }[];
  readonly sources: readonly AdviceSource[];
  /** The command line that gives this advice again. */
  readonly command: string;
}
