/**
 * A code for the telephone: answers in a few groups of signs. It holds the numbers of questions and
 * options, never a word, a name or a place. An older code gives what the content still has.
 */
import { type Answer, type Answers, chosen } from '../answers.ts';
import { datePlus, daysBetween, isCalendarDate } from '../calendar.ts';
import type { CompiledTree } from '../compiled-tree.ts';
import { KINDS } from '../question-kinds.ts';
import type { Numbers } from '../tree.ts';
import { type QuestionKind, UNKNOWN } from '../vocabulary.ts';
import { BitReader, BitWriter } from './bit-text.ts';
import { BASE, hashOf, type SignProblem, signed, valuesOf } from './signs.ts';

/** What of a compiled tree a code is made with. */
export type Numbered = Pick<CompiledTree, 'numbers'> & {
  readonly pack: Pick<CompiledTree['pack'], 'id' | 'hash'>;
  readonly questions: readonly Answerable[];
};

type Answerable = Pick<CompiledTree['questions'][number], 'id' | 'kind'> & {
  readonly options: readonly { readonly id: string }[];
};

/** What a code came to. */
export type Decoded =
  | {
      readonly ok: true;
      readonly answers: Answers;
      /** How many answers the content no longer has, or not wholly. */
      readonly gone: number;
      /** Whether the code was made with this very content. */
      readonly sameContent: boolean;
    }
  | { readonly ok: false; readonly problem: SignProblem | { readonly code: 'broken' } };

/** The first sort of code; another sort would have another salt, and so be told apart. */
const SORT = 'stapwijzer/1';

/** The day that dates are counted from, and how many bits a usual one takes: 2020 up to 2042. */
const DAY_ZERO = '2020-01-01';
const DAY_BITS = 13;
/** Any other day: counted from the first one of the calendar. */
const FAR_ZERO = '0000-01-01';
const FAR_BITS = 22;

/** A day after another in one code is told as the way between them: mostly days or weeks, to or fro. */
const WAY_ORDER = 4;

/** How questions and options are numbered on: the usual number takes the fewest bits. */
const ORDER = 1;

/** The code of answers that fit their questions; null when one of them has no number in this content. */
export function codeFor(numbered: Numbered, answers: Answers): string | null {
  const entries: Entry[] = [];
  for (const { id, kind } of numbered.questions) {
    const value = Object.hasOwn(answers, id) ? answers[id] : undefined;
    if (value === undefined) continue;
    const entry = entryOf(numbered.numbers[id], kind, value);
    if (entry === null) return null;
    if (entry !== 'left-out') entries.push(entry);
  }
  const bits = new BitWriter();
  let before = 0;
  let day: string | null = null;
  for (const { number, given } of entries.sort((a, b) => a.number - b.number)) {
    bits.small(number - before - 1, ORDER);
    before = number;
    if ('day' in given) {
      writeDay(bits, given.day, day);
      day = given.day;
    } else writeOptions(bits, given.options);
  }
  return signed([...markOf(numbered.pack.hash), ...bits.values()], saltOf(numbered));
}

/** The answers of a code, as far as this content has them. Never throws. */
export function answersFrom(numbered: Numbered, code: string): Decoded {
  const values = valuesOf(code, saltOf(numbered));
  if ('code' in values) return { ok: false, problem: values };
  const signs = [...values];
  while (signs.length > 0 && signs[0] === 0) signs.shift();
  const mark = signs.splice(0, 2);
  const entries = readEntries(new BitReader(signs));
  if (entries === null || mark.length < 2) return { ok: false, problem: { code: 'broken' } };
  const answers: Record<string, Answer> = {};
  let whole = 0;
  for (const question of numbered.questions) {
    const numbers = numbered.numbers[question.id];
    const entry = entries.find(({ number }) => number === numbers?.number);
    if (numbers === undefined || entry === undefined) continue;
    const answer = answerOf(entry.given, question, numbers.options);
    if (answer !== null) answers[question.id] = answer;
    if (answer !== null && partsOf(answer) === partsOf(entry.given)) whole += 1;
  }
  const sameContent = markOf(numbered.pack.hash).every((value, at) => value === mark[at]);
  return { ok: true, answers, gone: entries.length - whole, sameContent };
}

/** How many parts an answer has, as text or in numbers. */
function partsOf(answer: Answer | Given): number {
  if (typeof answer === 'string' || 'day' in answer) return 1;
  return 'options' in answer ? answer.options.length : answer.length;
}

/** What was given: one option or more, by number, or a day. */
type Given = { readonly options: readonly number[] } | { readonly day: string };

interface Entry {
  readonly number: number;
  readonly given: Given;
}

