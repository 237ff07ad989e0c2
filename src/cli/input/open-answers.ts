/** Answers in one's own words, such as a date: how to type one, how it is read, and what is said when it does not fit. */
import { dateEcho } from '../../dialogue/date-echo.ts';
import { faultOfDate } from '../../dialogue/date-fault.ts';
import { isCalendarDate } from '../../engine/calendar.ts';
import { KINDS, type Refusal } from '../../engine/question-kinds.ts';
import { type QuestionKind, UNKNOWN } from '../../engine/vocabulary.ts';
import { saysNotKnown } from './not-known.ts';
import { readDate } from './read-date.ts';

/** One kind of answer in one's own words. Texts are Dutch, and stand in the middle of a sentence. */
export interface OpenAnswer {
  /** What people can type, for after 'Typ'. */
  readonly howToType: string;
  /** Reads what people type. */
  readonly read: (typed: string, today: string) => OpenReading;
  /** Says why a value of the right form cannot be an answer, seen from today; undefined when it can. */
  readonly faultOf?: (value: string, today: string) => string | undefined;
  /** A value as it is said back, so that a slip is seen. */
  readonly echo: (value: string, today: string) => string;
}

/** What became of something typed: a value, one that a person must confirm first, or a Dutch sentence about it. */
export type OpenReading = { readonly value: string; readonly confirm?: Doubt } | { readonly problem: string };

/** Why a value is to be confirmed: part of it was guessed, or it was typed in full but is not likely. */
export type Doubt = 'guessed' | 'unlikely';

export const OPEN_ANSWERS: Readonly<Record<Refusal, OpenAnswer>> = {
  'not-a-date': {
    howToType: 'een datum, zoals 2-11-2026',
    read: dateReading,
    faultOf: faultOfDate,
    echo: (value, today) => (isCalendarDate(value) ? dateEcho(value, today) : value),
  },
  'not-a-place': {
    howToType: 'een plaats of postcode, zoals Weesp',
    // What people write is looked up where the division into regions is at hand.
    read: (typed) => ({ value: typed }),
    echo: (value) => value,
  },
};

function dateReading(typed: string, today: string): OpenReading {
  const read = readDate(typed, today);
  switch (read.kind) {
    case 'date':
      return { value: read.date };
    case 'confirm':
      return { value: read.date, confirm: read.basis === 'typed' ? 'unlikely' : 'guessed' };
    case 'not-known':
      return { value: UNKNOWN };
    case 'ask':
    case 'problem':
      return { problem: read.message };
  }
}

/** Gives how an answer to a kind of question is read; undefined for a kind that has only options. */
export function openAnswerOf(kind: QuestionKind): OpenAnswer | undefined {
  const { open } = KINDS[kind];
  return open && OPEN_ANSWERS[open.refusal];
}

/** What a person typed, as a prompt goes on with it. */
export type ReadTyped =
  /** An answer to keep; `echo` says it back. */
  | { readonly value: string; readonly echo: string }
  /** A sentence to show before asking again. With `proposal` it asks whether that is meant, and takes 'j'. */
  | { readonly problem: string; readonly proposal?: Proposal };

/** A value that waits for a yes, or was given before, and how it is said back. */
export interface Proposal {
  readonly value: string;
  readonly echo: string;
}

/**
 * Makes a reader for one question, which looks each time what day it is. It remembers what it asked: after 'Bedoelt u …?' a 'j' is the answer.
 * An empty line is the answer of before where there is one, but not after such a question; otherwise never one.
 */
export function typedReader(
  answer: OpenAnswer,
  today: () => string,
  before?: Proposal,
): (typed: string) => ReadTyped {
  let proposal: Proposal | undefined;
  return (typed) => {
    const waiting = proposal;
    proposal = undefined;
    const isMeant = waiting === undefined ? null : yesOrNo(typed);
    if (waiting !== undefined && isMeant) return waiting;
    if (isMeant === false) return { problem: `Goed dat u keek. Typ ${answer.howToType}.` };
    if (waiting === undefined && before !== undefined && typed.trim() === '') return before;
    const read = readTyped(answer, typed, today());
    if ('problem' in read) proposal = read.proposal;
    return read;
  };
}

/** Reads what somebody says to 'Bedoelt u …?': yes, no, or null for anything else. */
export function yesOrNo(typed: string): boolean | null {
  if (/^(?:j|ja|klopt|dat klopt)$/i.test(typed.trim())) return true;
  return /^(?:n|nee)$/i.test(typed.trim()) ? false : null;
}

/** Reads a typed answer; a dash, or 'weet ik niet', skips the question. */
export function readTyped(answer: OpenAnswer, typed: string, today: string): ReadTyped {
  if (typed.trim() === '')
    return { problem: `U typte niets. Typ ${answer.howToType}. Weet u het niet? Typ dan een streepje (-).` };
  if (saysNotKnown(typed)) return { value: UNKNOWN, echo: 'Weet ik niet' };
  const read = answer.read(typed, today);
  if ('problem' in read) return { problem: `${read.problem} Typ ${answer.howToType}.` };
  const { value, confirm } = read;
  const problem = answer.faultOf?.(value, today);
  if (problem !== undefined) return { problem };
  const echo = answer.echo(value, today);
  if (confirm === undefined) return { value, echo };
  return {
    problem: `Bedoelt u ${echo}? Typ j als dat klopt. Klopt het niet, typ dan de goede datum.`,
    proposal: { value, echo },
  };
}

/** Reads an answer from a flag or a file, where nobody can be asked: what is guessed is refused. */
export function readWritten(answer: OpenAnswer, text: string, today: string): OpenReading {
  if (saysNotKnown(text) || text === UNKNOWN) return { value: UNKNOWN };
  const read = answer.read(text, today);
  if ('problem' in read || read.confirm !== 'guessed') return read;
  const { value } = read;
  return { problem: `"${text}" kan ${answer.echo(value, today)} zijn. Schrijf dan: ${value}.` };
}
