import {
  type Action,
  type Condition,
  type Contact,
  type Line,
  type Option,
  type Question,
  type Source,
  type Tree,
  UNKNOWN,
} from '../engine/tree.ts';
import { type Remember, toCondition } from './conditions.ts';
import type { RawAction, RawFile, RawLine, RawOption, RawQuestion, RawSource, Section } from './schema.ts';
import type { RawCondition } from './shapes.ts';
import type { Path } from './yaml-file.ts';

/** The sections of all files of a pack together. */
export type RawPack = { readonly pack: NonNullable<RawFile['pack']> } & {
  readonly [S in Section]: NonNullable<RawFile[S]>;
};

/** Makes the tree from what was written. Assumes that the shape is right. */
export function toTree(raw: RawPack, hash: string, remember: Remember): Tree {
  const when = (condition: RawCondition | undefined, path: Path): { when?: Condition } =>
    condition === undefined ? {} : { when: toCondition(condition, [...path, 'when'], remember) };
  const must = (condition: RawCondition, path: Path): Condition =>
    toCondition(condition, [...path, 'when'], remember);
  const lines = (list: readonly RawLine[], path: Path): Line[] =>
    list.map((line, at) => ({ text: line.text, ...when(line.when, [...path, at]) }));
  const actions = (map: Readonly<Record<string, RawAction>>, path: Path): Action[] =>
    each(map, (action, id) => ({ ...action, id, ...when(action.when, [...path, id]) }) as Action);

  return {
    pack: { ...raw.pack, hash },
    questions: each(raw.questions, (question, id) => ({
      ...toQuestion(question, id),
      ...when(question.when, ['questions', id]),
    })),
    steps: each(raw.steps, (step, id) => {
      const at = ['steps', id];
      return {
        ...step,
        id,
        actions: actions(step.actions, [...at, 'actions']),
        ask: lines(step.ask, [...at, 'ask']),
        bring: lines(step.bring, [...at, 'bring']),
        goOn: lines(step.goOn, [...at, 'goOn']),
        stuck: lines(step.stuck, [...at, 'stuck']),
      };
    }),
    actions: actions(raw.actions, ['actions']),
    organisations: each(raw.organisations, ({ regional, contact, ...organisation }, id) => ({
      ...organisation,
      id,
      contact: contact as Contact,
      bring: organisation.bring ?? [],
      keywords: organisation.keywords ?? [],
      ...(regional ? { regional } : {}),
      recommend: organisation.recommend.map((rule, at) => ({
        urgency: rule.urgency,
        why: rule.why,
        ...when(rule.when, ['organisations', id, 'recommend', at]),
      })),
    })),
    alerts: each(
      raw.alerts,
      (alert, id) => ({ ...alert, id, when: must(alert.when, ['alerts', id]) }) as Tree['alerts'][number],
    ),
    deadlines: each(
      raw.deadlines,
      (deadline, id) =>
        ({ ...deadline, id, ...when(deadline.when, ['deadlines', id]) }) as Tree['deadlines'][number],
    ),
    terms: each(raw.terms, (term, id) => ({ ...term, id, keywords: term.keywords ?? [] })),
    words: each(raw.words, (word, id) => ({
      id,
      text: word.text,
      variants: (word.variants ?? []).map((variant, at) => ({
        text: variant.text,
        when: must(variant.when, ['words', id, 'variants', at]),
      })),
    })),
    sources: each(raw.sources, toSource),
  };
}

function toQuestion({ kind, text, why, help, options, unknown, next }: RawQuestion, id: string): Question {
  const listed = each(
    options ?? {},
    (option: RawOption, optionId) => ({ ...option, id: optionId }) as Option,
  );
  const last = unknown && ({ label: 'Weet ik niet', exclusive: true, ...unknown, id: UNKNOWN } as Option);
  return {
    id,
    kind,
    text,
    why,
    ...(help === undefined ? {} : { help }),
    next,
    options: last ? [...listed, last] : listed,
  };
}

/** An article is named by its law; its date is that of the version that was read. */
function toSource(source: RawSource, id: string): Source {
  switch (source.kind) {
    case 'law': {
      const { kind, law, article, about, version, url, checked } = source;
      const title = `${law} artikel ${article}: ${about}`;
      return { id, kind, law, article, title, url, dated: version, checked };
    }
    case 'own':
      return { ...source, id, dated: source.checked };
    default:
      return { ...source, id } as Source;
  }
}

function each<T, R>(map: Readonly<Record<string, T>>, make: (item: T, id: string) => R): R[] {
  return Object.entries(map).map(([id, item]) => make(item, id));
}
