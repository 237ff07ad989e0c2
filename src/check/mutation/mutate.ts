import type { RawScenario } from '../../content/author-shapes.ts';
import type { PackSource } from '../../content/parse.ts';
import type { Answers } from '../../engine/answers.ts';
import { compile } from '../../engine/compile.ts';
import type { Condition, Tree } from '../../engine/tree.ts';
import { checkPack } from '../check.ts';
import { claimsIn } from '../claims-in.ts';
import { partsOf } from '../invariant-parts.ts';
import { invariantsHold } from '../rules/invariants-hold.ts';
import { answersOf, runScenario } from '../scenarios.ts';
import { Claims } from '../solver/claims.ts';
import type { Diagram } from '../solver/diagram.ts';
import { Proof } from '../solver/proof.ts';
import { difference, type Scopes, scopesOf } from './effects.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { bearsOn, type Owner, ownersOf } from './owners.ts';

/** A mutant that no scenario or invariant noticed, with answers on which it tells something else. */
export interface Survivor {
  readonly mutant: Mutant;
  /** The shortest answers for which it does; null when the routes themselves changed. */
  readonly example: Answers | null;
}

/** What became of all mutants. Those that change nothing on any route are not counted. */
export interface MutationReport {
  readonly killed: number;
  readonly survivors: readonly Survivor[];
  readonly unchanging: number;
}

/** Changes a pack one place at a time and lists what no scenario or invariant notices. */
export function mutate(source: PackSource, today: string): MutationReport {
  const judging = startJudging(source, today);
  const survivors: Survivor[] = [];
  const counts = { killed: 0, unchanging: 0 };
  for (const mutant of mutantsOf(source)) {
    const differs = differenceOf(judging, mutant);
    if (!changesAnything(judging, mutant, differs)) counts.unchanging += 1;
    else if (isNoticed(judging, mutant, differs)) counts.killed += 1;
    else survivors.push({ mutant, example: differs === null ? null : judging.proof.shortestModel(differs) });
  }
  return { ...counts, survivors };
}

/** The pack as it is, made ready to hold mutants against. */
interface Judging {
  readonly source: PackSource;
  readonly today: string;
  readonly proof: Proof;
  readonly scopes: Scopes;
  /** What each condition of the pack decides about. */
  readonly owners: ReadonlyMap<Condition, Owner>;
  readonly scenarios: readonly JudgingScenario[];
  /** What is wrong with the invariants of the pack as it is; only more than that is a notice. */
  readonly broken: number;
}

interface JudgingScenario {
  readonly id: string;
  readonly scenario: RawScenario;
  /** Its answers, as the proof reads them. */
  readonly values: readonly number[];
}

function startJudging(source: PackSource, today: string): Judging {
  const proof = new Proof(source.tree);
  const compiled = compile(source.tree);
  return {
    source,
    today,
    proof,
    scopes: scopesOf(source.tree, proof),
    owners: ownersOf(source.tree),
    scenarios: Object.entries(source.scenarios).map(([id, scenario]) => ({
      id,
      scenario,
      values: proof.valuesOf(answersOf(compiled, scenario)),
    })),
    broken: brokenInvariants(source, today),
  };
}

/** The routes on which a mutant tells something else; null when the routes themselves changed. */
function differenceOf({ proof, scopes }: Judging, { changed }: Mutant): Diagram | null {
  const scope = changed === null ? undefined : scopes.get(changed.from);
  return changed === null || scope === undefined ? null : difference(proof, changed.from, changed.to, scope);
}

function changesAnything({ proof }: Judging, mutant: Mutant, differs: Diagram | null): boolean {
  return differs === null ? !proof.hasRoutesOf(mutant.tree()) : proof.isSatisfiable(differs);
}

function isNoticed(judging: Judging, mutant: Mutant, differs: Diagram | null): boolean {
  const { source, scenarios, proof, today } = judging;
  const tree = mutant.tree();
  const telling = scenarios.filter(({ values }) => differs === null || proof.holds(differs, values));
  if (telling.length > 0 && someFails(tree, telling)) return true;
  if (differs !== null) return breaksInvariant(judging, mutant, tree, differs);
  return brokenInvariants({ ...source, tree }, today) > judging.broken;
}

/** Whether an invariant is broken where a mutant tells something else. Its routes are those of the pack. */
function breaksInvariant(
  { source, proof, owners }: Judging,
  { changed }: Mutant,
  tree: Tree,
  differs: Diagram,
): boolean {
  const owner = changed === null ? undefined : owners.get(changed.from);
  if (owner === undefined) return false;
  const { statements, isSatisfiable } = proof.trial();
  const claims = new Claims(tree, statements);
  return claimsIn(source).some((found) => {
    if (!bearsOn(owner, found.claim)) return false;
    const about = statements.all([differs, statements.of(found.invariant.when)]);
    if (!isSatisfiable(about)) return false;
    return partsOf(found, claims).some(({ statement }) => {
      const broken = found.manner === 'always' ? statements.not(statement) : statement;
      return isSatisfiable(statements.all([about, broken]));
    });
  });
}

function brokenInvariants(source: PackSource, today: string): number {
  return checkPack(source, today, [invariantsHold]).problems.length;
}

/** Whether one of the scenarios fails; on a tree that cannot be walked to the end they do. They look at no terms. */
function someFails(tree: Tree, scenarios: readonly JudgingScenario[]): boolean {
  try {
    const compiled = compile({ ...tree, terms: [] });
    return scenarios.some(({ id, scenario }) => runScenario(compiled, id, scenario).failures.length > 0);
  } catch {
    return true;
  }
}
