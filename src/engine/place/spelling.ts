import type { Name } from './directory.ts';

/** One word without accents or signs. Most names are like this, and need nothing taken off. */
const SIMPLE = /^[A-Za-z]*$/;

/** Gives a name the form in which it is compared. */
export function nameOf(text: string): Name {
  return { name: text, spelled: spelled(text) };
}

/**
 * Writes a name as it is compared: without capitals, accents, spaces and signs, and with what people
 * shorten written in one way (Sint and St., aan den and a/d).
 */
export function spelled(text: string): string {
  if (SIMPLE.test(text)) return text.toLowerCase();
  return wordsOf(text)
    .join(' ')
    .replace(/\b(?:aan|a) (?:den|der|de|d)\b/g, 'ad')
    .replace(/\bst\b/g, 'sint')
    .replaceAll(' ', '');
}

/** Writes a name as it stands in a key: small letters, digits and hyphens. */
export function slug(text: string): string {
  return wordsOf(text).join('-');
}

/** Takes a text apart into words of small letters and digits. An apostrophe is dropped, any other sign parts two words. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´ʼ]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
