import {
  COMPILED_FORMAT,
  type Compiled,
  type CompiledOption,
  type CompiledQuestion,
  type CompiledStep,
  type CompiledTree,
} from './compiled-tree.ts';
import {
  type CompileAtom,
  type CompiledCondition,
  compileCondition,
  optionBit,
  SKIPPED,
} from './condition.ts';
import { explainedTexts } from './explained-texts.ts';
import { withLiveVariables } from './live-variables.ts';
import { itemAt, positionsOf } from './lookup.ts';
import { KINDS } from './question-kinds.ts';
import { remainingAtStart } from './remaining.ts';
import type { Action, Condition, Question, Step, Tree } from './tree.ts';
import { byUrgency, END } from './vocabulary.ts';

/**
 * Makes a tree ready to advise from: conditions, order, explained terms, what questions look back at.
 * Assumes a checked tree; throws on a name that the tree lacks, and on what is more than fits.
 */
export function compile(tree: Tree, compileOne = compilerFor(tree)): CompiledTree {
  const { pack, alerts, deadlines, terms, words, sources, letters, proofs, numbers, ...ready } =
    compileConditions(tree, compileOne);
  const start = positionsOf('question', tree.questions)(pack.start);
  const questions = withLiveVariables(ready.questions.map((question, at) => placed(tree, question, at)));
  const actions = [...ready.actions, ...ready.steps.flatMap((step) => step.actions)];
  return {
    format: COMPILED_FORMAT,
    pack, // After this what is alike stands near to each other: it packs smaller.
    start,
    letters,
    proofs,
    words,
    questions,
    numbers,
    rules: byUrgency(
      ready.organisations.flatMap(({ recommend }, organisation) =>
        recommend.map((rule) => ({ organisation, ...rule })),
      ),
    ),
    deadlines,
    alerts,
    actions,
    steps: ready.steps.map((step) => withActions(step, ready.actions, actions)),
    organisations: tree.organisations.map(({ recommend: _, ...facts }) => facts),
    terms,
    sources,
    explained: explainedTexts(tree),
    remaining: remainingAtStart({ start, questions }),
  };
}

/** Compiles every condition in a part of a tree: what stands under `when`. */
function compileConditions<T>(part: T, compileOne: (condition: Condition) => CompiledCondition): Compiled<T> {
  const compileIn = (value: unknown, key: string): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (key === 'when') return compileOne(value as Condition);
    if (Array.isArray(value)) return value.map((item) => compileIn(item, ''));
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, compileIn(item, name)]));
  };
  return compileIn(part, '') as Compiled<T>;
}

/** Gives what compiles one condition of a tree. */
export function compilerFor(tree: Tree): (condition: Condition) => CompiledCondition {
  const questionOf = positionsOf('question', tree.questions);
  const stepOf = positionsOf('step', tree.steps);
  const compileAtom: CompileAtom = (condition) => {
    if (condition.kind === 'step') return { kind: 'step', steps: condition.steps.map(stepOf) };
    const at = questionOf(condition.question);
    return { kind: 'answer', at, mask: maskOf(itemAt(tree.questions, at), condition.options) };
  };
  return (condition) => compileCondition(condition, compileAtom);
}

/** The bits of options. A question with an answer of one's own has one option: skipping. */
function maskOf({ id, kind, options }: Question, names: readonly string[]): number {
  const optionOf = positionsOf(`option of "${id}"`, options);
  const bits = names.map((name) => (KINDS[kind].open ? SKIPPED : optionBit(optionOf(name))));
  return bits.reduce((mask, bit) => mask | bit, 0);
}

/** A question that leads on by position. */
function placed(tree: Tree, question: Compiled<Question>, at: number): CompiledQuestion {
  const questionOf = positionsOf('question', tree.questions);
  const stepOf = positionsOf('step', tree.steps);
  const target = (id: string) => (id === END ? tree.questions.length : questionOf(id));
  const options = question.options.map(({ next = question.next, step, ...option }): CompiledOption => {
    const leads = { ...option, next: target(next) };
    return step === undefined ? leads : { ...leads, step: stepOf(step) };
  });
  return { ...question, at, next: target(question.next), options, live: [], answers: [] };
}

/** A step with the positions of its own actions and of those of situations. */
function withActions(
  step: Compiled<Step>,
  ofSituations: readonly Compiled<Action>[],
  all: readonly Compiled<Action>[],
): CompiledStep {
  const here = byUrgency([...ofSituations, ...step.actions]);
  return { ...step, actions: here.map((action) => all.indexOf(action)) };
}
