/**
 * The vocabulary: what a content pack says, once it has been read and checked.
 * A Tree is plain data (it survives JSON), holds no functions and is never changed.
 */

import type { Contact } from './contact.ts';
import type { Letter, Proof } from './letter-parts.ts';
import type { Source } from './source.ts';
import type { Danger, Force, QuestionKind, Urgency, Who } from './vocabulary.ts';

export type { Contact, OpeningHours } from './contact.ts';
export type { Source } from './source.ts';
export type { Danger, Force, QuestionKind, Urgency, Who } from './vocabulary.ts';
export { END, UNKNOWN } from './vocabulary.ts';

/**
 * A statement about the answers on the route and the step. Nothing else can be said in a pack.
 * `answer` holds when the given answer is one of `options`, or contains one of them.
 * A question that was not asked matches nothing.
 */
export type Condition =
  | { readonly kind: 'answer'; readonly question: string; readonly options: readonly string[] }
  | { readonly kind: 'step'; readonly steps: readonly string[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

/** What to find out after 'weet ik niet', and from whom. Texts may use {words}. */
export interface FindOut {
  readonly text: string;
  readonly from: string;
}

/** One choice of a question. `next` and `step` are absent when the question decides. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** The next question, or END. */
  readonly next?: string;
  /** The step that this choice leads to. */
  readonly step?: string;
  /** Of a `many` question: this choice excludes the others. */
  readonly exclusive?: boolean;
  /** What to find out when this is chosen; the option 'weet ik niet' has it. */
  readonly findOut?: FindOut;
}

/** A question. The last option is always 'weet ik niet'; a date and a place have only that one. */
export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  /** Why this is asked: what the answer can change. */
  readonly why: string;
  readonly help?: string;
  /** Asked only when this holds; otherwise the walk goes on to `next`. */
  readonly when?: Condition;
  /** The next question for options that name none, or END. */
  readonly next: string;
  readonly options: readonly Option[];
}

/** A line of text that may depend on the answers. */
export interface Line {
  readonly text: string;
  readonly when?: Condition;
}

/** Something to do. */
export interface Action {
  readonly id: string;
  readonly who: Who;
  readonly force: Force;
  readonly urgency: Urgency;
  readonly text: string;
  readonly when?: Condition;
  /** The letters to send, of which one fits. */
  readonly letters: readonly string[];
  readonly sources: readonly string[];
}

/** One of the steps on the route to support, in order. */
export interface Step {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly goal: string;
  readonly actions: readonly Action[];
  readonly ask: readonly Line[];
  readonly bring: readonly Line[];
  readonly goOn: readonly Line[];
  readonly stuck: readonly Line[];
  readonly sources: readonly string[];
  /** Calendar date on which the sources were last read, YYYY-MM-DD. */
  readonly checked: string;
}

/** When an organisation is recommended. Of the rules that hold the most urgent one counts. */
export interface Recommendation {
  readonly when?: Condition;
  readonly urgency: Urgency;
  readonly why: string;
}

/** Somebody to turn to. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly for: string;
  /** What is not said of an organisation is not known, or goes without saying. */
  readonly notFor?: string | undefined;
  readonly first?: string | undefined;
  readonly bring: readonly string[];
  readonly say?: string | undefined;
  readonly contact: Contact;
  /** A region may fill in the contact details. */
  readonly regional?: boolean;
  /** Present when a region file filled in the contact details. */
  readonly replaced?: Replaced;
  readonly cost?: string | undefined;
  readonly waiting?: string | undefined;
  readonly binding?: string | undefined;
  /** Words by which people look for it. */
  readonly keywords: readonly string[];
  readonly recommend: readonly Recommendation[];
  readonly sources: readonly string[];
  readonly checked: string;
}

/** Whose the contact details are that a region file filled in, and what the pack itself says instead. */
export interface Replaced extends Pick<Organisation, 'contact' | 'checked'> {
  /** The codes of the samenwerkingsverbanden of the region; none when the file names none. */
  readonly codes: readonly string[];
}

