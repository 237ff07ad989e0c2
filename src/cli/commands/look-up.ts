import type { Root } from 'mdast';
import { callCard } from '../../document/call-card.ts';
import { organisationsDocument, stepsDocument, termsDocument } from '../../document/look-up-document.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { allOrganisations, allSteps } from '../../engine/look-up.ts';
import type { OrganisationFacts } from '../../engine/organisation-facts.ts';
import { namesOf, termNamed } from '../../engine/terms.ts';
import { jsonDocument } from '../../render/json.ts';
import { loadTree } from '../input/load-tree.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { notAllowed } from '../io/suggestion.ts';
import { renderText } from '../output/render-advice.ts';

/** What can be looked up without a consultation. */
export type Subject = 'steps' | 'contacts' | 'terms';

export interface LookUpOptions {
  /** Of contacts: each on a card to write on. */
  readonly card?: boolean;
  readonly json?: boolean;
  readonly content?: string;
  readonly region?: string;
  readonly 'no-color'?: boolean;
}

/** Something that can be found by its names, and how all of its kind are shown. */
interface Shelf<T extends { readonly id: string }> {
  readonly noun: string;
  readonly items: readonly T[];
  readonly namesOf: (item: T) => readonly string[];
  /** Gives the words that people look for an item by, beside its names. */
  readonly keywordsOf: (item: T) => readonly string[];
  /** Finds an item by a name that is exactly its own. */
  readonly named: (asked: string) => T | undefined;
  readonly show: (items: readonly T[], inFull: boolean) => Root;
}

/** Shows all steps, organisations or terms, or those that are asked for: one in full, more in short. */
export async function lookUpCommand(
  subject: Subject,
  asked: string | undefined,
  options: LookUpOptions,
  io: Io,
): Promise<ExitCode> {
  const tree = await loadTree(options, io);
  switch (subject) {
    case 'steps':
      return show(subject, stepShelf(tree), asked, options, io);
    case 'contacts':
      return show(subject, organisationShelf(tree, options.card ?? false), asked, options, io);
    case 'terms':
      return show(subject, termShelf(tree), asked, options, io);
  }
}

function stepShelf(tree: CompiledTree) {
  const items = allSteps(tree);
  return {
    noun: 'de stap',
    items,
    namesOf: (step) => [step.title],
    keywordsOf: () => [],
    named: (asked) => items.find(({ id, number }) => id === asked.toLowerCase() || String(number) === asked),
    show: stepsDocument,
  } satisfies Shelf<(typeof items)[number]>;
}

function organisationShelf(tree: CompiledTree, onCards: boolean) {
  const items = allOrganisations(tree);
  const keywords = new Map(
    tree.organisations.map((organisation) => [organisation.id, organisation.keywords]),
  );
  return {
    noun: 'de organisatie',
    items,
    namesOf: (organisation) => [organisation.name],
    keywordsOf: ({ id }) => keywords.get(id) ?? [],
    named: (asked) => items.find(({ id }) => id === asked.toLowerCase()),
    show: onCards ? callCards : organisationsDocument,
  } satisfies Shelf<(typeof items)[number]>;
}

function callCards(organisations: readonly OrganisationFacts[]): Root {
  return { type: 'root', children: organisations.flatMap((one) => callCard(one).children) };
}

function termShelf({ terms }: CompiledTree) {
  return {
    noun: 'het woord',
    items: terms,
    namesOf,
    keywordsOf: ({ keywords }) => keywords,
    named: (asked) => termNamed(terms, asked),
    show: termsDocument,
  } satisfies Shelf<(typeof terms)[number]>;
}

async function show<T extends { readonly id: string }>(
  subject: Subject,
  shelf: Shelf<T>,
  asked: string | undefined,
  options: LookUpOptions,
  io: Io,
): Promise<ExitCode> {
  const found = asked === undefined ? shelf.items : find(subject, shelf, asked);
  const document = shelf.show(found, asked !== undefined && found.length === 1);
  io.stdout.write(
    options.json
      ? jsonDocument(subject, { [subject]: found })
      : await renderText(document, io, !options['no-color']),
  );
  return EXIT.done;
}

/** Finds the item with exactly this name, else all whose names or keywords have the word in them. */
function find<T extends { readonly id: string }>(
  subject: Subject,
  shelf: Shelf<T>,
  asked: string,
): readonly T[] {
  const { items, noun, namesOf, keywordsOf } = shelf;
  const exact = shelf.named(asked);
  if (exact !== undefined) return [exact];
  const alike = items.filter((item) => isCalled(asked, [item.id, ...namesOf(item), ...keywordsOf(item)]));
  if (alike.length > 0) return alike;
  const allowed = items.map((item) => item.id);
  throw notAllowed(
    `unknown-${subject}`,
    {
      path: asked,
      value: asked,
      allowed,
      also: items.flatMap((item) => [...namesOf(item), ...keywordsOf(item)]),
    },
    (meant) => `Ik ken ${noun} "${asked}" niet.${meant} Kies uit: ${allowed.join(', ')}.`,
  );
}

/** Tells whether one of the names has what was asked for in it. */
function isCalled(asked: string, names: readonly string[]): boolean {
  return names.some((name) => name.toLowerCase().includes(asked.toLowerCase()));
}
