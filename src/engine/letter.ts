/** Letters a parent may send: which fit a situation, and their words with the facts of the answers. */
import type { Advice } from './advice.ts';
import { datePlus, isCalendarDate } from './calendar.ts';
import type { CompiledTree } from './compiled-tree.ts';
import { type CompiledCondition, type Facts, holds } from './condition.ts';
import { workingDayFrom } from './day-count.ts';
import type { Board, Letter, LetterText, LetterWording } from './letter-parts.ts';
import type { Position } from './resolve.ts';
import { capitalised, wordingFor } from './wording.ts';

/** A letter for one situation: all words filled in, but for what a parent writes in between [ and ]. */
export interface FilledLetter
  extends Pick<
    CompiledLetter,
    'id' | 'title' | 'kind' | 'for' | 'sender' | 'enclose' | 'avoid' | 'sources' | 'checked'
  > {
  readonly to: string;
  readonly copy: string | null;
  readonly subject: string | null;
  readonly sentences: readonly string[];
  readonly points: readonly string[];
  /** Last days of the law or of an organisation's rules that this letter has to do with. */
  readonly days: readonly { readonly title: string; readonly date: string; readonly isOver: boolean }[];
  readonly dayNote: string | null;
  readonly proof: readonly string[];
}

/** What a letter is filled with, beside the answers. */
export interface LetterCircumstances {
  readonly advice: Pick<Advice, 'today' | 'answers' | 'deadlines'>;
  readonly board: Board;
  /** Says a calendar date as people write it. */
  readonly dateInWords: (date: string) => string;
}

type CompiledLetter = Letter<CompiledCondition>;
type CompiledText = LetterText<CompiledCondition>;

/** The letters that fit the end of a route, in the order of the pack. Pure. */
export function lettersFor(
  tree: CompiledTree,
  { facts }: Pick<Position, 'facts'>,
  circumstances: LetterCircumstances,
): FilledLetter[] {
  return fittingLetters(tree, facts, circumstances.advice.deadlines).map((letter) =>
    fillLetter(tree, letter, { facts }, circumstances),
  );
}

/** Gives the letters, as the pack has them, for these facts and the dates that were counted. */
export function fittingLetters(
  { letters }: Pick<CompiledTree, 'letters'>,
  facts: Facts,
  deadlines: Advice['deadlines'],
): readonly CompiledLetter[] {
  return letters.filter((letter) => holds(letter.when, facts) && isInTime(letter, deadlines));
}

/** Fills one letter in, whether or not it fits. */
export function fillLetter(
  tree: CompiledTree,
  letter: CompiledLetter,
  { facts }: { readonly facts: Facts },
  circumstances: LetterCircumstances,
): FilledLetter {
  const { say } = wordingFor(tree, facts);
  const fill = (text: string) => say(withFacts(text, circumstances));
  const said = (text: CompiledText) => {
    const form = text.find((one) => isSaid(one, facts, circumstances));
    return form === undefined ? null : fill(form.text);
  };
  const list = (texts: readonly CompiledText[]) => texts.map(said).filter((text) => text !== null);
  const proofs = tree.proofs.filter(({ id }) => letter.proof.includes(id)).flatMap(({ lines }) => lines);
  const { id, title, kind, sender, enclose, avoid, sources, checked, day } = letter;
  return {
    id,
    title,
    kind,
    for: fill(letter.for),
    sender,
    to: said(letter.to) ?? '',
    copy: said(letter.copy),
    subject: said(letter.subject),
    sentences: list(letter.sentences).map(capitalised),
    points: list(letter.points),
    days: daysOf(day.deadlines, circumstances),
    dayNote: day.text === undefined ? null : fill(day.text),
    proof: list(proofs),
    enclose,
    avoid: avoid.map(fill),
    sources,
    checked,
  };
}

/** A letter for when time is short fits only then. */
function isInTime({ within }: CompiledLetter, deadlines: Advice['deadlines']): boolean {
  if (within === undefined) return true;
  return deadlines.some(
    ({ id, daysLeft }) =>
      within.deadlines.includes(id) && daysLeft !== null && daysLeft >= 0 && daysLeft < within.days,
  );
}

function isSaid(
  { when, board, dated, passed }: LetterWording<CompiledCondition>,
  facts: Facts,
  circumstances: LetterCircumstances,
): boolean {
  return (
    (board === undefined || board === circumstances.board) &&
    (dated === undefined || daysOf([dated], circumstances).some(({ isOver }) => !isOver)) &&
    (passed === undefined || daysOf([passed], circumstances).some(({ isOver }) => isOver)) &&
    holds(when, facts)
  );
}

function daysOf(ids: readonly string[], { advice }: LetterCircumstances): FilledLetter['days'] {
  return advice.deadlines.flatMap(({ id, title, date, daysLeft }) =>
    date === null || daysLeft === null || !ids.includes(id) ? [] : [{ title, date, isOver: daysLeft < 0 }],
  );
}

/** A place in a text for a fact: its kind, what it is of, and what to write in when it is not known. */
export const FACT = /\{(datum|termijn|over):([\w-]+)(?:\|([^}]*))?\}/g;

/** Puts the facts in a text; what is not known becomes a [blank]. */
function withFacts(text: string, circumstances: LetterCircumstances): string {
  return text.replace(FACT, (_, kind: string, of: string, blank = '') => {
    const date = FACTS[kind]?.(of, circumstances) ?? null;
    return date === null ? `[${blank}]` : circumstances.dateInWords(date);
  });
}

type FindDate = (of: string, circumstances: LetterCircumstances) => string | null;

const FACTS: Readonly<Record<string, FindDate>> = {
  datum: (question, { advice }) => givenDate(question, advice),
  termijn: (id, { advice }) => advice.deadlines.find((deadline) => deadline.id === id)?.date ?? null,
  over: (days, { advice }) => workingDayFrom(datePlus(advice.today, { days: Number(days) })),
};

/** The date that was answered; null when it was skipped or not asked. */
function givenDate(question: string, { answers }: Pick<Advice, 'answers'>): string | null {
  const value = answers.find((answer) => answer.question === question)?.value;
  return typeof value === 'string' && isCalendarDate(value) ? value : null;
}
