/** What every source says of itself. */
interface SourceFacts {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  /** The date shown by the source itself, as YYYY-MM-DD where it is a day; or 'zonder datum'. */
  readonly dated: string;
  /** Calendar date on which we last read it. */
  readonly checked: string;
}

/**
 * Where a fact comes from: an article of a law in the version of a date, a ruling, somebody's page,
 * or our own advice. A page can hold the rules of organisations, such as the term of a committee.
 */
export type Source = SourceFacts &
  (
    | { readonly kind: 'law'; readonly law: string; readonly article: string }
    | { readonly kind: 'ruling'; readonly number: string }
    | { readonly kind: 'page'; readonly rulesOf?: readonly string[] }
    | { readonly kind: 'own' }
  );
