import { compileCondition, DATE_GIVEN, DATE_SKIPPED, type FindAtom, type Predicate } from './condition.ts';
import { type Condition, END, type Option, type Question, type Tree } from './tree.ts';

/** Where a choice leads, in positions. */
export interface Edge {
  readonly option: Option;
  readonly bit: number;
  /** Position of the next question; the number of questions means: the end. */
  readonly next: number;
  /** The step it sets, as a bit; 0 for none. */
  readonly step: number;
}

/** A question made ready for walking. */
export interface Node {
  readonly question: Question;
  readonly at: number;
  readonly when: Predicate;
  /** Where to go when the question is passed over. */
  readonly next: number;
  readonly edges: ReadonlyMap<string, Edge>;
}

/** A tree made ready: names looked up once, conditions compiled. */
export interface TreeIndex {
  readonly tree: Tree;
  readonly nodes: readonly Node[];
  readonly start: number;
  /** The position after the last question: the end of a route, and the step's place in the facts. */
  readonly end: number;
  /** Makes a condition of this tree ready; the same condition is made ready once. */
  readonly compile: (condition: Condition | undefined) => Predicate;
  readonly atomOf: FindAtom;
  /** Per position of the facts, how many bits it can have. */
  readonly widths: readonly number[];
  /** Position of a question. Throws when there is none. */
  readonly positionOf: (questionId: string) => number;
  /** The question made ready, or undefined. */
  readonly nodeNamed: (questionId: string) => Node | undefined;
}

const indexes = new WeakMap<Tree, TreeIndex>();

/** The index of a tree, made on first use. Throws on a tree that was not checked. */
export function indexOf(tree: Tree): TreeIndex {
  let index = indexes.get(tree);
  if (index === undefined) {
    index = makeIndex(tree);
    indexes.set(tree, index);
  }
  return index;
}

function makeIndex(tree: Tree): TreeIndex {
  const end = tree.questions.length;
  const positions = new Map(tree.questions.map((question, at) => [question.id, at]));
  const stepBits = new Map(tree.steps.map((step, at) => [step.id, 1 << at]));
  const positionOf = (id: string) => known(positions.get(id), 'question', id);
  const stepBit = (id: string) => known(stepBits.get(id), 'step', id);

  const atomOf: FindAtom = (condition) => {
    if (condition.kind === 'step') {
      return { at: end, mask: union(condition.steps.map(stepBit)) };
    }
    const at = positionOf(condition.question);
    const question = tree.questions[at] as Question;
    return { at, mask: union(condition.options.map((id) => optionBit(question, id))) };
  };
  const compile = remembering((condition) => compileCondition(condition, atomOf));
  const target = (id: string) => (id === END ? end : positionOf(id));

  const nodes = tree.questions.map((question, at): Node => {
    const edges = question.options.map((option): [string, Edge] => [
      option.id,
      {
        option,
        bit: optionBit(question, option.id),
        next: target(option.next ?? question.next),
        step: option.step === undefined ? 0 : stepBit(option.step),
      },
    ]);
    return {
      question,
      at,
      when: compile(question.when),
      next: target(question.next),
      edges: new Map(edges),
    };
  });
  const widths = [...tree.questions.map((question) => valuesOf(question).length), tree.steps.length];
  const byName = new Map(nodes.map((node) => [node.question.id, node]));
  const nodeNamed = (id: string) => byName.get(id);
  const start = positionOf(tree.pack.start);
  return { tree, nodes, start, end, compile, atomOf, widths, positionOf, nodeNamed };
}

/** Whether an answer is simply one of the options: most are, and that is quick to see. */
export function fitsAtOnce({ edges }: Node, value: unknown): boolean {
  return typeof value === 'string' && edges.has(value);
}

/** The bit of an option. A date has one option, skipping, and its being given is the other bit. */
export function optionBit(question: Question, id: string): number {
  const at = question.options.findIndex((option) => option.id === id);
  if (at < 0) throw new Error(`The question "${question.id}" has no option "${id}".`);
  return question.kind === 'date' ? DATE_SKIPPED : 1 << at;
}

/** Every value that one answer to the question can have, as bits; of a `many`, the single ones. */
export function valuesOf(question: Question): number[] {
  if (question.kind === 'date') return [DATE_SKIPPED, DATE_GIVEN];
  return question.options.map((_, at) => 1 << at);
}

/** The options behind bits. A date that was given is no option. */
export function optionsIn(question: Question, mask: number): Option[] {
  return question.options.filter((_, at) => (mask & (1 << at)) !== 0);
}

/** Keeps what was compiled, by the condition itself. */
function remembering(
  compile: (condition: Condition | undefined) => Predicate,
): (condition: Condition | undefined) => Predicate {
  const made = new Map<Condition | undefined, Predicate>();
  return (condition) => {
    let predicate = made.get(condition);
    if (predicate === undefined) {
      predicate = compile(condition);
      made.set(condition, predicate);
    }
    return predicate;
  };
}

function union(bits: readonly number[]): number {
  return bits.reduce((all, bit) => all | bit, 0);
}

function known<T>(value: T | undefined, kind: string, id: string): T {
  if (value === undefined) throw new Error(`The tree has no ${kind} "${id}".`);
  return value;
}
