import { type Covered, coverageOf } from '../../check/coverage.ts';
import type { ExplainedScenario } from '../../check/explained-scenario.ts';
import type { MutationReport } from '../../check/mutation/mutate.ts';
import type { ScenarioResult } from '../../check/scenarios.ts';
import { Proof } from '../../check/solver/proof.ts';
import { type Stub, stubFor } from '../../check/stubs.ts';
import type { PackSource } from '../../content/parse.ts';
import type { Problem } from '../../content/problem.ts';
import { scenariosYaml } from '../../content/scenarios-yaml.ts';
import { commandLine } from '../../dialogue/command-line.ts';
import { jsonDocument } from '../../render/json.ts';
import { problemsText } from '../../render/problems.ts';
import { explainedText, mutationText, type ShownMutation, scenariosText } from '../../render/scenarios.ts';
import { colourFor } from '../io/colour.ts';
import type { Io } from '../io/io.ts';
import { type PaperFormat, type PaperOptions, putOut } from '../output/put-out.ts';
import { writeOut } from '../output/write-out.ts';
import { coverageDocument } from './coverage-document.ts';

/** What came of running the scenarios of a pack. */
export interface Played {
  readonly source: PackSource;
  readonly results: readonly ScenarioResult[];
  readonly problems: readonly Problem[];
  /** Null unless the content was changed to see what nobody notices. */
  readonly mutation: MutationReport | null;
  /** Null unless one scenario was asked about. */
  readonly explained: ExplainedScenario | null;
}

interface TellOptions extends PaperOptions {
  /** Whether problems that follow from another are told too. */
  readonly all?: boolean;
}

/** What it is called where it is written to a file. */
const WHAT = 'Het overzicht';

/** Tells everything as JSON. */
export async function tellPrograms(played: Played, outlet: TellOptions, io: Io): Promise<void> {
  const { source, problems, mutation, explained } = played;
  const found = {
    ok: problems.length === 0,
    ...outcomeOf(played),
    mutation: mutation && shown(mutation, source),
    explained,
  };
  await writeOut(WHAT, jsonDocument('scenarios', found), outlet, io);
}

/** Puts out what the scenarios touch, each thing by name; what is wrong is told beside it. */
export async function tellOnPaper(
  played: Played,
  format: PaperFormat,
  options: TellOptions,
  io: Io,
): Promise<void> {
  const { source, problems } = played;
  const paper = {
    root: coverageDocument(coverageIn(played)),
    title: 'Wat de voorbeelden raken',
    folds: true,
  };
  await putOut({ ...paper, what: WHAT }, format, options, io);
  if (problems.length === 0) return;
  const chalk = colourFor(io, 'stderr', !options['no-color']);
  io.stderr.write(`${problemsText(problems, source.files, chalk, options.all)}\n`);
}

/** Tells how the advice of one scenario came about, and whether it is as expected. */
export function tellExplained(
  { id, title, route, items }: ExplainedScenario,
  { source, problems }: Played,
  { 'no-color': noColor }: TellOptions,
  io: Io,
): void {
  const own = problems.filter(({ message }) => message.startsWith(`Scenario "${id}" `));
  const told = problemsText(own, source.files, colourFor(io, 'stdout', !noColor), true);
  const outcome = told === '' ? 'Het voorbeeld klopt.' : told;
  io.stdout.write(`${id}: ${title}\n\n${explainedText(route, items)}\n${outcome}\n`);
}

/** Most stubs to print; the rest follows when these are in. */
const MOST_STUBS = 3;

/** Tells what is wrong, how much is touched, what is ready for the rest, and which changes nobody notices. */
export function tellPeople(played: Played, { all = false, 'no-color': noColor }: TellOptions, io: Io): void {
  const { source, mutation } = played;
  const outcome = outcomeOf(played);
  const missed = outcome.coverage.flatMap(({ kind, missed: ids }) => ids.map((id) => ({ kind, id })));
  const proof = missed.length === 0 ? null : new Proof(source.tree);
  const stubs =
    proof === null
      ? []
      : missed.slice(0, MOST_STUBS).flatMap(({ kind, id }) => stubFor(proof, kind, id) ?? []);
  const shownStubs = stubs.length === 0 ? '' : asYaml(stubs, 'Nog na te lezen.');
  io.stdout.write(
    scenariosText(
      { ...outcome, all, files: source.files, stubs: shownStubs },
      colourFor(io, 'stdout', !noColor),
    ),
  );
  if (mutation !== null) io.stdout.write(`\n${mutationText(shown(mutation, source))}`);
}

function outcomeOf(played: Played) {
  const { results, problems } = played;
  return { count: results.length, problems, coverage: coverageIn(played) };
}

function coverageIn({ source, results }: Played): Covered[] {
  return coverageOf(source.tree, results);
}

function shown({ killed, unchanging, survivors }: MutationReport, { folder }: PackSource): ShownMutation {
  return {
    killed,
    unchanging,
    survivors: survivors.map(({ mutant: { place, what }, example }) => ({
      place,
      what,
      replay: example === null ? '' : commandLine(example, { content: folder ?? undefined }),
    })),
  };
}

function asYaml(stubs: readonly Stub[], comment: string): string {
  return scenariosYaml(Object.fromEntries(stubs.map(({ id, scenario }) => [id, scenario])), comment);
}
