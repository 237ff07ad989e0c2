import type { Rule } from '../rule.ts';
import { knownTargets } from './known-targets.ts';
import { livingConditions } from './living-conditions.ts';
import { noCycles } from './no-cycles.ts';
import { oneStep } from './one-step.ts';

/** Every rule, in alphabetical order. */
export const RULES: readonly Rule[] = [knownTargets, livingConditions, noCycles, oneStep];
