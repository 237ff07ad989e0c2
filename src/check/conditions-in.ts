import type { PackSource } from '../content/parse.ts';
import type { Path } from '../content/yaml-file.ts';
import type { Condition, Tree } from '../engine/tree.ts';
import { letterTexts } from './letter-texts.ts';

/** A condition of a pack, with what it decides about. */
export interface FoundCondition {
  readonly when: Condition;
  /** The way to what the condition belongs to, such as questions, plan. */
  readonly path: Path;
  /** The step within which it counts; it holds only there. */
  readonly step?: string;
  /** It counts only where this holds. */
  readonly within?: Condition | undefined;
  /** The question whose asking depends on it. */
  readonly question?: string;
}

/** Every condition of a tree, in the order of the sections. */
export function conditionsIn(tree: Tree): FoundCondition[] {
  return [
    ...tree.questions.flatMap(({ id, when }) => found(when, ['questions', id], { question: id })),
    ...tree.steps.flatMap((step) => [
      ...step.actions.flatMap(({ id, when }) =>
        found(when, ['steps', step.id, 'actions', id], { step: step.id }),
      ),
      ...(['ask', 'bring', 'goOn', 'stuck'] as const).flatMap((list) =>
        step[list].flatMap(({ when }, at) => found(when, ['steps', step.id, list, at], { step: step.id })),
      ),
    ]),
    ...tree.actions.flatMap(({ id, when }) => found(when, ['actions', id])),
    ...tree.organisations.flatMap(({ id, recommend }) =>
      recommend.flatMap(({ when }, at) => found(when, ['organisations', id, 'recommend', at])),
    ),
    ...tree.alerts.flatMap(({ id, when }) => found(when, ['alerts', id])),
    ...tree.deadlines.flatMap(({ id, when }) => found(when, ['deadlines', id])),
    ...tree.words.flatMap(({ id, variants }) =>
      variants.flatMap(({ when }, at) => found(when, ['words', id, 'variants', at])),
    ),
    ...tree.letters.flatMap(inLetter),
  ];
}

/** The conditions of a letter: its own, and those of its texts, which count only where it fits. */
function inLetter(letter: Tree['letters'][number]): FoundCondition[] {
  const path = ['letters', letter.id];
  return [
    ...found(letter.when, path),
    ...letterTexts(letter).flatMap((text) =>
      text.forms.flatMap(({ when }, at) => found(when, [...path, ...text.path, at], { within: letter.when })),
    ),
  ];
}

/** The conditions of invariants, which count on every route. */
export function invariantConditions({ invariants }: PackSource): FoundCondition[] {
  return invariants.flatMap(({ id, when }) => found(when, ['invariants', id]));
}

function found(
  when: Condition | undefined,
  path: Path,
  more: Partial<FoundCondition> = {},
): FoundCondition[] {
  return when === undefined ? [] : [{ when, path, ...more }];
}
