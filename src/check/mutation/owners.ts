import type { RawClaim } from '../../content/author-shapes.ts';
import type { Condition, Tree } from '../../engine/tree.ts';
import { linesOf } from '../solver/claims.ts';

/** What a condition decides about: something that a claim can name. */
export interface Owner {
  readonly kind: 'action' | 'organisation' | 'alert' | 'deadline' | 'line';
  /** Of a line, which has no name, its text. */
  readonly id: string;
}

/** Gives what every condition decides about; conditions of words decide about nothing that is claimed. */
export function ownersOf(tree: Tree): ReadonlyMap<Condition, Owner> {
  const owners = new Map<Condition, Owner>();
  const own = (kind: Owner['kind'], id: string, when: Condition | undefined) => {
    if (when !== undefined) owners.set(when, { kind, id });
  };
  for (const { id, when } of [...tree.actions, ...tree.steps.flatMap((step) => step.actions)])
    own('action', id, when);
  for (const { line } of linesOf(tree)) own('line', line.text, line.when);
  for (const { id, when } of tree.alerts) own('alert', id, when);
  for (const { id, when } of tree.deadlines) own('deadline', id, when);
  for (const { id, recommend } of tree.organisations) {
    for (const { when } of recommend) own('organisation', id, when);
  }
  return owners;
}

/** Whether a claim can come out otherwise when this owner is told, or not. Every organisation bears on who is first. */
export function bearsOn({ kind, id }: Owner, claim: RawClaim): boolean {
  if (kind === 'organisation' && claim.first !== undefined) return true;
  const claimed = [claim[kind] ?? []].flat();
  return kind === 'line' ? claimed.some((piece) => id.includes(piece)) : claimed.includes(id);
}
