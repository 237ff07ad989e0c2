import type { Rule } from './rule.ts';
import { RULES } from './rules/index.ts';
import { oneStep } from './rules/one-step.ts';

/** The rules without which a tree cannot be walked: every name is known, nothing goes round, and there is a step. */
export const BEFORE_USE: readonly Rule[] = [
  ...RULES.filter((rule) => rule.stage === 'names' || rule.stage === 'graph'),
  oneStep,
];
