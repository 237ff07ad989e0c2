import { coverageOf } from '../../check/coverage.ts';
import { type ExplainedScenario, explainScenario } from '../../check/explained-scenario.ts';
import { loadWhole } from '../../check/load-checked.ts';
import { type MutationReport, mutationReport, trialsOf } from '../../check/mutation/mutate.ts';
import { runScenarios, type ScenarioResult } from '../../check/scenarios.ts';
import { Proof } from '../../check/solver/proof.ts';
import { type Stub, stubFor } from '../../check/stubs.ts';
import { fold } from '../../content/fold.ts';
import type { PackSource } from '../../content/parse.ts';
import type { Found, Problem } from '../../content/problem.ts';
import { scenariosYaml } from '../../content/scenarios-yaml.ts';
import { commandLine } from '../../dialogue/command-line.ts';
import { quoted } from '../../engine/answers.ts';
import { compile } from '../../engine/compile.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { capitalised } from '../../engine/wording.ts';
import { jsonDocument } from '../../render/json.ts';
import { problemsText } from '../../render/problems.ts';
import { explainedText, mutationText, type ShownMutation, scenariosText } from '../../render/scenarios.ts';
import { apart } from '../args/advise-flags.ts';
import { colourFor } from '../io/colour.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { whileSaying } from '../io/progress.ts';
import { notAllowed } from '../io/suggestion.ts';
import { type PaperFormat, type PaperOptions, paperFormat, putOut } from '../output/put-out.ts';
import { writeOut } from '../output/write-out.ts';
import { coverageDocument } from './coverage-document.ts';
import { judgeMutants } from './judge-mutants.ts';

export interface ScenariosOptions extends PaperOptions {
  readonly json?: boolean;
  readonly format?: PaperFormat | 'json';
  /** Whether to tell of each thing which scenarios touch it. */
  readonly coverage?: boolean;
  readonly mutate?: boolean;
  readonly explain?: string;
  readonly all?: boolean;
}

/** Most stubs to print; the rest follows when these are in. */
const MOST_STUBS = 3;

/** Runs the scenarios of a pack, tells what they cover, and what changes they would not notice. */
export async function scenariosCommand(
  folder: string | undefined,
  options: ScenariosOptions,
  io: Io,
): Promise<ExitCode> {
  const format = paperFormat(options, 'Een overzicht past niet in een agenda.');
  const onPaper = format !== 'text' || options.output !== undefined || options.coverage === true;
  if (format !== 'json') refuseTogether(options, onPaper);
  const source = loadWhole(folder ?? io.shippedPack);
  const tree = compile(source.tree);
  const explained = options.explain === undefined ? null : explanationOf(source, tree, options.explain);
  const results = await whileSaying('De voorbeelden worden nagespeeld', io, () =>
    runScenarios(tree, source.scenarios),
  );
  const problems = problemsOf(source, results);
  const mutation = options.mutate ? await mutate(source, io) : null;
  if (onPaper) {
    const outcome = outcomeOf(source, results, problems);
    const found = { ...outcome, mutation: mutation && shown(mutation, source), explained };
    await tellOnPaper(found, format, options, io);
    if (format !== 'json') tellProblems(source, problems, options, io);
  } else if (explained !== null) tellExplained(source, problems, explained, options, io);
  else tellPeople(source, results, problems, mutation, options, io);
  return problems.length > 0 ? EXIT.contentInvalid : EXIT.done;
}

/** Only what the scenarios touch can be put on paper, and people are told one thing at a time. Throws RunError. */
function refuseTogether({ mutate, explain }: ScenariosOptions, onPaper: boolean): void {
  const isExplained = explain !== undefined;
  if (mutate && isExplained) throw apart('--mutate', '--explain', JSON_HAS_ALL);
  if (!onPaper || (!mutate && !isExplained)) return;
  const why = `Alleen wat de voorbeelden raken kan op papier. ${JSON_HAS_ALL}`;
  throw apart(mutate ? '--mutate' : '--explain', '--coverage', why);
}

const JSON_HAS_ALL = 'Met --json kan alles.';

