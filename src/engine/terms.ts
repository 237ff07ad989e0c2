import type { Term } from './tree.ts';

/** A name of a term, ready to be recognised in a text. */
interface Name {
  /** Position of the term. */
  readonly term: number;
  /** As it is looked for: small letters, unless it is an abbreviation. */
  readonly written: string;
  readonly exact: boolean;
}

/** Letters as Dutch has them, and digits. Spelled out: property classes are slow to load. */
const WORDS = /[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+/g;
const IN_WORD = /[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/;

/** Finds the positions of the terms that occur in a text, in the order of the text, each once. */
export type FindTerms = (text: string) => number[];

/** Makes a finder of terms. At one place the longest name counts. */
export function termFinder(terms: readonly Pick<Term, 'term' | 'also'>[]): FindTerms {
  const byFirstWord = namesByFirstWord(terms);
  return (text) => {
    const found = new Set<number>();
    let end = 0;
    for (const { 0: word, index } of text.matchAll(WORDS)) {
      if (index < end) continue;
      const name = byFirstWord.get(word.toLowerCase())?.find((candidate) => standsAt(text, index, candidate));
      if (name === undefined) continue;
      end = index + name.written.length;
      found.add(name.term);
    }
    return [...found];
  };
}

/** Whether a whole name stands at a place; an abbreviation only as it is written. */
function standsAt(text: string, at: number, { written, exact }: Name): boolean {
  const end = at + written.length;
  const there = text.slice(at, end);
  return (exact ? there : there.toLowerCase()) === written && !IN_WORD.test(text.charAt(end));
}

/** Finds the term with this name, id or other spelling. Gives undefined when there is none. */
export function termNamed<T extends Pick<Term, 'id' | 'term' | 'also'>>(
  terms: readonly T[],
  name: string,
): T | undefined {
  return (
    terms.find((term) => term.id === name) ??
    terms.find((term) => namesOf(term).some((own) => own.toLowerCase() === name.toLowerCase()))
  );
}

/** Gives every way in which a term is written. */
export function namesOf(term: Pick<Term, 'term' | 'also'>): string[] {
  return [term.term, ...term.also];
}

function namesByFirstWord(terms: readonly Pick<Term, 'term' | 'also'>[]): Map<string, Name[]> {
  const byFirstWord = new Map<string, Name[]>();
  for (const [at, term] of terms.entries()) {
    for (const name of namesOf(term)) {
      const [first = name] = name.match(WORDS) ?? [];
      const exact = isAbbreviation(name);
      const names = byFirstWord.get(first.toLowerCase()) ?? [];
      names.push({ term: at, exact, written: exact ? name : name.toLowerCase() });
      byFirstWord.set(first.toLowerCase(), names);
    }
  }
  for (const names of byFirstWord.values()) names.sort((a, b) => b.written.length - a.written.length);
  return byFirstWord;
}

/** Short or all capitals: OPP, so, TLV. Such a name is matched as it is written. */
function isAbbreviation(name: string): boolean {
  return name.length <= 3 || name === name.toUpperCase();
}
