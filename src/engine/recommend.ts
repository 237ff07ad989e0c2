import type { CompiledRule, CompiledTree } from './compiled-tree.ts';
import { holds } from './condition.ts';
import type { Facts } from './facts.ts';

/** Gives of each organisation the most urgent rule that holds: that one counts. The most urgent come first. */
export function recommended({ rules }: CompiledTree, facts: Facts): CompiledRule[] {
  const counted = new Map<number, CompiledRule>();
  for (const rule of rules) {
    if (!counted.has(rule.organisation) && holds(rule.when, facts)) counted.set(rule.organisation, rule);
  }
  return [...counted.values()];
}