/** Shown the moment its condition holds, and first in every advice. */
export interface Alert {
  readonly id: string;
  readonly text: string;
  readonly when: Condition;
  /** Somebody is in danger: who asks stops until help is called, or shows nothing that gives the parent away. */
  readonly danger?: Danger;
  readonly organisations: readonly string[];
  readonly sources: readonly string[];
  readonly checked: string;
}

/** A period on the calendar. */
export interface Period {
  readonly days?: number;
  readonly weeks?: number;
  readonly years?: number;
  /** To the end of the school year, 31 July: of that of the date, or of the running one. */
  readonly schoolYearEnd?: boolean;
}

/** A date by which something must happen, counted from the answer to a date question. */
export interface Deadline {
  readonly id: string;
  readonly title: string;
  /** The title when the date has passed. */
  readonly passed?: string | undefined;
  /** The rule in words, for when the date is not known. */
  readonly rule: string;
  /** The date question it is counted from. */
  readonly from: string;
  readonly period: Period;
  /** A term set by a law: it does not end on a Saturday, Sunday or holiday (Algemene termijnenwet). */
  readonly termijnenwet?: boolean;
  /** How many days before the end it is wise to act. Absent: the end itself counts. */
  readonly adviseDaysBefore?: number;
  readonly when?: Condition;
  readonly caution: string;
  /** What to do when the date has passed. */
  readonly late: string;
  readonly organisation?: string;
  readonly sources: readonly string[];
  readonly checked: string;
}

/** A word that parents meet, explained. */
export interface Term {
  readonly id: string;
  readonly term: string;
  /** Other ways in which the word is written. */
  readonly also: readonly string[];
  /** Other words by which people look for it; they are not explained where they stand in a text. */
  readonly keywords: readonly string[];
  readonly text: string;
  readonly sources: readonly string[];
  readonly checked: string;
}

/** A word that differs per situation, used in texts as {id} or, at a sentence's start, {Id}. */
export interface Word {
  readonly id: string;
  readonly text: string;
  readonly variants: readonly { readonly when: Condition; readonly text: string }[];
}

/** What a pack says about itself. */
export interface Pack {
  readonly id: string;
  readonly version: string;
  readonly language: string;
  readonly title: string;
  /** First lines of every consultation. */
  readonly welcome: string;
  /** What the advice is not. */
  readonly disclaimer: string;
  readonly start: string;
  /** For which kinds of school a law is, by its name: options of the question `sector`. Any other law is for everybody. */
  readonly laws?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly checked: string;
  /** Fingerprint of the content, so that an advice can be traced to it. */
  readonly hash: string;
}

/** A whole content pack. Lists keep the order of the files: it is the order in which things are told. */
export interface Tree {
  readonly pack: Pack;
  readonly questions: readonly Question[];
  readonly steps: readonly Step[];
  /** Actions that belong to a situation rather than to one step. */
  readonly actions: readonly Action[];
  readonly organisations: readonly Organisation[];
  readonly alerts: readonly Alert[];
  readonly deadlines: readonly Deadline[];
  readonly terms: readonly Term[];
  readonly words: readonly Word[];
  readonly sources: readonly Source[];
  readonly letters: readonly Letter<Condition>[];
  /** Ways to prove that a letter was sent. */
  readonly proofs: readonly Proof<Condition>[];
  /** By question, its numbers in codes. Empty in a pack that makes no codes. */
  readonly numbers: Readonly<Record<string, Numbers>>;
}

/** The lasting numbers of a question and its options, also of options that are gone. They begin at 1. */
export interface Numbers {
  readonly number: number;
  readonly options: Readonly<Record<string, number>>;
}

/** How many questions are still to come, the present one included. */
export interface Remaining {
  readonly min: number;
  readonly max: number;
}
