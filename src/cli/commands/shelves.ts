import type { Root } from 'mdast';
import { callCard } from '../../document/call-card.ts';
import { organisationsDocument, stepsDocument, termsDocument } from '../../document/look-up-document.ts';
import { questionsDocument } from '../../document/questions-document.ts';
import { adviceSource } from '../../engine/advice-source.ts';
import { allQuestions } from '../../engine/all-questions.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { allOrganisations, allSteps } from '../../engine/look-up.ts';
import type { OrganisationFacts } from '../../engine/organisation-facts.ts';
import { namesOf, termNamed } from '../../engine/terms.ts';

/** What can be looked up without a consultation. */
export type Subject = 'steps' | 'contacts' | 'terms' | 'questions';

/** Something that can be found by its names, and how all of its kind are shown. */
export interface Shelf<T extends { readonly id: string }> {
  readonly noun: string;
  readonly items: readonly T[];
  /** What an item is called; the first name is the one that is shown. */
  readonly namesOf: (item: T) => readonly [string, ...string[]];
  /** Words that people look for it with. */
  readonly keywordsOf?: (item: T) => readonly string[];
  /** Finds an item by a name that is exactly its own. */
  readonly named: (asked: string) => T | undefined;
  readonly show: (items: readonly T[], inFull: boolean) => Root;
}

export function stepShelf(tree: CompiledTree) {
  const items = allSteps(tree);
  return {
    noun: 'de stap',
    items,
    namesOf: (step) => [step.title],
    named: (asked) => items.find(({ id, number }) => id === asked.toLowerCase() || String(number) === asked),
    show: stepsDocument,
  } satisfies Shelf<(typeof items)[number]>;
}

export function organisationShelf(tree: CompiledTree, onCards: boolean) {
  const items = allOrganisations(tree);
  const sources = tree.sources.map(adviceSource);
  const keywords = new Map(
    tree.organisations.map((organisation) => [organisation.id, organisation.keywords]),
  );
  return {
    noun: 'de organisatie',
    items,
    namesOf: (organisation) => [organisation.name],
    keywordsOf: ({ id }) => keywords.get(id) ?? [],
    named: (asked) => items.find(({ id }) => id === asked.toLowerCase()),
    show: onCards
      ? callCards
      : (organisations, inFull) => organisationsDocument(organisations, sources, inFull),
  } satisfies Shelf<(typeof items)[number]>;
}

function callCards(organisations: readonly OrganisationFacts[]): Root {
  return { type: 'root', children: organisations.flatMap((one) => callCard(one).children) };
}

export function termShelf({ terms }: CompiledTree) {
  return {
    noun: 'het woord',
    items: terms,
    namesOf: (term) => [term.term, ...namesOf(term)],
    keywordsOf: (term) => term.keywords,
    named: (asked) => termNamed(terms, asked),
    show: termsDocument,
  } satisfies Shelf<(typeof terms)[number]>;
}

export function questionShelf(tree: CompiledTree) {
  const items = allQuestions(tree);
  return {
    noun: 'de vraag',
    items,
    namesOf: (question) => [question.text],
    named: (asked) => items.find(({ id }) => id === asked.toLowerCase()),
    show: questionsDocument,
  } satisfies Shelf<(typeof items)[number]>;
}