/** An answer in numbers; null when it has none. Of what is told in one's own words only a day goes in a code. */
function entryOf(numbers: Numbers | undefined, kind: QuestionKind, value: Answer): Entry | null | 'left-out' {
  const given = chosen(value);
  const [first = ''] = given;
  const isOwn = KINDS[kind].open !== undefined && first !== UNKNOWN;
  if (isOwn && !isCalendarDate(first)) return 'left-out';
  if (numbers === undefined) return null;
  const { number } = numbers;
  if (isOwn) return { number, given: { day: first } };
  const options = given.map((id) => (id === UNKNOWN ? 0 : numbers.options[id]));
  return options.every((one) => one !== undefined) ? { number, given: { options } } : null;
}

/** One option begins with 0, a day with 10, more options with 11. */
function writeOptions(bits: BitWriter, options: readonly number[]): void {
  const [first = 0, ...more] = [...options].sort((a, b) => a - b);
  bits.bits(more.length === 0 ? 0b0 : 0b11, more.length === 0 ? 1 : 2);
  bits.small(first, ORDER);
  let before = first;
  for (const number of more) {
    bits.small(number - before, ORDER);
    before = number;
  }
  if (more.length > 0) bits.small(0, ORDER);
}

function writeDay(bits: BitWriter, day: string, before: string | null): void {
  bits.bits(0b10, 2);
  if (before !== null) {
    const way = daysBetween(before, day);
    bits.small(way < 0 ? -2 * way - 1 : 2 * way, WAY_ORDER);
    return;
  }
  const near = daysBetween(DAY_ZERO, day);
  const isNear = near >= 0 && near < 2 ** DAY_BITS;
  bits.bits(isNear ? 0 : 1, 1);
  if (isNear) bits.bits(near, DAY_BITS);
  else bits.bits(daysBetween(FAR_ZERO, day), FAR_BITS);
}

/** All that the bits say, or null when they stop halfway. */
function readEntries(bits: BitReader): Entry[] | null {
  const entries: Entry[] = [];
  let number = 0;
  let day: string | null = null;
  while (!bits.isAtEnd) {
    const skipped = bits.small(ORDER);
    const given: Given | null = skipped === null ? null : readGiven(bits, day);
    if (skipped === null || given === null) return null;
    number += skipped + 1;
    if ('day' in given) day = given.day;
    entries.push({ number, given });
  }
  return entries;
}

function readGiven(bits: BitReader, dayBefore: string | null): Given | null {
  const isLong = bits.bits(1);
  const isMany = isLong === 1 ? bits.bits(1) : 0;
  if (isLong === 1 && isMany === 0) return readDay(bits, dayBefore);
  const first = bits.small(ORDER);
  if (first === null) return null;
  const options = [first];
  for (let more = isMany === 1 ? bits.small(ORDER) : 0; more !== 0; more = bits.small(ORDER)) {
    if (more === null) return null;
    options.push((options.at(-1) ?? 0) + more);
  }
  return { options };
}

function readDay(bits: BitReader, before: string | null): Given | null {
  if (before !== null) {
    const way = bits.small(WAY_ORDER);
    return way === null ? null : dayFrom(before, way % 2 === 1 ? -(way + 1) / 2 : way / 2);
  }
  const isFar = bits.bits(1) === 1;
  const days = bits.bits(isFar ? FAR_BITS : DAY_BITS);
  return days === null ? null : dayFrom(isFar ? FAR_ZERO : DAY_ZERO, days);
}

/** A day so far from another; null outside the calendar, where only a spoiled code leads. */
function dayFrom(day: string, days: number): Given | null {
  const far = Math.abs(days) > 2 ** FAR_BITS;
  const found = far ? '' : datePlus(day, { days });
  return isCalendarDate(found) ? { day: found } : null;
}

/** An answer by id, of the options that there still are; null when nothing is left or the kind is another. */
function answerOf(given: Given, { kind, options }: Answerable, numbers: Numbers['options']): Answer | null {
  if ('day' in given) return KINDS[kind].open?.accepts(given.day) ? given.day : null;
  const ids = options.map(({ id }) => id);
  const known = ids.filter((id) => given.options.includes(id === UNKNOWN ? 0 : (numbers[id] ?? -1)));
  if (KINDS[kind].takesSeveral) return known.length === 0 ? null : known;
  return given.options.length === 1 ? (known[0] ?? null) : null;
}

function saltOf({ pack }: Numbered): string {
  return `${SORT} ${pack.id}`;
}

/** Two values that tell one content from another; the first is not zero: zeros in front only fill a group. */
function markOf(hash: string): [number, number] {
  const number = hashOf(hash);
  return [1 + (number % (BASE - 1)), Math.floor(number / BASE) % BASE];
}
