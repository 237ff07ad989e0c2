import type { PackSource } from '../../content/parse.ts';
import type { RawScenario } from '../../content/schema.ts';
import type { Answers } from '../../engine/answers.ts';
import { resolve } from '../../engine/resolve.ts';
import type { Tree } from '../../engine/tree.ts';
import { checkPack } from '../check.ts';
import type { Formula } from '../proof/formula.ts';
import { Proof } from '../proof/proof.ts';
import { type RoutePlace, routesOf } from '../proof/routes.ts';
import { invariantsHold } from '../rules/invariants-hold.ts';
import { runScenario } from '../scenarios.ts';
import { difference, type Scopes, scopesOf } from './effects.ts';
import { type Mutant, mutantsOf } from './mutants.ts';

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
    else survivors.push({ mutant, example: differs === null ? null : judging.proof.witness(differs) });
  }
  return { ...counts, survivors };
}

/** The pack as it is, made ready to hold mutants against. */
interface Judging {
  readonly source: PackSource;
  readonly today: string;
  readonly proof: Proof;
  readonly scopes: Scopes;
  readonly scenarios: readonly [string, RawScenario][];
  /** The routes of the pack as it is. */
  readonly shape: string;
}

function startJudging(source: PackSource, today: string): Judging {
  const proof = new Proof(source.tree);
  return {
    source,
    today,
    proof,
    scopes: scopesOf(source.tree, proof),
    scenarios: Object.entries(source.scenarios),
    shape: shapeOf(routesOf(source.tree)),
  };
}

/** The routes on which a mutant tells something else; null when the routes themselves changed. */
function differenceOf({ proof, scopes }: Judging, { changed }: Mutant): Formula | null {
  const scope = changed === null ? undefined : scopes.get(changed.from);
  return changed === null || scope === undefined ? null : difference(proof, changed.from, changed.to, scope);
}

function changesAnything({ proof, shape }: Judging, mutant: Mutant, differs: Formula | null): boolean {
  return differs === null ? shapeOf(routesOf(mutant.tree())) !== shape : proof.possible(differs);
}

function isNoticed(judging: Judging, mutant: Mutant, differs: Formula | null): boolean {
  const { source, scenarios, proof, today } = judging;
  const tree = mutant.tree();
  const telling = scenarios.filter(([, { given }]) => differs === null || isTrueOn(proof, differs, given));
  if (telling.some(([id, scenario]) => fails(tree, id, scenario))) return true;
  return checkPack({ ...source, tree }, today, [invariantsHold]).problems.length > 0;
}

/** Whether a scenario fails; on a tree that cannot be walked to the end it does. */
function fails(tree: Tree, id: string, scenario: RawScenario): boolean {
  try {
    return runScenario(tree, id, scenario).failures.length > 0;
  } catch {
    return true;
  }
}

/** Whether a statement is true on the route of a scenario. */
function isTrueOn({ index, formulas }: Proof, statement: Formula, answers: Answers): boolean {
  const { facts } = resolve(index.tree, answers);
  let left = statement;
  for (const [at, bits] of facts.entries()) if (bits !== 0) left = formulas.given(left, at, bits, ~bits);
  return formulas.atEnd(left);
}

/** The graph of places as text: equal texts, equal routes. */
function shapeOf(start: RoutePlace | null): string {
  const numbers = new Map<RoutePlace, number>();
  const parts: string[] = [];
  const visit = (place: RoutePlace | null): number => {
    if (place === null) return -1;
    const known = numbers.get(place);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(place, number);
    const ways = place.branches.map(({ yes, no, step, to }) => [yes, no, step, visit(to)].join('/'));
    parts.push(`${number}@${place.at}${place.asks}:${ways.join()}`);
    return number;
  };
  visit(start);
  return parts.join(';');
}
