import type { PackSource } from '../../content/parse.ts';
import type { Place } from '../../content/problem.ts';
import { type Condition, END, type Option, type Question, type Tree } from '../../engine/tree.ts';
import { optionPath } from '../paths.ts';
import { replaced } from './replaced.ts';

/** A pack with one place changed, as an author's slip would. */
export interface Mutant {
  /** What was changed, in Dutch. */
  readonly what: string;
  readonly place: Place;
  /** The condition that was changed and what it became; null when a target or a step was. */
  readonly changed: { readonly from: Condition; readonly to: Condition } | null;
  readonly tree: () => Tree;
}

/** Every pack that differs in one target, one step or one option of a condition. */
export function mutantsOf(source: PackSource): Mutant[] {
  const { tree } = source;
  return [
    ...tree.questions.flatMap((question) => [
      ...targetMutants(source, question),
      ...question.options.flatMap((option) => stepMutants(source, question, option)),
    ]),
    ...conditionsOf(tree).flatMap((condition) => conditionMutants(source, condition)),
  ];
}

function targetMutants({ tree, place }: PackSource, question: Question): Mutant[] {
  const owners = [question, ...question.options.filter((option) => option.next !== undefined)];
  return owners.flatMap((owner) => {
    const path = owner === question ? ['questions', question.id] : optionPath(question, owner as Option);
    const target = owner.next as string;
    return targetsInstead(tree, target).map((next) => ({
      what: `next: ${target} wordt ${next}`,
      place: place([...path, 'next']),
      changed: null,
      tree: () => replaced(tree, owner, { ...owner, next }),
    }));
  });
}

/** Other places further on, so that no circle comes of it: the end, and the one after. */
function targetsInstead(tree: Tree, target: string): string[] {
  const after = tree.questions.find((question) => question.id === target)?.next;
  return [...new Set([END, after])].filter((next) => next !== undefined && next !== target) as string[];
}

function stepMutants({ tree, place }: PackSource, question: Question, option: Option): Mutant[] {
  if (option.step === undefined) return [];
  const at = tree.steps.findIndex((step) => step.id === option.step);
  const step = tree.steps[(at + 1) % tree.steps.length]?.id as string;
  return [
    {
      what: `step: ${option.step} wordt ${step}`,
      place: place([...optionPath(question, option), 'step']),
      changed: null,
      tree: () => replaced(tree, option, { ...option, step }),
    },
  ];
}

function conditionMutants({ tree, placeOf }: PackSource, from: Condition): Mutant[] {
  return variantsOf(from, tree).map(({ condition, what, part }) => ({
    what,
    place: placeOf(part),
    changed: { from, to: condition },
    tree: () => replaced(tree, from, condition),
  }));
}

/** Every condition of a tree, each object once. */
function conditionsOf(tree: Tree): Condition[] {
  const owners: readonly { readonly when?: Condition }[] = [
    ...tree.questions,
    ...tree.steps.flatMap((step) => [
      ...step.actions,
      ...step.ask,
      ...step.bring,
      ...step.goOn,
      ...step.stuck,
    ]),
    ...tree.actions,
    ...tree.organisations.flatMap((organisation) => organisation.recommend),
    ...tree.alerts,
    ...tree.deadlines,
    ...tree.words.flatMap((word) => word.variants),
  ];
  return owners.flatMap((owner) => owner.when ?? []);
}

interface Variant {
  readonly condition: Condition;
  readonly what: string;
  /** The part that was changed. */
  readonly part: Condition;
}

/** A condition with one option left out, put in, or put in place of another. */
function variantsOf(condition: Condition, tree: Tree): Variant[] {
  switch (condition.kind) {
    case 'answer': {
      const question = tree.questions.find((one) => one.id === condition.question) as Question;
      const all = question.options.map((option) => option.id);
      return otherSets(condition.options, all).map(({ set, what }) => ({
        condition: { ...condition, options: set },
        what: `${condition.question}: ${what}`,
        part: condition,
      }));
    }
    case 'step': {
      const all = tree.steps.map((step) => step.id);
      return otherSets(condition.steps, all).map(({ set, what }) => ({
        condition: { ...condition, steps: set },
        what: `step: ${what}`,
        part: condition,
      }));
    }
    case 'not':
      return variantsOf(condition.of, tree).map((variant) => ({
        ...variant,
        condition: { kind: 'not', of: variant.condition },
      }));
    case 'all':
    case 'any':
      return condition.of.flatMap((part, at) =>
        variantsOf(part, tree).map((variant) => ({
          ...variant,
          condition: { ...condition, of: condition.of.with(at, variant.condition) },
        })),
      );
  }
}

function otherSets(set: readonly string[], all: readonly string[]): { set: string[]; what: string }[] {
  const others = all.filter((id) => !set.includes(id));
  const [other] = others;
  const without =
    set.length < 2 ? [] : set.map((id) => ({ set: set.filter((one) => one !== id), what: `zonder ${id}` }));
  const swapped =
    other === undefined
      ? []
      : set.map((id) => ({
          set: set.map((one) => (one === id ? other : one)),
          what: `${id} wordt ${other}`,
        }));
  const withMore = other === undefined ? [] : [{ set: [...set, other], what: `ook ${other}` }];
  return [...without, ...swapped, ...withMore];
}
