import { byUrgency } from '../../engine/ready.ts';
import type { Condition, Tree } from '../../engine/tree.ts';
import { Claims } from '../proof/claims.ts';
import { FALSE, type Formula, TRUE } from '../proof/formula.ts';
import type { Proof } from '../proof/proof.ts';

/** On which routes a condition decides anything: where its step is, and nothing stronger holds. */
export type Scopes = ReadonlyMap<Condition, Formula>;

/** The scope of every condition of a tree but those of questions, which change the route itself. */
export function scopesOf(tree: Tree, { formulas }: Proof): Scopes {
  const claims = new Claims(tree, formulas);
  const scopes = new Map<Condition, Formula>();
  const put = (when: Condition | undefined, scope: Formula) => {
    if (when !== undefined) scopes.set(when, scope);
  };
  for (const step of tree.steps) {
    const here = claims.step(step.id);
    for (const { when } of [...step.actions, ...step.ask, ...step.bring, ...step.goOn, ...step.stuck])
      put(when, here);
  }
  for (const { when } of [...tree.actions, ...tree.alerts]) put(when, TRUE);
  for (const { when, from } of tree.deadlines) put(when, claims.asked(from));
  for (const { recommend } of tree.organisations) firstThatHolds(byUrgency(recommend));
  for (const { variants } of tree.words) firstThatHolds(variants);
  return scopes;

  /** Of a row the first that holds counts; the later ones decide only where no earlier does. */
  function firstThatHolds(row: readonly { readonly when?: Condition }[]): void {
    let earlier: Formula = FALSE;
    for (const { when } of row) {
      put(when, formulas.not(earlier));
      earlier = formulas.any([earlier, formulas.of(when)]);
    }
  }
}

/** The routes on which a changed condition tells something else. */
export function difference({ formulas }: Proof, from: Condition, to: Condition, scope: Formula): Formula {
  const [before, after] = [formulas.of(from), formulas.of(to)];
  const onlyBefore = formulas.all([before, formulas.not(after)]);
  const onlyAfter = formulas.all([after, formulas.not(before)]);
  return formulas.all([scope, formulas.any([onlyBefore, onlyAfter])]);
}
