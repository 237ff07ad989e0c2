import type { Condition, Tree } from '../../engine/tree.ts';
import { byUrgency } from '../../engine/vocabulary.ts';
import { Claims } from '../solver/claims.ts';
import { type Diagram, FALSE, TRUE } from '../solver/diagram.ts';
import type { Proof } from '../solver/proof.ts';

/** On which routes a condition decides anything: where its step is, and nothing stronger holds. */
export type Scopes = ReadonlyMap<Condition, Diagram>;

/** The scope of every condition of a tree but those of questions, which change the route itself. */
export function scopesOf(tree: Tree, { statements }: Proof): Scopes {
  const claims = new Claims(tree, statements);
  const scopes = new Map<Condition, Diagram>();
  const put = (when: Condition | undefined, scope: Diagram) => {
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
  for (const { id, variants } of tree.words) firstThatHolds(variants, whereTold(id, tree, claims));
  return scopes;

  /** Of a row the first that holds counts; the later ones decide only where no earlier does. */
  function firstThatHolds(row: readonly { readonly when?: Condition }[], within = TRUE): void {
    let earlier: Diagram = FALSE;
    for (const { when } of row) {
      put(when, statements.all([within, statements.not(earlier)]));
      earlier = statements.any([earlier, statements.of(when)]);
    }
  }
}

/** On which routes a word is told: where the organisations are that use it, or everywhere when anything else does. */
function whereTold(word: string, tree: Tree, claims: Claims): Diagram {
  const used = new RegExp(`\\{${word}\\}`, 'i');
  const { organisations, words: _, ...others } = tree;
  if (used.test(JSON.stringify(others))) return TRUE;
  const using = organisations.filter((organisation) => used.test(JSON.stringify(organisation)));
  return claims.anyOf(using.map(({ id }) => id));
}

/** The routes on which a changed condition tells something else. */
export function difference({ statements }: Proof, from: Condition, to: Condition, scope: Diagram): Diagram {
  const [before, after] = [statements.of(from), statements.of(to)];
  const onlyBefore = statements.all([before, statements.not(after)]);
  const onlyAfter = statements.all([after, statements.not(before)]);
  return statements.all([scope, statements.any([onlyBefore, onlyAfter])]);
}
