import type { Condition } from './tree.ts';

/**
 * What is known on the route, as numbers: per question (by its position in the tree) the chosen
 * options as bits, and last the step as one bit. 0 means: not asked, or no step yet.
 * A date has bit DATE_SKIPPED or bit DATE_GIVEN.
 */
export type Facts = readonly number[];

/** The bits of a date question. */
export const DATE_SKIPPED = 1;
export const DATE_GIVEN = 2;

/** Some bits at one position of the facts. As a condition it holds when the facts share a bit. */
export interface Atom {
  readonly at: number;
  readonly mask: number;
}

/** A condition made ready to be asked many times. */
export interface Predicate {
  readonly holds: (facts: Facts) => boolean;
  /** It says what is not so. Next to a part that says what is so, it is no reason to mention. */
  readonly negative: boolean;
  /** Tells the facts that decided the outcome, in the order of the condition. */
  readonly reasons: (facts: Facts, tell: TellFact) => void;
}

/** Hears of some bits at one position of the facts. */
export type TellFact = (at: number, mask: number) => void;

/** Finds the position and bits of what a condition mentions. Throws on what the tree lacks. */
export type FindAtom = (condition: Extract<Condition, { kind: 'answer' | 'step' }>) => Atom;

const ALWAYS: Predicate = { holds: () => true, negative: false, reasons: () => {} };

/** Makes a condition ready. No condition always holds, without a reason. */
export function compileCondition(condition: Condition | undefined, find: FindAtom): Predicate {
  if (condition === undefined) return ALWAYS;
  switch (condition.kind) {
    case 'answer':
    case 'step':
      return atomPredicate(find(condition));
    case 'not':
      return not(compileCondition(condition.of, find));
    case 'all':
    case 'any':
      return combine(
        condition.kind === 'any',
        condition.of.map((part) => compileCondition(part, find)),
      );
  }
}

/** A question that was not asked decides by its absence, but is nobody's reason. */
function atomPredicate({ at, mask }: Atom): Predicate {
  return {
    holds: (facts) => ((facts[at] as number) & mask) !== 0,
    negative: false,
    reasons: (facts, tell) => {
      const known = facts[at] as number;
      if (known !== 0) tell(at, known & mask || known);
    },
  };
}

function not(part: Predicate): Predicate {
  return {
    holds: (facts) => !part.holds(facts),
    negative: !part.negative,
    reasons: part.reasons,
  };
}

/**
 * `any` (decisive = true) is decided by the parts that hold, `all` (decisive = false) by those that
 * do not; when there are none, every part had its say.
 */
function combine(decisive: boolean, parts: readonly Predicate[]): Predicate {
  const positive = parts.filter((part) => !part.negative);
  const negative = parts.filter((part) => part.negative);
  return {
    holds: (facts) => {
      for (const part of parts) if (part.holds(facts) === decisive) return decisive;
      return !decisive;
    },
    negative: positive.length === 0,
    reasons: (facts, tell) => {
      const decided = parts.some((part) => part.holds(facts) === decisive);
      let told = false;
      const tellThis: TellFact = (at, mask) => {
        told = true;
        tell(at, mask);
      };
      const ask = (part: Predicate) => {
        if (!decided || part.holds(facts) === decisive) part.reasons(facts, tellThis);
      };
      positive.forEach(ask);
      if (!told) negative.forEach(ask);
    },
  };
}

/** What a condition comes to when no more is known than one fact; undefined when other facts decide. */
export function comesTo(condition: Condition | undefined, find: FindAtom, fact: Atom): boolean | undefined {
  if (condition === undefined) return true;
  if (condition.kind === 'answer' || condition.kind === 'step') {
    const { at, mask } = find(condition);
    return at === fact.at ? (mask & fact.mask) !== 0 : undefined;
  }
  if (condition.kind === 'not') {
    const part = comesTo(condition.of, find, fact);
    return part === undefined ? undefined : !part;
  }
  const decisive = condition.kind === 'any';
  const parts = condition.of.map((part) => comesTo(part, find, fact));
  if (parts.includes(decisive)) return decisive;
  return parts.includes(undefined) ? undefined : !decisive;
}

/** Visits the smallest parts of a condition: what it says of one answer, or of the step. */
export function* atomsOf(
  condition: Condition | undefined,
): Generator<Extract<Condition, { kind: 'answer' | 'step' }>> {
  if (condition === undefined) return;
  if (condition.kind === 'answer' || condition.kind === 'step') yield condition;
  else if (condition.kind === 'not') yield* atomsOf(condition.of);
  else for (const part of condition.of) yield* atomsOf(part);
}
