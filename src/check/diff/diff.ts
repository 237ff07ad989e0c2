import type { Answers } from '../../engine/answers.ts';
import type { Tree } from '../../engine/tree.ts';
import { actionsOf, Claims } from '../solver/claims.ts';
import type { Diagram } from '../solver/diagram.ts';
import { Proof } from '../solver/proof.ts';
import { inTermsOf, translated, withOrganisationsOf } from './translate.ts';

/** One kind of change in what people are told: who gets it, and the shortest example. */
export interface Change {
  readonly kind: 'step' | 'organisation' | 'first' | 'action' | 'alert' | 'deadline';
  readonly id: string;
  readonly what: 'gained' | 'lost' | 'moved';
  /** How many combinations of answers it touches. */
  readonly count: bigint;
  readonly example: Answers;
}

/** What changed between two packs, for people who answer the questions of the new one. */
export interface PackDiff {
  /** All combinations of answers to the new pack. */
  readonly total: bigint;
  readonly changes: readonly Change[];
  /** Questions and options that only one of the packs has. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Both packs, as statements over the answers to the new one. */
interface Comparing {
  readonly old: Tree;
  readonly now: Tree;
  readonly proof: Proof;
  readonly before: Claims;
  readonly after: Claims;
}

/** Who gets other advice: exact over all answers to the new pack. */
export function diffOf(old: Tree, now: Tree): PackDiff {
  const proof = new Proof(now);
  const { statements } = proof;
  const before = new Claims(withOrganisationsOf(translated(old, now), now), statements);
  const after = new Claims(withOrganisationsOf(now, old), statements);
  const names = { before: namesOf(old), after: namesOf(now) };
  return {
    total: proof.countModels(),
    changes: [...changesBetween({ old, now, proof, before, after })],
    added: names.after.filter((name) => !names.before.includes(name)),
    removed: names.before.filter((name) => !names.after.includes(name)),
  };
}

function* changesBetween(comparing: Comparing): Generator<Change> {
  const { old, now, proof, before, after } = comparing;
  const { statements } = proof;
  for (const id of idsOf(comparing, (tree) => tree.steps)) {
    const was = statements.of(inTermsOf({ kind: 'step', steps: [id] }, old, now));
    const is = now.steps.some((step) => step.id === id) ? after.step(id) : statements.any([]);
    yield* gainsAndLosses(proof, 'step', id, was, is);
  }
  const kinds = [
    ['organisation', (tree: Tree) => tree.organisations],
    ['first', (tree: Tree) => tree.organisations],
    ['action', (tree: Tree) => actionsOf(tree).map(({ action }) => action)],
    ['alert', (tree: Tree) => tree.alerts],
    ['deadline', (tree: Tree) => tree.deadlines],
  ] as const;
  for (const [kind, pick] of kinds) {
    for (const id of idsOf(comparing, pick)) {
      yield* gainsAndLosses(proof, kind, id, before[kind](id), after[kind](id));
    }
  }
  for (const { id } of now.deadlines) yield* movedDeadline(comparing, id);
}

function idsOf({ old, now }: Comparing, pick: (tree: Tree) => readonly { readonly id: string }[]): string[] {
  return [...new Set([...pick(now), ...pick(old)].map((item) => item.id))];
}

function* gainsAndLosses(
  proof: Proof,
  kind: Change['kind'],
  id: string,
  was: Diagram,
  is: Diagram,
): Generator<Change> {
  if (was === is) return;
  const { statements } = proof;
  yield* change(proof, kind, id, 'gained', statements.all([is, statements.not(was)]));
  yield* change(proof, kind, id, 'lost', statements.all([was, statements.not(is)]));
}

/** A deadline that is counted from another date, or over another period. */
function* movedDeadline({ old, now, proof, before, after }: Comparing, id: string): Generator<Change> {
  const counted = (tree: Tree) => {
    const deadline = tree.deadlines.find((one) => one.id === id);
    return deadline && JSON.stringify([deadline.from, deadline.period]);
  };
  const [was, is] = [counted(old), counted(now)];
  if (was === undefined || was === is) return;
  yield* change(
    proof,
    'deadline',
    id,
    'moved',
    proof.statements.all([before.deadline(id), after.deadline(id)]),
  );
}

function* change(
  proof: Proof,
  kind: Change['kind'],
  id: string,
  what: Change['what'],
  statement: Diagram,
): Generator<Change> {
  const example = proof.shortestModel(statement);
  if (example !== null) yield { kind, id, what, count: proof.countModels(statement), example };
}

function namesOf(tree: Tree): string[] {
  return tree.questions.flatMap((question) => [
    question.id,
    ...question.options.map((option) => `${question.id}=${option.id}`),
  ]);
}
