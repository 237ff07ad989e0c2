/** What digits do in a list over time: when they are one number, and when one of them is the answer. */
import { type KeypressEvent, useRef } from '@inquirer/core';
import type { Picked, Picking } from './picking.ts';
import { typedBy } from './use-keys.ts';

/** A list in which a digit may decide. */
export interface Quick extends Picking {
  /** Whether a digit decides at once, where there is one thing to pick and one digit is enough. */
  readonly isQuick?: boolean;
}

/** Digits within so many milliseconds are one number, where each of them ticks something. */
const ONE_NUMBER = 700;

/** Forgets a number that was begun too long ago, where each of its digits ticks something, or where it is none. */
export function useNumber(ticks: boolean): (picked: Picked) => Picked {
  const pressed = useRef({ at: 0 });
  return (picked) => {
    const isLate = Date.now() - pressed.current.at > ONE_NUMBER;
    pressed.current.at = Date.now();
    return isLate && (ticks || picked.mark < 0) ? { ...picked, number: '' } : picked;
  };
}

/** Whether a key that picks is also the answer: a digit after which no other can follow. */
export function decidesAtOnce(key: KeypressEvent, list: Quick, { problem, number }: Picked): boolean {
  const { isQuick = false, many, picks } = list;
  const isDigit = /^\d$/.test(typedBy(key)) && problem === '';
  return isQuick && !many && isDigit && Number(number) * 10 > picks.length;
}

/** Why a digit did not answer at once: in a long list a second one can go on with it. */
export function goesOn({ isQuick = false, many }: Quick, { number }: Picked): string {
  return isQuick && !many && number !== '' ? `Nummer ${number}? Druk op Enter, of typ nog een cijfer.` : '';
}
