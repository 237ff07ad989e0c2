import type { Path } from '../content/yaml-file.ts';
import type { Action, Line, Organisation, Question, Step, Tree } from '../engine/tree.ts';
import { optionPath } from './paths.ts';

/**
 * What a text is: `told` to parents, with words such as {leraar} filled in; `fixed`: told as it
 * stands; or a `name`: of an organisation, a term or a source.
 */
export type TextKind = 'told' | 'fixed' | 'name';

/** A text of a pack, and the way to it. */
export interface Text {
  readonly text: string;
  readonly path: Path;
  readonly kind: TextKind;
}

/** Every text of a tree, in the order of the sections. */
export function textsIn(tree: Tree): Text[] {
  const { pack, questions, steps, actions, organisations, alerts, deadlines, terms, words, sources } = tree;
  return [
    ...fields(['pack'], 'name', { title: pack.title }),
    ...fields(['pack'], 'fixed', { welcome: pack.welcome, disclaimer: pack.disclaimer }),
    ...questions.flatMap(inQuestion),
    ...steps.flatMap(inStep),
    ...actions.flatMap((action) => inAction(action, ['actions', action.id])),
    ...organisations.flatMap(inOrganisation),
    ...alerts.flatMap(({ id, text }) => fields(['alerts', id], 'told', { text })),
    ...deadlines.flatMap(({ id, title, passed, rule, caution, late }) =>
      fields(['deadlines', id], 'told', { title, passed, rule, caution, late }),
    ),
    ...terms.flatMap(({ id, term, text }) => [
      ...fields(['terms', id], 'name', { term }),
      ...fields(['terms', id], 'fixed', { text }),
    ]),
    ...words.flatMap(({ id, text, variants }) => [
      ...fields(['words', id], 'fixed', { text }),
      ...variants.flatMap((variant, at) =>
        fields(['words', id, 'variants', at], 'fixed', { text: variant.text }),
      ),
    ]),
    ...sources.flatMap(({ id, title, dated }) => fields(['sources', id], 'name', { title, dated })),
  ];
}

function inQuestion(question: Question): Text[] {
  const { id, text, why, help } = question;
  const path = ['questions', id];
  return [
    ...fields(path, 'told', { text, why }),
    ...fields(path, 'fixed', { help }),
    ...question.options.flatMap((option) => {
      const at = optionPath(question, option);
      const { text: task, from } = option.findOut ?? {};
      return [
        ...fields(at, 'told', { label: option.label }),
        ...fields([...at, 'findOut'], 'told', { text: task, from }),
      ];
    }),
  ];
}

function inStep({ id, title, summary, goal, actions, ...step }: Step): Text[] {
  const path = ['steps', id];
  const lines = (['ask', 'bring', 'goOn', 'stuck'] as const).flatMap((key) =>
    step[key].flatMap((line: Line, at) => fields([...path, key, at], 'told', { text: line.text })),
  );
  return [
    ...fields(path, 'fixed', { title }),
    ...fields(path, 'told', { summary, goal }),
    ...actions.flatMap((action) => inAction(action, [...path, 'actions', action.id])),
    ...lines,
  ];
}

function inAction({ text }: Action, path: Path): Text[] {
  return fields(path, 'told', { text });
}

function inOrganisation(organisation: Organisation): Text[] {
  const { id, name, notFor, first, bring, say, contact, cost, waiting, binding, recommend } = organisation;
  const path = ['organisations', id];
  return [
    ...fields(path, 'name', { name }),
    ...fields(path, 'told', { for: organisation.for, notFor, first, say, cost, waiting, binding }),
    ...bring.map((text, at): Text => ({ text, path: [...path, 'bring', at], kind: 'told' })),
    ...fields([...path, 'contact'], 'name', { area: contact.area }),
    ...fields([...path, 'contact'], 'told', { find: contact.find }),
    ...recommend.flatMap(({ why }, at) => fields([...path, 'recommend', at], 'told', { why })),
  ];
}

/** The texts under some keys; a text that is not there is left out. */
function fields(path: Path, kind: TextKind, texts: Readonly<Record<string, string | undefined>>): Text[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    text === undefined ? [] : [{ text, path: [...path, key], kind }],
  );
}
