import type { PackSource } from '../../content/parse.ts';
import type { RawScenario } from '../../content/schema.ts';
import type { Answers } from '../../engine/answers.ts';
import type { Tree } from '../../engine/tree.ts';
import { checkPack } from '../check.ts';
import { promisesHold } from '../rules/promises-hold.ts';
import { runScenario } from '../scenarios.ts';
import { type Diagram, TRUE } from '../solver/diagram.ts';
import { Proof } from '../solver/proof.ts';
import { recorded, type Stub } from '../stubs.ts';
import { difference, type Scopes, scopesOf } from './effects.ts';
import { type Mutant, mutantsOf } from './mutants.ts';

/** A mutant that no scenario or promise noticed, with answers on which it tells something else. */
export interface Survivor {
  readonly mutant: Mutant;
  /** The routes on which it tells something else; null when the routes themselves changed. */
  readonly differs: Diagram | null;
  /** The shortest answers for which it does. */
  readonly example: Answers | null;
}

/** What became of all mutants. Those that change nothing on any route are not counted. */
export interface MutationReport {
  readonly killed: number;
  readonly survivors: readonly Survivor[];
  readonly unchanging: number;
  /** The proof that the statements of the survivors belong to. */
  readonly proof: Proof;
}

/** Changes a pack one place at a time and lists what no scenario or promise notices. */
export function mutate(source: PackSource, today: string): MutationReport {
  const judging = startJudging(source, today);
  const survivors: Survivor[] = [];
  const counts = { killed: 0, unchanging: 0 };
  for (const mutant of mutantsOf(source)) {
    const differs = differenceOf(judging, mutant);
    if (!changesAnything(judging, mutant, differs)) counts.unchanging += 1;
    else if (isNoticed(judging, mutant, differs)) counts.killed += 1;
    else
      survivors.push({
        mutant,
        differs,
        example: differs === null ? null : judging.proof.shortestModel(differs),
      });
  }
  return { ...counts, survivors, proof: judging.proof };
}

/** The pack as it is, made ready to hold mutants against. */
interface Judging {
  readonly source: PackSource;
  readonly today: string;
  readonly proof: Proof;
  readonly scopes: Scopes;
  readonly scenarios: readonly JudgingScenario[];
}

interface JudgingScenario {
  readonly id: string;
  readonly scenario: RawScenario;
  /** Its answers, as the proof reads them. */
  readonly values: readonly number[];
}

function startJudging(source: PackSource, today: string): Judging {
  const proof = new Proof(source.tree);
  return {
    source,
    today,
    proof,
    scopes: scopesOf(source.tree, proof),
    scenarios: Object.entries(source.scenarios).map(([id, scenario]) => ({
      id,
      scenario,
      values: proof.valuesOf(scenario.given),
    })),
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

/** Few scenarios that together notice the survivors, each made ready to be read and kept. */
export function stubsFor({ tree }: PackSource, { survivors, proof }: MutationReport): Stub[] {
  const { statements } = proof;
  const stubs: Stub[] = [];
  let left = survivors.flatMap(({ differs }) => (differs === null ? [] : [differs]));
  while (left.length > 0) {
    let route = TRUE;
    for (const differs of left) {
      const both = statements.all([route, differs]);
      if (proof.isSatisfiable(both)) route = both;
    }
    const answers = proof.shortestModel(route);
    if (answers === null) break;
    const values = proof.valuesOf(answers);
    left = left.filter((differs) => !proof.holds(differs, values));
    const title = `Vastgelegd: ${Object.values(answers).flat().slice(0, 4).join(', ')}`;
    stubs.push({ id: `vastgelegd-${stubs.length + 1}`, scenario: recorded(tree, title, answers) });
  }
  return stubs;
}

function isNoticed(judging: Judging, mutant: Mutant, differs: Diagram | null): boolean {
  const { source, scenarios, proof, today } = judging;
  const tree = mutant.tree();
  const telling = scenarios.filter(({ values }) => differs === null || proof.holds(differs, values));
  if (telling.some(({ id, scenario }) => fails(tree, id, scenario))) return true;
  return checkPack({ ...source, tree }, today, [promisesHold]).problems.length > 0;
}

/** Whether a scenario fails; on a tree that cannot be walked to the end it does. */
function fails(tree: Tree, id: string, scenario: RawScenario): boolean {
  try {
    return runScenario(tree, id, scenario).failures.length > 0;
  } catch {
    return true;
  }
}