/** What programs read, or what the scenarios touch as people read it. */
async function tellOnPaper(
  found: ReturnType<typeof outcomeOf> & {
    readonly mutation: ShownMutation | null;
    readonly explained: ExplainedScenario | null;
  },
  format: PaperFormat | 'json',
  options: ScenariosOptions,
  io: Io,
): Promise<void> {
  const [what, title] = ['Het overzicht', 'Wat de voorbeelden raken'];
  if (format === 'json')
    return writeOut(
      what,
      jsonDocument('scenarios', { ok: found.problems.length === 0, ...found }),
      options,
      io,
    );
  return putOut({ root: coverageDocument(found.coverage), what, title, folds: true }, format, options, io);
}

function tellProblems(
  source: PackSource,
  problems: readonly Problem[],
  { all, 'no-color': noColor }: ScenariosOptions,
  io: Io,
): void {
  if (problems.length === 0) return;
  io.stderr.write(`${problemsText(problems, source.files, colourFor(io, 'stderr', !noColor), all)}\n`);
}

function tellExplained(
  source: PackSource,
  problems: readonly Problem[],
  { id, title, route, items }: ExplainedScenario,
  { 'no-color': noColor }: ScenariosOptions,
  io: Io,
): void {
  const own = problems.filter(({ message }) => message.startsWith(`Scenario "${id}" `));
  const told = problemsText(own, source.files, colourFor(io, 'stdout', !noColor), true);
  const outcome = told === '' ? 'Het voorbeeld klopt.' : told;
  io.stdout.write(`${id}: ${title}\n\n${explainedText(route, items)}\n${outcome}\n`);
}

/** Changes a pack one place at a time and lists what no scenario or invariant notices. */
async function mutate(source: PackSource, io: Io): Promise<MutationReport> {
  const trials = trialsOf(source);
  const verdicts = await whileSaying('Er worden fouten gemaakt om te zien of het opvalt', io, (tell) =>
    judgeMutants(trials, source.files, io, tell),
  );
  return mutationReport(trials.mutants, verdicts);
}

function explanationOf(source: PackSource, tree: CompiledTree, id: string): ExplainedScenario {
  const ids = Object.keys(source.scenarios);
  if (ids.includes(id)) return explainScenario(source, tree, id);
  throw notAllowed(
    'unknown-scenario',
    { path: '--explain', value: id, allowed: ids },
    (meant) => `Er is geen scenario "${id}".${meant} Alle namen staan onder scenarios: in het pakket.`,
  );
}

/** A scenario that fails is one problem; those that fail in the same way follow from the first. */
function problemsOf(source: PackSource, results: readonly ScenarioResult[]): Problem[] {
  const found = results.flatMap(({ id, failures }): Found[] => {
    const [first] = failures;
    if (first === undefined) return [];
    const messages = failures.map(({ message }) => message).join('; ');
    const repairs = failures.map(({ repair }) => repair).join('; ');
    return [
      {
        code: 'scenario-fails',
        severity: 'error',
        message: `Scenario "${id}" klopt niet: ${messages}.`,
        expected: `wat bij expect staat. Is het advies goed? ${capitalised(repairs)}. Waarom het advies zo is: stapwijzer scenarios${source.folder === null ? '' : ` ${quoted(source.folder)}`} --explain ${id}`,
        suggestion: null,
        place: source.place(['scenarios', id, ...first.path]),
        needs: `scenarios/${messages}`,
      },
    ];
  });
  return fold(found);
}

function outcomeOf(source: PackSource, results: readonly ScenarioResult[], problems: readonly Problem[]) {
  return { count: results.length, problems, coverage: coverageOf(source.tree, results) };
}

function tellPeople(
  source: PackSource,
  results: readonly ScenarioResult[],
  problems: readonly Problem[],
  mutation: MutationReport | null,
  { all = false, 'no-color': noColor }: ScenariosOptions,
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
    scenariosText(
      { ...outcome, all, files: source.files, stubs: shownStubs },
      colourFor(io, 'stdout', !noColor),
    ),
  );
  if (mutation !== null) io.stdout.write(`\n${mutationText(shown(mutation, source))}`);
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
