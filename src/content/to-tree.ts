import {
  type Action,
  type Alert,
  type Contact,
  type Deadline,
  type Option,
  type Question,
  type Source,
  type Step,
  type Tree,
  UNKNOWN,
} from '../engine/tree.ts';
import { type Read, type Remember, readConditions } from './conditions.ts';
import type { RawFile, RawQuestion, RawSource, Section } from './schema.ts';
import { toLetters, toProofs } from './to-letters.ts';

/** The sections of all files of a pack together. */
export type RawPack = { readonly pack: NonNullable<RawFile['pack']> } & {
  readonly [S in Section]: NonNullable<RawFile[S]>;
};

/** Makes the tree from what was written. Assumes that the shape is right. */
export function toTree(raw: RawPack, hash: string, remember: Remember): Tree {
  const { scenarios: _, invariants: __, writing: ___, ...told } = raw;
  const read = readConditions(told, [], remember);
  return {
    pack: { ...read.pack, hash },
    questions: each(read.questions, toQuestion),
    steps: each(read.steps, (step, id) => ({ id, ...step, actions: toActions(step.actions) }) as Step),
    actions: toActions(read.actions),
    organisations: each(
      read.organisations,
      ({ bring = [], keywords = [], contact, ...organisation }, id) => ({
        id,
        ...organisation,
        contact: contact as Contact,
        bring,
        keywords,
      }),
    ) as Tree['organisations'],
    alerts: each(read.alerts, (alert, id) => ({ id, ...alert }) as Alert),
    deadlines: each(read.deadlines, (deadline, id) => ({ id, ...deadline }) as Deadline),
    terms: each(read.terms, ({ keywords = [], ...term }, id) => ({ id, ...term, keywords })),
    words: each(read.words, ({ text, variants = [] }, id) => ({ id, text, variants })),
    sources: each(read.sources, toSource),
    letters: toLetters(read.letters),
    proofs: toProofs(read.proofs),
    numbers: read.numbers,
  };
}

function toActions(actions: Read<RawPack['actions']>): Action[] {
  return each(actions, ({ letters = [], ...action }, id) => ({ id, ...action, letters }) as Action);
}

/** The last option is 'weet ik niet'. */
function toQuestion({ options = {}, unknown, ...question }: Read<RawQuestion>, id: string): Question {
  const listed = each(options, (option, optionId) => ({ id: optionId, ...option }) as Option);
  const last = { id: UNKNOWN, label: 'Weet ik niet', exclusive: true, ...unknown } as Option;
  return { id, ...question, options: unknown === undefined ? listed : [...listed, last] } as Question;
}

/** An article is named by its law; its date is that of the version that was read. */
function toSource(source: Read<RawSource>, id: string): Source {
  switch (source.kind) {
    case 'law': {
      const { kind, law, article, about, version, url, checked } = source;
      const title = `${law} artikel ${article}: ${about}`;
      return { id, kind, law, article, title, url, dated: version, checked };
    }
    case 'own':
      return { id, ...source, dated: source.checked };
    default:
      return { id, ...source } as Source;
  }
}

function each<T, R>(map: Readonly<Record<string, T>>, make: (item: T, id: string) => R): R[] {
  return Object.entries(map).map(([id, item]) => make(item, id));
}
