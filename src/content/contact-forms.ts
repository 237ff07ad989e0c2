/** Digits in groups, with a space or a hyphen between them. */
const GROUPS = /^\+?\d+(?:[ -]\d+)*$/;

/** What Dutch numbers look like without spaces: short ones, service ones, and those of ten digits. */
const DUTCH =
  /^(?:112|113|116\d{3}|14\d{3,4}|0(?:800|90[069])(?:\d{4}|\d{7})|(?!0800|090)0[1-9]\d{8}|\+31[1-9]\d{8})$/;

/** Parts of a host name: letters, digits and hyphens, the last one only letters. */
const HOST = '(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}';

const EMAIL = new RegExp(`^[\\w+-]+(?:\\.[\\w+-]+)*@${HOST}$`, 'i');

/** What may stand in a web address behind its host: letters and digits of any script, and the signs of an address. */
const WEB = new RegExp(
  `^https://${HOST}(?::\\d{1,5})?(?:[/?#][\\p{L}\\p{M}\\p{N}\\-._~:/?#@!$&'()*+,;=%]*)?$`,
  'u',
);

/** No contact detail is longer; what is cannot be read out or typed over. */
const LONGEST = 200;

/** Tells whether this can be a Dutch phone number: 112, 0800-2000, 0900 111 3 111, 088-605 01 01. */
export function isPhone(text: string): boolean {
  return GROUPS.test(text) && DUTCH.test(text.replace(/[ -]/g, ''));
}

/** Tells whether this has the form of an e-mail address. */
export function isEmail(text: string): boolean {
  return text.length <= LONGEST && EMAIL.test(text);
}

/** Tells whether this is a web address that starts with https, of a named host, without a user name in it. */
export function isWebAddress(text: string): boolean {
  return text.length <= LONGEST && WEB.test(text) && URL.canParse(text);
}
