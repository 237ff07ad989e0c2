import type { RawScenario } from '../../content/author-shapes.ts';
import type { PackSource } from '../../content/parse.ts';
import type { Answers } from '../../engine/answers.ts';
import { compile, compilerFor } from '../../engine/compile.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import type { CompiledCondition } from '../../engine/condition.ts';
import type { Condition, Tree } from '../../engine/tree.ts';
import { contextFor } from '../check.ts';
import { claimsIn } from '../claims-in.ts';
import { partsOf } from '../invariant-parts.ts';
import { invariantsHold } from '../rules/invariants-hold.ts';
import { answersOf, runScenario } from '../scenarios.ts';
import { type Diagram, StateSpaceTooLarge } from '../solver/diagram.ts';
import { Proof } from '../solver/proof.ts';
import { Recommended } from '../solver/recommended.ts';
import { ChangedClaims } from './changed-claims.ts';
import { difference, type Scopes, scopesOf } from './effects.ts';
import type { Mutant } from './mutants.ts';
import { bearsOn, type Owner, ownersOf } from './owners.ts';
import { replaced } from './replaced.ts';

/** What became of a mutant. Of one that nobody noticed: the shortest answers on which it tells something else. */
export type Verdict =
  | { readonly kind: 'unchanging' }
  | { readonly kind: 'noticed' }
  | {
      readonly kind: 'survived';
      /** Null when the routes themselves changed. */
      readonly example: Answers | null;
    };

/** The pack as it is, made ready to hold mutants against. */
interface Judging {
  readonly source: PackSource;
  readonly compiled: CompiledTree;
  readonly compileOne: (condition: Condition) => CompiledCondition;
  /** What each condition of the pack was compiled to. */
  readonly conditions: ReadonlyMap<Condition, CompiledCondition>;
  readonly proof: Proof;
  readonly scopes: Scopes;
  /** What each condition of the pack decides about. */
  readonly owners: ReadonlyMap<Condition, Owner>;
  readonly recommended: Recommended;
  /** Those that hold on the pack as it is: of the others nothing can be noticed. */
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

/** What a scenario or an invariant looks at: a tree with all that is told, but for what explains it. */
export function toBeJudged(source: PackSource): PackSource {
  const tree: Tree = { ...source.tree, terms: [], sources: [], letters: [], proofs: [], numbers: {} };
  return { ...source, tree };
}

/** Makes a judge of the mutants of a pack: of each, whether a scenario or an invariant notices it. */
export function startJudging(pack: PackSource): (mutant: Mutant) => Verdict {
  const source = toBeJudged(pack);
  const proof = new Proof(source.tree);
  const conditions = new Map<Condition, CompiledCondition>();
  const compileOne = compilerFor(source.tree);
  const compiled = compile(source.tree, (condition) => {
    const made = compileOne(condition);
    conditions.set(condition, made);
    return made;
  });
  const judging: Judging = {
    source,
    compiled,
    compileOne,
    conditions,
    proof,
    scopes: scopesOf(pack.tree, proof),
    owners: ownersOf(source.tree),
    scenarios: scenariosThatHold(source, compiled).map(([id, scenario]) => ({
      id,
      scenario,
      values: proof.valuesOf(answersOf(compiled, scenario)),
    })),
    recommended: new Recommended(source.tree.organisations, proof.statements).ready(),
    broken: brokenInvariants(source, source.tree, Number.POSITIVE_INFINITY),
  };
  return (mutant) => judge(judging, mutant);
}

function scenariosThatHold({ scenarios }: PackSource, compiled: CompiledTree): [string, RawScenario][] {
  return Object.entries(scenarios).filter(
    ([id, scenario]) => runScenario(compiled, id, scenario).failures.length === 0,
  );
}

function judge(judging: Judging, mutant: Mutant): Verdict {
  const { proof } = judging;
  const differs = differenceOf(judging, mutant);
  if (differs !== null && !proof.isSatisfiable(differs)) return { kind: 'unchanging' };
  if (aScenarioNotices(judging, mutant, differs)) return { kind: 'noticed' };
  if (differs === null && proof.hasRoutesOf(mutant.tree())) return { kind: 'unchanging' };
  if (anInvariantNotices(judging, mutant, differs)) return { kind: 'noticed' };
  return { kind: 'survived', example: differs === null ? null : proof.shortestModel(differs) };
}

/** The routes on which a mutant tells something else; null when the routes themselves changed. */
function differenceOf({ proof, scopes }: Judging, { changed }: Mutant): Diagram | null {
  const scope = changed === null ? undefined : scopes.get(changed.from);
  return changed === null || scope === undefined ? null : difference(proof, changed.from, changed.to, scope);
}

/** Whether a scenario that holds on the pack fails on a mutant; it does where no route leads to an advice. */
function aScenarioNotices(judging: Judging, mutant: Mutant, differs: Diagram | null): boolean {
  const { scenarios, proof } = judging;
  const telling = scenarios.filter(({ values }) => differs === null || proof.holds(differs, values));
  if (telling.length === 0) return false;
  try {
    const compiled = compiledMutant(judging, mutant, differs);
    return telling.some(({ id, scenario }) => runScenario(compiled, id, scenario).failures.length > 0);
  } catch {
    return true;
  }
}

/** The mutant, compiled. Where its routes are those of the pack, only the changed condition is compiled anew. */
function compiledMutant(
  { compiled, compileOne, conditions }: Judging,
  { changed, tree }: Mutant,
  differs: Diagram | null,
): CompiledTree {
  const before = changed === null ? undefined : conditions.get(changed.from);
  if (changed === null || before === undefined || differs === null) return compile(tree());
  return replaced(compiled, before, compileOne(changed.to));
}

function anInvariantNotices(judging: Judging, mutant: Mutant, differs: Diagram | null): boolean {
  const { source, broken } = judging;
  if (differs !== null) return breaksInvariant(judging, mutant, differs);
  return brokenInvariants(source, mutant.tree(), broken + 1) > broken;
}

/** Whether an invariant is broken where a mutant tells something else. Its routes are those of the pack. */
function breaksInvariant(
  { source, proof, owners, recommended }: Judging,
  mutant: Mutant,
  differs: Diagram,
): boolean {
  const owner = mutant.changed === null ? undefined : owners.get(mutant.changed.from);
  if (owner === undefined) return false;
  const { statements, isSatisfiable } = proof.trial();
  const change = { owner, differs, was: recommended };
  const tree = mutant.tree();
  const claims = {
    always: new ChangedClaims(tree, statements, 'always', change),
    never: new ChangedClaims(tree, statements, 'never', change),
  };
  return claimsIn(source).some((found) => {
    if (!bearsOn(owner, found.claim)) return false;
    const about = statements.all([differs, statements.of(found.when)]);
    if (!isSatisfiable(about)) return false;
    return partsOf(found, claims[found.manner]).some(({ statement }) => {
      const broken = found.manner === 'always' ? statements.not(statement) : statement;
      return isSatisfiable(statements.all([about, broken]));
    });
  });
}

/** Counts what is wrong with the invariants on a tree, up to so many; nothing where that is too much to prove. */
function brokenInvariants(source: PackSource, tree: Tree, most: number): number {
  const findings = invariantsHold.check(contextFor({ ...source, tree }, tree.pack.checked));
  let count = 0;
  try {
    for (const _ of findings) {
      count += 1;
      if (count === most) break;
    }
  } catch (error) {
    if (!(error instanceof StateSpaceTooLarge)) throw error;
  }
  return count;
}
