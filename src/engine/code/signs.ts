/**
 * The signs of a code, and its two check signs. No sign looks like another (0 and O, 1, I and L, 2 and
 * Z, 5 and S, 8 and B, U and V, Q are out). There are 23: a prime number, so that a sum with weights
 * catches every single wrong sign, and every swap of two neighbours.
 */
export const SIGNS = '34679ACDEFGHJKMNPRTVWXY';
export const BASE = SIGNS.length;

/** How many signs are said in one breath. */
const GROUP = 4;

/** A number whose powers are all numbers below 23 but zero: neighbours never weigh the same. */
const STEP = 5;

/** Why a text is no code. Names are permanent. */
export type SignProblem =
  | { readonly code: 'sign'; readonly sign: string; readonly at: number }
  | { readonly code: 'length'; readonly length: number }
  | { readonly code: 'check' };

/** Writes values below 23 as a code with its check signs; the salt makes a code of another pack a wrong one. */
export function signed(values: readonly number[], salt: string): string {
  const lead = -(values.length + 2) % GROUP;
  const whole = [...new Array<number>(lead === 0 ? 0 : GROUP + lead).fill(0), ...values];
  const text = [...whole, ...checksFor(whole, salt)].map((value) => SIGNS[value]).join('');
  return grouped(text);
}

/** A code in groups, as it is read aloud. */
export function grouped(text: string): string {
  return (text.match(/.{1,4}/g) ?? []).join(' ');
}

/** Reads a code back to its values, without check signs. Spaces, dashes and small letters are all right. */
export function valuesOf(text: string, salt: string): readonly number[] | SignProblem {
  const signs = [...text.toUpperCase().replace(/[\s.\-–]/gu, '')];
  const values = signs.map((sign) => SIGNS.indexOf(sign));
  const at = values.indexOf(-1);
  if (at !== -1) return { code: 'sign', sign: signs[at] ?? '', at: at + 1 };
  if (signs.length < GROUP || signs.length % GROUP !== 0) return { code: 'length', length: signs.length };
  const [plain, weighed] = sums(values);
  const [first, second] = saltOf(salt);
  return plain === first && weighed === second ? values.slice(0, -2) : { code: 'check' };
}

/** The two values that bring both sums to those of the salt. */
function checksFor(values: readonly number[], salt: string): [number, number] {
  const [plain, weighed] = sums(values);
  const [first, second] = saltOf(salt);
  const weight = power(STEP, values.length);
  const total = first - plain;
  const rest = second - weighed;
  const last = modulo((rest - weight * total) * inverse(weight * STEP - weight));
  return [modulo(total - last), last];
}

/** The sum of the values, and their sum by weight. */
function sums(values: readonly number[]): [number, number] {
  let [plain, weighed, weight] = [0, 0, 1];
  for (const value of values) {
    plain += value;
    weighed += value * weight;
    weight = modulo(weight * STEP);
  }
  return [modulo(plain), modulo(weighed)];
}

function saltOf(text: string): [number, number] {
  const hash = hashOf(text);
  return [hash % BASE, Math.floor(hash / BASE) % BASE];
}

/** A number below 2^32 that tells one text from another (FNV-1a, over UTF-16 units). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash;
}

function power(value: number, exponent: number): number {
  let result = 1;
  for (let at = 0; at < exponent; at += 1) result = modulo(result * modulo(value));
  return result;
}

/** The number that times this one is 1 (Fermat). */
function inverse(value: number): number {
  return power(value, BASE - 2);
}

function modulo(value: number): number {
  return ((value % BASE) + BASE) % BASE;
}
