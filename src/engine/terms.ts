import type { Term, Tree } from './tree.ts';

interface Finder {
  readonly pattern: RegExp;
  readonly byName: ReadonlyMap<string, Term>;
  readonly found: Map<string, readonly Term[]>;
}

const finders = new WeakMap<Tree, Finder>();

/** The explained words that occur in a text, in the order of the text, each once. */
export function termsIn(tree: Tree, text: string): readonly Term[] {
  const finder = finderOf(tree);
  let terms = finder.found.get(text);
  if (terms === undefined) {
    const names = text.match(finder.pattern) ?? [];
    terms = [...new Set(names.map((name) => finder.byName.get(keyOf(name)) as Term))];
    finder.found.set(text, terms);
  }
  return terms;
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
    const named = tree.terms.flatMap((term) => namesOf(term).map((name) => [name, term] as const));
    finder = {
      pattern: patternOf(named.map(([name]) => name)),
      byName: new Map(named.map(([name, term]) => [keyOf(name), term])),
      found: new Map(),
    };
    finders.set(tree, finder);
  }
  return finder;
}

/** Matches whole words, the longest name first; an abbreviation only in capitals. */
function patternOf(names: readonly string[]): RegExp {
  if (names.length === 0) return /(?!)/gu;
  const longestFirst = [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const anyCase = (name: string) =>
    name
      .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
      .replace(/\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
  const sources = longestFirst.map((name) => (isAbbreviation(name) ? name : anyCase(name)));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

function keyOf(name: string): string {
  return isAbbreviation(name) ? name : name.toLowerCase();
}

/** Short or all capitals: OPP, so, TLV. Such a name is matched as it is written. */
function isAbbreviation(name: string): boolean {
  return name.length <= 3 || name === name.toUpperCase();
}
