import type { Term, Tree } from './tree.ts';

/** A name of a term, ready to be recognised in a text. */
interface Name {
  readonly term: Term;
  /** As it is looked for: small letters, unless it is an abbreviation. */
  readonly written: string;
  readonly exact: boolean;
}

interface Finder {
  /** The names by their first word, in small letters; the longest first. */
  readonly byFirstWord: ReadonlyMap<string, readonly Name[]>;
  readonly found: Map<string, readonly Term[]>;
}

/** Letters as Dutch has them, and digits. Spelled out: property classes are slow to load. */
const WORDS = /[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+/g;
const IN_WORD = /[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/;

const finders = new WeakMap<Tree, Finder>();

/** The explained words that occur in a text, in the order of the text, each once. */
export function termsIn(tree: Tree, text: string): readonly Term[] {
  const finder = finderOf(tree);
  let terms = finder.found.get(text);
  if (terms === undefined) {
    terms = [...new Set(findAll(text, finder))];
    finder.found.set(text, terms);
  }
  return terms;
}

function* findAll(text: string, { byFirstWord }: Finder): Generator<Term> {
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    if (index < end) continue;
    const name = byFirstWord.get(word.toLowerCase())?.find((candidate) => standsAt(text, index, candidate));
    if (name === undefined) continue;
    end = index + name.written.length;
    yield name.term;
  }
}

/** Whether a whole name stands at a place; an abbreviation only as it is written. */
function standsAt(text: string, at: number, { written, exact }: Name): boolean {
  const end = at + written.length;
  const there = text.slice(at, end);
  return (exact ? there : there.toLowerCase()) === written && !IN_WORD.test(text.charAt(end));
}

/** The term with this name, id or other spelling, or undefined. */
export function termNamed(tree: Tree, name: string): Term | undefined {
  return (
    tree.terms.find((term) => term.id === name) ??
    tree.terms.find((term) => namesOf(term).some((own) => own.toLowerCase() === name.toLowerCase()))
  );
}

/** Every way in which a term is written. */
export function namesOf(term: Term): string[] {
  return [term.term, ...term.also];
}

function finderOf(tree: Tree): Finder {
  let finder = finders.get(tree);
  if (finder === undefined) {
    finder = { byFirstWord: namesByFirstWord(tree.terms), found: new Map() };
    finders.set(tree, finder);
  }
  return finder;
}

function namesByFirstWord(terms: readonly Term[]): Map<string, Name[]> {
  const byFirstWord = new Map<string, Name[]>();
  for (const term of terms) {
    for (const name of namesOf(term)) {
      const [first = name] = name.match(WORDS) ?? [];
      const exact = isAbbreviation(name);
      const names = byFirstWord.get(first.toLowerCase()) ?? [];
      names.push({ term, exact, written: exact ? name : name.toLowerCase() });
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
