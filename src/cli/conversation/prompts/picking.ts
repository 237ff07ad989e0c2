/** What keys do in a list: marking by arrows, by number and by letters. Nothing here draws. */
import {
  isBackspaceKey,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  type KeypressEvent,
} from '@inquirer/core';
import { typedBy } from './use-keys.ts';

/** One thing to pick. */
export interface Pick {
  readonly id: string;
  readonly label: string;
  /** Picking it drops all others, and the other way round. */
  readonly exclusive?: boolean;
}

/** What is to be picked from. */
export interface Picking {
  readonly picks: readonly Pick[];
  readonly many: boolean;
  readonly canGoBack: boolean;
}

/** How far somebody is with picking. */
export interface Picked {
  /** The place of the marked pick; -1 when none is. */
  readonly mark: number;
  /** Ids that are picked, where several can be. */
  readonly picked: readonly string[];
  /** Digits of a number that may still go on, and what was picked before the first of them. */
  readonly number: string;
  readonly beforeNumber: readonly string[];
  /** Letters to find picks by. */
  readonly sought: string;
  readonly problem: string;
}

/** The place of the mark when nothing is marked. */
const UNMARKED = -1;

/** More picks than this are told apart by two digits, and are sought by letters. */
const FEW = 9;

/** Whether a list is so long that letters seek in it. */
export function isLong({ picks }: Picking): boolean {
  return picks.length > FEW;
}

/** The places of the picks that are shown: those with the sought letters, or all when there is none. */
export function placesShown({ picks }: Picking, { sought }: { readonly sought: string }): number[] {
  const found = placesWith(picks, sought);
  return found.length > 0 ? found : [...picks.keys()];
}

function placesWith(picks: readonly Pick[], sought: string): number[] {
  const wanted = bare(sought);
  return picks.flatMap((pick, at) => (bare(pick.label).includes(wanted) ? [at] : []));
}

/** Letters without accents and capitals. */
function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What a key asks for that ends or covers the list; undefined for a key that picks. */
export type Request = 'decide' | 'back' | 'explain';

/** Reads a key that does not pick. */
export function requestOf(key: KeypressEvent, { canGoBack }: Picking): Request | undefined {
  if (isEnterKey(key)) return 'decide';
  if (key.name === 'left') return canGoBack ? 'back' : undefined;
  return typedBy(key) === '?' ? 'explain' : undefined;
}

/** Picks by a key, or says why it picks nothing. */
export function pickBy(key: KeypressEvent, list: Picking, before: Picked): Picked {
  const now = { ...before, problem: '', number: '' };
  const typed = typedBy(key);
  if (isUpKey(key)) return moved(list, now, -1);
  if (isDownKey(key)) return moved(list, now, 1);
  if (/^\d$/.test(typed)) return numbered(list, before, typed);
  if (isSpaceKey(key) && list.many && isAlone(list, before)) return toggledAt(list, now, before.mark);
  if (isSpaceKey(key) && before.number !== '') return now;
  const sought = soughtAfter(key, typed, before.sought);
  if (sought === undefined) return now;
  const isSeeking = isLong(list) && sought !== before.sought && canSeek(list, sought);
  if (isSeeking) return seeking(list, now, sought);
  // Who types '3 weken' does not mean the third.
  const isText = typed !== '' && !list.many;
  return { ...now, mark: isText ? UNMARKED : now.mark, problem: hint(list) };
}

/** Whether a space picks what is marked: not between two words or numbers, where it belongs to a text. */
function isAlone({ picks }: Picking, { number, problem, sought }: Picked): boolean {
  return number === '' && problem === '' && (sought === '' || placesWith(picks, sought).length === 1);
}

/** The sought letters after a key; undefined for a key that has to do with no letters. */
function soughtAfter(key: KeypressEvent, typed: string, before: string): string | undefined {
  if (isBackspaceKey(key)) return before === '' ? undefined : before.slice(0, -1);
  if (key.name === 'escape') return '';
  return typed === '' ? undefined : (before + typed).trimStart();
}

