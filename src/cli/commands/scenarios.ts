import { type ExplainedScenario, explainScenario } from '../../check/explained-scenario.ts';
import { loadWhole } from '../../check/load-checked.ts';
import { type MutationReport, mutationReport, trialsOf } from '../../check/mutation/mutate.ts';
import { runScenarios, type ScenarioResult } from '../../check/scenarios.ts';
import { fold } from '../../content/fold.ts';
import type { PackSource } from '../../content/parse.ts';
import type { Found, Problem } from '../../content/problem.ts';
import { quoted } from '../../engine/answers.ts';
import { compile } from '../../engine/compile.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { capitalised } from '../../engine/wording.ts';
import { apart } from '../args/advise-flags.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { whileSaying } from '../io/progress.ts';
import { notAllowed } from '../io/suggestion.ts';
import { type PaperFormat, type PaperOptions, paperFormat } from '../output/put-out.ts';
import { judgeMutants } from './judge-mutants.ts';
import { tellExplained, tellOnPaper, tellPeople, tellPrograms } from './tell-scenarios.ts';

export interface ScenariosOptions extends PaperOptions {
  readonly json?: boolean;
  readonly format?: PaperFormat | 'json';
  /** Whether to tell of each thing which scenarios touch it. */
  readonly coverage?: boolean;
  readonly mutate?: boolean;
  readonly explain?: string;
  readonly all?: boolean;
}

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
  const played = { source, results, problems, mutation, explained };
  if (format === 'json') await tellPrograms(played, options, io);
  else if (onPaper) await tellOnPaper(played, format, options, io);
  else if (explained !== null) tellExplained(explained, played, options, io);
  else tellPeople(played, options, io);
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
