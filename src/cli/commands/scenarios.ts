import { coverageOf } from '../../check/coverage.ts';
import { loadPack } from '../../check/load-checked.ts';
import { type MutationReport, mutate } from '../../check/mutation/mutate.ts';
import { commandFor } from '../../check/replay.ts';
import { runScenarios, type ScenarioResult } from '../../check/scenarios.ts';
import { Proof } from '../../check/solver/proof.ts';
import { type Stub, stubFor } from '../../check/stubs.ts';
import type { PackSource } from '../../content/parse.ts';
import type { Problem } from '../../content/problem.ts';
import { scenariosYaml } from '../../content/scenarios-yaml.ts';
import { compile } from '../../engine/compile.ts';
import { jsonDocument } from '../../render/json.ts';
import { mutationText, type ShownMutation, scenariosText } from '../../render/scenarios.ts';
import { todayFor } from '../input/today.ts';
import { colourFor } from '../io/colour.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { whileSaying } from '../io/progress.ts';

export interface ScenariosOptions {
  readonly json?: boolean;
  readonly mutate?: boolean;
  readonly today?: string;
  readonly 'no-color'?: boolean;
}

/** Most stubs to print; the rest follows when these are in. */
const MOST_STUBS = 3;

/** Runs the scenarios of a pack, tells what they cover, and what changes they would not notice. */
export async function scenariosCommand(
  folder: string | undefined,
  options: ScenariosOptions,
  io: Io,
): Promise<ExitCode> {
  const today = await todayFor(options.today, io);
  const source = loadPack(folder ?? io.shippedPack);
  const results = runScenarios(compile(source.tree), source.scenarios);
  const problems = results.flatMap((result) => problemsOf(source, result));
  const mutation = options.mutate
    ? whileSaying('Er worden fouten gemaakt om te zien of het opvalt', io, () => mutate(source, today))
    : null;
  if (options.json) {
    const outcome = outcomeOf(source, results, problems);
    const ok = problems.length === 0;
    io.stdout.write(jsonDocument('scenarios', { ok, ...outcome, mutation: mutation && shown(mutation) }));
  } else tellPeople(source, results, problems, mutation, options, io);
  return problems.length > 0 ? EXIT.contentInvalid : EXIT.done;
}

function problemsOf(source: PackSource, { id, failures }: ScenarioResult): Problem[] {
  return failures.map(({ path, message }) => ({
    code: 'scenario-fails',
    severity: 'error',
    message: `Scenario "${id}": ${message}`,
    expected: null,
    suggestion: null,
    place: source.place(['scenarios', id, ...path]),
    follows: null,
  }));
}

function outcomeOf(source: PackSource, results: readonly ScenarioResult[], problems: readonly Problem[]) {
  const advices = results.flatMap(({ advice }) => advice ?? []);
  return { count: results.length, problems, coverage: coverageOf(source.tree, advices) };
}

function tellPeople(
  source: PackSource,
  results: readonly ScenarioResult[],
  problems: readonly Problem[],
  mutation: MutationReport | null,
  { 'no-color': noColor }: ScenariosOptions,
  io: Io,
): void {
  const outcome = outcomeOf(source, results, problems);
  const missed = outcome.coverage.flatMap(({ kind, missed: ids }) => ids.map((id) => ({ kind, id })));
  const proof = missed.length === 0 ? null : new Proof(source.tree);
  const stubs =
    proof === null
      ? []
      : missed.slice(0, MOST_STUBS).flatMap(({ kind, id }) => stubFor(proof, kind, id) ?? []);
  const shownStubs = stubs.length === 0 ? '' : asYaml(stubs, 'Nog na te lezen.');
  io.stdout.write(
    scenariosText({ ...outcome, files: source.files, stubs: shownStubs }, colourFor(io, 'stdout', !noColor)),
  );
  if (mutation !== null) io.stdout.write(`\n${mutationText(shown(mutation))}`);
}

function shown({ killed, unchanging, survivors }: MutationReport): ShownMutation {
  return {
    killed,
    unchanging,
    survivors: survivors.map(({ mutant: { place, what }, example }) => ({
      place,
      what,
      replay: example === null ? '' : commandFor(example),
    })),
  };
}

function asYaml(stubs: readonly Stub[], comment: string): string {
  return scenariosYaml(Object.fromEntries(stubs.map(({ id, scenario }) => [id, scenario])), comment);
}