/** Whether something can be sought: letters, or a sign that a label begins with. Another sign was meant otherwise. */
function canSeek({ picks }: Picking, sought: string): boolean {
  return /^(?:\p{L}|$)/u.test(sought) || picks.some(({ label }) => label.startsWith(sought));
}

function moved(list: Picking, now: Picked, by: 1 | -1): Picked {
  const shown = placesShown(list, now);
  const at = shown.indexOf(now.mark);
  const next = at < 0 ? 0 : Math.max(0, Math.min(shown.length - 1, at + by));
  return { ...now, mark: shown[next] ?? -1 };
}

/** Marks by a number, and picks or drops it where several can be; in a long list a second digit goes on with the first. */
function numbered(list: Picking, before: Picked, digit: string): Picked {
  if (!list.many) return markedBy(list, before, before.number + digit);
  const { picks } = list;
  const number = [before.number + digit, digit].find((one) => isPlace(one, picks.length));
  const now = { ...before, problem: '', number: number ?? '', sought: '' };
  if (number === undefined) return { ...now, problem: noNumber(digit, list) };
  // What the first digit picked was not meant: '12' is not 1.
  const isSecond = number !== digit;
  const beforeNumber = isSecond ? before.beforeNumber : before.picked;
  const problem = isSecond
    ? `Dit is nummer ${number}. Wilt u de cijfers apart? Druk ertussen op een pijltje.`
    : '';
  return { ...toggledAt(list, { ...now, picked: beforeNumber }, Number(number) - 1), beforeNumber, problem };
}

/** Marks what all digits together stand for, or nothing: of '14' Enter must not take 1, and not 4. */
function markedBy(list: Picking, before: Picked, number: string): Picked {
  const now = { ...before, problem: '', number, sought: '' };
  if (isPlace(number, list.picks.length)) return { ...now, mark: Number(number) - 1 };
  return { ...now, mark: UNMARKED, problem: noNumber(number, list) };
}

function noNumber(number: string, { picks }: Picking): string {
  return `Er is geen nummer ${number}. Kies een nummer van 1 tot ${picks.length}.`;
}

function isPlace(number: string, count: number): boolean {
  return !number.startsWith('0') && Number(number) <= count;
}

/** Seeks by letters. They never answer: a word such as 'terug' would otherwise end as some choice that it is found in. */
function seeking(list: Picking, now: Picked, sought: string): Picked {
  const shown = placesWith(list.picks, sought);
  const none = list.many ? 0 : UNMARKED;
  if (shown.length === 0) return { ...now, sought, mark: none, problem: `Er is geen keuze met "${sought}".` };
  const mark = shown.includes(now.mark) ? now.mark : none;
  return { ...now, sought, mark: list.many ? Math.max(mark, shown[0] ?? none) : mark };
}

function toggledAt({ picks }: Picking, now: Picked, mark: number): Picked {
  const pick = picks[mark];
  return pick === undefined ? now : { ...now, mark, picked: toggled(picks, now.picked, pick) };
}

/** Gives the picked ids after picking or dropping one; what excludes others stands alone. */
function toggled(picks: readonly Pick[], picked: readonly string[], { id, exclusive }: Pick): string[] {
  if (picked.includes(id)) return picked.filter((other) => other !== id);
  if (exclusive) return [id];
  const alone = picks.filter((pick) => pick.exclusive).map((pick) => pick.id);
  return [...picked.filter((other) => !alone.includes(other)), id];
}

function hint({ picks, canGoBack }: Picking): string {
  const back = canGoBack ? ' Terug gaat met pijl naar links.' : '';
  return `Kies met de pijltjes of typ een nummer van 1 tot ${picks.length}.${back} Stoppen gaat met Ctrl-C.`;
}
