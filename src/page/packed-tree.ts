import { hashOf } from '../engine/code/signs.ts';
import type { CompiledTree, ExplainedText } from '../engine/compiled-tree.ts';
import { toldTexts } from '../engine/explained-texts.ts';
import type { Source } from '../engine/tree.ts';
import { type PackedJson, packJson, unpackJson } from './packed-json.ts';

/**
 * A pack in which what is explained stands in the order of its texts: their hashes come from those. The numbers of
 * codes stand in the order of the questions and their options: first that of the question, and 0 for none. What
 * nobody reads the name of in the page is named by its place.
 */
type Listed = Omit<CompiledTree, 'explained' | 'numbers' | Placed> & {
  readonly explained: readonly ExplainedText[];
  readonly numbers: readonly (readonly number[])[];
} & { readonly [List in Placed]: readonly Nameless<CompiledTree[List][number]>[] };

type Placed = 'terms' | 'actions' | 'sources';

/** Something without its name, whichever kind it is of. */
type Nameless<T> = T extends unknown ? Omit<T, 'id'> : never;

interface Citing {
  readonly sources: readonly string[];
}

/** The name of what stands at a place. */
function nameAt(at: number): string {
  return at.toString(36);
}

function namesByPlace(items: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
  return new Map(items.map(({ id }, at) => [id, nameAt(at)]));
}

function nameless<T extends { readonly id: string }>({ id, ...rest }: T): Nameless<T> {
  return rest as Nameless<T>;
}

function named<T>(items: readonly T[]): (T & { readonly id: string })[] {
  return items.map((item, at) => ({ id: nameAt(at), ...item }));
}

/** Packs a pack for the page. What only helps to look something up, or to check it, stays out: the page has no such screen. */
export function packTree(whole: CompiledTree): PackedJson {
  const tree = withToldTerms(whole);
  const { explained, numbers: ofCodes, organisations, questions, deadlines, steps, ...others } = tree;
  const { letters, alerts, terms, actions, words, sources: _, ...rest } = others;
  const told = citedSources(tree);
  const names = namesByPlace(told);
  const cited = <T extends Citing>(one: T): T => ({
    ...one,
    sources: one.sources.map((id) => names.get(id) ?? id),
  });
  const listed: Listed = {
    // In this order: what is alike, and what the guide in the page tells too, is best near to each other.
    explained: hashesIn(tree).map((hash) => explained[hash] ?? []),
    numbers: questions.map(({ id, options }) => [
      ofCodes[id]?.number ?? 0,
      ...options.map((option) => ofCodes[id]?.options[option.id] ?? 0),
    ]),
    organisations: organisations.map((organisation) => cited({ ...organisation, keywords: [] })),
    questions,
    deadlines: deadlines.map(cited),
    steps: steps.map(cited),
    ...rest,
    // A letter says in itself on what it rests.
    letters: letters.map((letter) => ({ ...letter, sources: [], checked: '' })),
    alerts: alerts.map(cited),
    terms: terms.map((term) => nameless(cited({ ...term, also: [], keywords: [] }))),
    actions: actions.map((action) => nameless(cited(action))),
    words,
    sources: told.map((source) => nameless(withoutArticle(source))),
  };
  return packJson(listed);
}

/** Gives the pack that was packed. */
export function unpackTree(packed: PackedJson): CompiledTree {
  const { explained, numbers, ...rest } = unpackJson(packed) as Listed;
  const [terms, actions, sources] = [named(rest.terms), named(rest.actions), named(rest.sources)];
  const listed = { ...rest, terms, actions, numbers: numbersIn(rest.questions, numbers) };
  const byHash = hashesIn({ ...listed, sources }).map((hash, at) => [hash, explained[at] ?? []]);
  return { ...listed, sources: sources.map(withArticle), explained: Object.fromEntries(byHash) };
}

/** The numbers of codes by name. Those of what is gone are not needed: a code that holds one says so. */
function numbersIn(
  questions: CompiledTree['questions'],
  numbers: Listed['numbers'],
): CompiledTree['numbers'] {
  const found = questions.map(({ id, options }, at) => {
    const [number = 0, ...rest] = numbers[at] ?? [];
    const given = options.map((option, place): [string, number] => [option.id, rest[place] ?? 0]);
    return [id, { number, options: Object.fromEntries(given.filter(([, own]) => own > 0)) }] as const;
  });
  return Object.fromEntries(found.filter(([, { number }]) => number > 0));
}

/** Keeps of the terms those that some text explains: the page has no list of them to look one up in. */
function withToldTerms(tree: CompiledTree): CompiledTree {
  const listed = Object.entries(tree.explained);
  const told = new Set(listed.flatMap(([, one]) => ('words' in one ? one.terms.flat() : one)));
  const kept = tree.terms.flatMap((_term, at) => (told.has(at) ? [at] : []));
  const places = new Map(kept.map((at, place) => [at, place]));
  const placed = (terms: readonly number[]) => terms.map((at) => places.get(at) ?? at);
  const explained = listed.map(([hash, one]): [string, ExplainedText] => [
    hash,
    'words' in one ? { ...one, terms: one.terms.map(placed) } : placed(one),
  ]);
  return {
    ...tree,
    terms: tree.terms.filter((_term, at) => told.has(at)),
    explained: Object.fromEntries(explained),
  };
}

/** The sources that an advice can name: those of letters alone stand in none. */
function citedSources({ sources, ...tree }: CompiledTree): Source[] {
  const { steps, actions, organisations, alerts, deadlines, terms } = tree;
  const cited = new Set(
    [steps, actions, organisations, alerts, deadlines, terms].flat().flatMap((one) => one.sources),
  );
  return sources.filter(({ id }) => cited.has(id));
}

/** Leaves out of an article's title and address what follows from its number. */
function withoutArticle(source: Source): Source {
  if (source.kind !== 'law') return source;
  const { title, url = '' } = source;
  const [begin, end] = [titleOf(source), anchorOf(source)];
  return {
    ...source,
    title: title.startsWith(`${begin}:`) ? title.slice(begin.length) : title,
    url: url.endsWith(end) ? url.slice(0, 1 - end.length) : url,
  };
}

/** Puts back what was left out: then the title begins with a colon, and the address ends with a #. */
function withArticle(source: Source): Source {
  if (source.kind !== 'law') return source;
  const { title, url = '' } = source;
  return {
    ...source,
    title: title.startsWith(':') ? titleOf(source) + title : title,
    url: url.endsWith('#') ? url.slice(0, -1) + anchorOf(source) : url,
  };
}

function titleOf({ law, article }: { readonly law: string; readonly article: string }): string {
  return `${law} artikel ${article}`;
}

function anchorOf({ article }: { readonly article: string }): string {
  return `#Artikel${article.replace(':', '')}`;
}

/** The hashes of all texts that can be told, each once. */
function hashesIn({ questions, steps, actions, organisations, ...tree }: Omit<CompiledTree, 'explained'>) {
  const { rules, alerts, deadlines } = tree;
  const texts = toldTexts([questions, steps, actions, organisations, rules, alerts, deadlines]);
  return [...new Set([...texts].map(hashOf))];
}
