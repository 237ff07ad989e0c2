import { isPhone } from '../content/contact-forms.ts';

/** Digits in groups, with a space or a hyphen between them, that are no part of something longer. */
const NUMBERS = /(?<![\w./-])\+?\d+(?:[ -]\d+)*(?![\w/-])/g;

/** The phone numbers in a text, as they are written. A short number that is a count, such as 112 weeks, is not told apart. */
export function phonesIn(text: string): string[] {
  return [...text.matchAll(NUMBERS)].map(([number]) => number).filter(isPhone);
}

/** A number as it is dialled: its digits. */
export function dialled(phone: string): string {
  return phone.replace(/[ -]/g, '');
}
