import {
  type Action,
  type Condition,
  type Contact,
  type Deadline,
  type Option,
  type Question,
  type Source,
  type Step,
  type Tree,
  UNKNOWN,
} from '../engine/tree.ts';
import { type Remember, toCondition } from './conditions.ts';
import type { RawFile, RawQuestion, RawSource, Section } from './schema.ts';
import type { RawCondition } from './shapes.ts';
import type { Path } from './yaml-file.ts';

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
    alerts: each(read.alerts, (alert, id) => ({ id, ...alert })),
    deadlines: each(read.deadlines, (deadline, id) => ({ id, ...deadline }) as Deadline),
    terms: each(read.terms, ({ keywords = [], ...term }, id) => ({ id, ...term, keywords })),
    words: each(read.words, ({ text, variants = [] }, id) => ({ id, text, variants })),
    sources: each(read.sources, toSource),
  };
}

/** What was written, with every condition read. */
type Read<T> = T extends object
  ? { readonly [K in keyof T]: K extends 'when' ? Condition | Extract<T[K], undefined> : Read<T[K]> }
  : T;

/** Reads every condition in a part of a pack: what stands under `when`. */
function readConditions<T>(part: T, path: Path, remember: Remember): Read<T> {
  const readIn = (value: unknown, at: Path): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (at.at(-1) === 'when') return toCondition(value as RawCondition, at, remember);
    if (Array.isArray(value)) return value.map((item, place) => readIn(item, [...at, place]));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, readIn(item, [...at, key])]));
  };
  return readIn(part, path) as Read<T>;
}

function toActions(actions: Read<RawPack['actions']>): Action[] {
  return each(actions, (action, id) => ({ id, ...action }) as Action);
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
