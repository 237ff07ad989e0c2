/** Digits in groups, with a space or a hyphen between them. */
const GROUPS = /^\+?\d+(?:[ -]\d+)*$/;

/** What Dutch numbers look like without spaces: short ones, service ones, and those of ten digits. */
const DUTCH =
  /^(?:112|113|116\d{3}|14\d{3,4}|0(?:800|90[069])(?:\d{4}|\d{7})|(?!0800|090)0[1-9]\d{8}|\+31[1-9]\d{8})$/;

const EMAIL = /^[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i;

/** Whether this can be a Dutch phone number: 112, 0800-2000, 0900 111 3 111, 088-605 01 01. */
export function isPhone(text: string): boolean {
  return GROUPS.test(text) && DUTCH.test(text.replace(/[ -]/g, ''));
}

/** Whether this has the form of an e-mail address. */
export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

/** Whether this is a web address that starts with https. */
export function isWebAddress(text: string): boolean {
  return /^https:\/\/[^\s/]+\.[^\s/]/.test(text) && URL.canParse(text);
}
