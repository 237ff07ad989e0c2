import { jsonDocument } from '../../render/json.ts';
import { loadTree } from '../input/load-tree.ts';
import { plain } from '../input/option-named.ts';
import { choiceLines } from '../io/choices.ts';
import { EXIT, type ExitCode, type RunError, wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { nearestNamed } from '../io/suggestion.ts';
import { renderText } from '../output/render-advice.ts';
import {
  organisationShelf,
  questionShelf,
  type Shelf,
  type Subject,
  stepShelf,
  termShelf,
} from './shelves.ts';

export interface LookUpOptions {
  /** Of contacts: each on a card to write on. */
  readonly card?: boolean;
  readonly json?: boolean;
  readonly content?: string;
  readonly region?: string;
  readonly 'no-color'?: boolean;
}

/** A list that is longer than this is not told in an error. */
const LONG_LIST = 40;

/** Shows all steps, organisations, terms or questions, or those that are asked for. */
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
    case 'questions':
      return show(subject, questionShelf(tree), asked, options, io);
  }
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

/**
 * Finds what is asked for: the item that is called so, or else all that have it in a name or a keyword.
 * Throws RunError when there is none.
 */
function find<T extends { readonly id: string }>(
  subject: Subject,
  shelf: Shelf<T>,
  asked: string,
): readonly T[] {
  const named = shelf.named(asked);
  if (named !== undefined) return [named];
  const alike = shelf.items.filter((item) => isAbout(asked, item, shelf));
  if (alike.length > 0) return alike;
  throw notFound(subject, shelf, asked);
}

/** A shorter word is looked for at the beginning of words: anywhere else it is mostly chance. */
const LONG_WORD = 4;

/** Tells whether what was asked stands in a name or a keyword. */
function isAbout<T extends { readonly id: string }>(asked: string, item: T, shelf: Shelf<T>): boolean {
  const word = plain(asked);
  if (word === '') return false;
  const names = [item.id, ...shelf.namesOf(item), ...(shelf.keywordsOf?.(item) ?? [])].map(plain);
  return names.some((name) =>
    word.length < LONG_WORD ? ` ${name}`.includes(` ${word}`) : name.includes(word),
  );
}

function notFound<T extends { readonly id: string }>(
  subject: Subject,
  { items, noun, namesOf, keywordsOf }: Shelf<T>,
  asked: string,
): RunError {
  const words = items.flatMap((item) =>
    [...namesOf(item), ...(keywordsOf?.(item) ?? [])].map((label) => ({ id: item.id, label })),
  );
  const { suggestion, sentence } = nearestNamed(asked, words);
  const choices = items.map((item) => ({ id: item.id, label: namesOf(item)[0] }));
  const list =
    choices.length > LONG_LIST
      ? `Alles op een rij: stapwijzer ${subject}`
      : `Kies uit:\n${choiceLines(choices)}`;
  return wrongUse(`unknown-${subject}`, `Ik ken ${noun} "${asked}" niet.${sentence} ${list}`, {
    path: asked,
    value: asked,
    allowed: items.map(({ id }) => id),
    suggestion,
  });
}
