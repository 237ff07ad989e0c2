import type { Condition } from './tree.ts';

/**
 * What is known on a route, by position in the tree. `chosen` holds per question the chosen options as
 * bits (0: not asked); `step` is the position of the step and `setBy` that of the question that set it,
 * both NOTHING as long as no answer did.
 */
export interface Facts {
  readonly chosen: readonly number[];
  readonly step: number;
  readonly setBy: number;
}

/** No position. */
export const NOTHING = -1;

/** The bits of an answer that is given freely, such as a date or a place. */
export const SKIPPED = 1;
export const GIVEN = 2;

/** Gives the bit of the option at a position. */
export function optionBit(at: number): number {
  return 1 << at;
}

/** The facts before the first answer, of a tree with so many questions. */
export function nothingKnown(questions: number): Facts {
  return { chosen: new Array<number>(questions).fill(0), step: NOTHING, setBy: NOTHING };
}

/** Gives the bits chosen at a question; 0 when it was not asked. */
export function chosenAt({ chosen }: Facts, question: number): number {
  return chosen[question] ?? 0;
}

/** A condition with its names looked up: questions and steps by position, options as bits. Plain data. */
export type CompiledCondition =
  | { readonly kind: 'answer'; readonly at: number; readonly mask: number }
  | { readonly kind: 'step'; readonly steps: readonly number[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly CompiledCondition[] }
  | { readonly kind: 'not'; readonly of: CompiledCondition };

/** The smallest conditions: they speak of one answer, or of the step. */
export type AtomicCondition = Extract<Condition, { kind: 'answer' | 'step' }>;

/** Looks the names in an atomic condition up. Throws on what the tree lacks. */
export type CompileAtom = (condition: AtomicCondition) => CompiledCondition;

/** Compiles a condition, part by part. */
export function compileCondition(condition: Condition, compileAtom: CompileAtom): CompiledCondition {
  switch (condition.kind) {
    case 'answer':
    case 'step':
      return compileAtom(condition);
    case 'not':
      return { kind: 'not', of: compileCondition(condition.of, compileAtom) };
    case 'all':
    case 'any':
      return { kind: condition.kind, of: condition.of.map((part) => compileCondition(part, compileAtom)) };
  }
}

/** Whether a condition holds. No condition always holds. */
export function holds(condition: CompiledCondition | undefined, facts: Facts): boolean {
  if (condition === undefined) return true;
  switch (condition.kind) {
    case 'answer':
      return (chosenAt(facts, condition.at) & condition.mask) !== 0;
    case 'step':
      return condition.steps.includes(facts.step);
    case 'not':
      return !holds(condition.of, facts);
    case 'all':
      return condition.of.every((part) => holds(part, facts));
    case 'any':
      return condition.of.some((part) => holds(part, facts));
  }
}

/** Some options of one question, by position and bits, that decided something. */
export interface Decision {
  readonly at: number;
  readonly mask: number;
}

/**
 * Explains a condition: the answers that decided it, in the order of the condition. A question that was
 * not asked decides by its absence, but is nobody's reason. The step counts as the answer that set it.
 */
export function explain(condition: CompiledCondition | undefined, facts: Facts): Decision[] {
  if (condition === undefined) return [];
  switch (condition.kind) {
    case 'answer': {
      const known = chosenAt(facts, condition.at);
      return known === 0 ? [] : [{ at: condition.at, mask: known & condition.mask || known }];
    }
    case 'step':
      return explainStep(facts);
    case 'not':
      return explain(condition.of, facts);
    case 'all':
    case 'any':
      return explainParts(condition.of, condition.kind === 'any', facts);
  }
}

/** Explains the step: by the answer that set it. */
export function explainStep(facts: Facts): Decision[] {
  const { setBy } = facts;
  return setBy === NOTHING ? [] : [{ at: setBy, mask: chosenAt(facts, setBy) }];
}

/**
 * `any` (decisive = true) is decided by the parts that hold, `all` (decisive = false) by those that do
 * not; when there are none, every part decided. What is so explains better than what is not so: parts
 * that are negated are only reported when the others say nothing.
 */
function explainParts(parts: readonly CompiledCondition[], decisive: boolean, facts: Facts): Decision[] {
  const deciding = parts.filter((part) => holds(part, facts) === decisive);
  const reported = deciding.length > 0 ? deciding : parts;
  const stated = reported.filter((part) => !isNegated(part)).flatMap((part) => explain(part, facts));
  return stated.length > 0 ? stated : reported.filter(isNegated).flatMap((part) => explain(part, facts));
}

/** Whether a condition says what is not so. */
function isNegated(condition: CompiledCondition): boolean {
  switch (condition.kind) {
    case 'answer':
    case 'step':
      return false;
    case 'not':
      return !isNegated(condition.of);
    case 'all':
    case 'any':
      return condition.of.every(isNegated);
  }
}

/** Gives the positions of the questions that a condition looks at, with the bits it asks about. */
export function decisionsIn(condition: CompiledCondition | undefined): Decision[] {
  if (condition === undefined || condition.kind === 'step') return [];
  if (condition.kind === 'answer') return [{ at: condition.at, mask: condition.mask }];
  return condition.kind === 'not' ? decisionsIn(condition.of) : condition.of.flatMap(decisionsIn);
}

/** Visits the atomic parts of a condition. */
export function* atomsOf(condition: Condition | undefined): Generator<AtomicCondition> {
  if (condition === undefined) return;
  if (condition.kind === 'answer' || condition.kind === 'step') yield condition;
  else if (condition.kind === 'not') yield* atomsOf(condition.of);
  else for (const part of condition.of) yield* atomsOf(part);
}
