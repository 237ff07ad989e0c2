import { type CompileText, textCompiler } from './compile-text.ts';
import {
  COMPILED_FORMAT,
  type CompiledAction,
  type CompiledLine,
  type CompiledOrganisation,
  type CompiledQuestion,
  type CompiledRule,
  type CompiledStep,
  type CompiledTree,
} from './compiled-tree.ts';
import { type CompileAtom, type CompiledCondition, compileCondition } from './condition.ts';
import { optionBit, SKIPPED } from './facts.ts';
import { withLiveVariables } from './live-variables.ts';
import { itemAt, positionsOf } from './lookup.ts';
import { KINDS } from './question-kinds.ts';
import { remainingAtStart } from './remaining.ts';
import type { Action, Condition, Line, Option, Organisation, Question, Step, Tree } from './tree.ts';
import { byUrgency, END } from './vocabulary.ts';

/**
 * Makes a tree ready to advise from: conditions, order, explained terms, what questions look back at.
 * Assumes a checked tree; throws on a name that the tree lacks, and on what is more than fits.
 */
export function compile(tree: Tree): CompiledTree {
  const compiling = startCompiling(tree);
  const { text, ready } = compiling;
  const start = positionsOf('question', tree.questions)(tree.pack.start);
  const questions = withLiveVariables(tree.questions.map((_, at) => compileQuestion(compiling, at)));
  const actions = [...tree.actions, ...tree.steps.flatMap((step) => step.actions)];
  return {
    format: COMPILED_FORMAT,
    pack: tree.pack,
    start,
    questions,
    steps: tree.steps.map((step) => compileStep(compiling, step, actions)),
    actions: actions.map((action): CompiledAction => ({ ...ready(action), text: text(action.text) })),
    organisations: tree.organisations.map((one) => compileOrganisation(compiling, one)),
    rules: byUrgency(tree.organisations.flatMap((one, at) => compileRules(compiling, one, at))),
    alerts: tree.alerts.map((alert) => ({ ...ready(alert), text: text(alert.text) })),
    deadlines: tree.deadlines.map((deadline) => ({
      ...ready(deadline),
      title: text(deadline.title),
      rule: text(deadline.rule),
      caution: text(deadline.caution),
      late: text(deadline.late),
    })),
    terms: tree.terms,
    words: tree.words.map(({ id, text: own, variants }) => ({
      id,
      text: own,
      variants: variants.map((variant) => ({ text: variant.text, when: compiling.condition(variant.when) })),
    })),
    sources: tree.sources,
    remaining: remainingAtStart({ start, questions }),
  };
}

interface Conditional {
  readonly when?: Condition;
}

type Ready<T> = Omit<T, 'when'> & { readonly when?: CompiledCondition };

/** What compiling the parts of one tree shares. */
interface Compiling {
  readonly tree: Tree;
  readonly text: CompileText;
  readonly condition: (condition: Condition) => CompiledCondition;
  /** An item with its condition compiled, when it has one. */
  readonly ready: <T extends Conditional>(item: T) => Ready<T>;
  /** The position of the next question, or of the end. */
  readonly target: (id: string) => number;
  readonly stepOf: (id: string) => number;
}

function startCompiling(tree: Tree): Compiling {
  const questionOf = positionsOf('question', tree.questions);
  const stepOf = positionsOf('step', tree.steps);
  const compileAtom: CompileAtom = (condition) => {
    if (condition.kind === 'step') return { kind: 'step', steps: condition.steps.map(stepOf) };
    const at = questionOf(condition.question);
    return { kind: 'answer', at, mask: maskOf(itemAt(tree.questions, at), condition.options) };
  };
  const condition = (one: Condition) => compileCondition(one, compileAtom);
  return {
    tree,
    text: textCompiler(tree),
    condition,
    ready: ({ when, ...item }) => (when === undefined ? item : { ...item, when: condition(when) }),
    target: (id) => (id === END ? tree.questions.length : questionOf(id)),
    stepOf,
  };
}

/** The bits of options. A question with an answer of one's own has one option: skipping. */
function maskOf(question: Question, options: readonly string[]): number {
  const optionOf = positionsOf(`option of "${question.id}"`, question.options);
  const bits = options.map((id) => (KINDS[question.kind].open ? SKIPPED : optionBit(optionOf(id))));
  return bits.reduce((mask, bit) => mask | bit, 0);
}

function compileQuestion({ tree, text, ready, target, stepOf }: Compiling, at: number): CompiledQuestion {
  const question = itemAt(tree.questions, at);
  const { help, next, options, ...own } = ready(question);
  const compileOption = ({ label, next: leadsTo = next, step, findOut, ...option }: Option) => ({
    ...option,
    label: text(label),
    next: target(leadsTo),
    ...(step === undefined ? {} : { step: stepOf(step) }),
    ...(findOut === undefined ? {} : { findOut: { text: text(findOut.text), from: text(findOut.from) } }),
  });
  return {
    ...own,
    at,
    text: text(question.text),
    why: text(question.why),
    ...(help === undefined ? {} : { help: text(help) }),
    next: target(next),
    options: options.map(compileOption),
    live: [],
    answers: [],
  };
}

/** A step, with the positions of its own actions and of those of situations. */
function compileStep({ text, ready, tree }: Compiling, step: Step, actions: readonly Action[]): CompiledStep {
  const lines = (list: readonly Line[]): CompiledLine[] =>
    list.map((line) => ({ ...ready(line), text: text(line.text) }));
  const here = byUrgency([...tree.actions, ...step.actions]);
  return {
    ...step,
    summary: text(step.summary),
    goal: text(step.goal),
    actions: here.map((action) => actions.indexOf(action)),
    ask: lines(step.ask),
    bring: lines(step.bring),
    goOn: lines(step.goOn),
    stuck: lines(step.stuck),
  };
}

function compileOrganisation({ text }: Compiling, organisation: Organisation): CompiledOrganisation {
  const { recommend: _, ...facts } = organisation;
  return {
    ...facts,
    for: text(facts.for),
    notFor: text(facts.notFor),
    first: text(facts.first),
    binding: text(facts.binding),
  };
}

function compileRules({ text, ready }: Compiling, { recommend }: Organisation, at: number): CompiledRule[] {
  return recommend.map((rule) => ({
    organisation: at,
    ...ready(rule),
    why: text(rule.why),
  }));
}
