import { type CheckReport, checkPack } from '../../check/check.ts';
import { readFile, readFolder } from '../../content/load.ts';
import { parsePack } from '../../content/parse.ts';
import { inFileOrder, type Problem } from '../../content/problem.ts';
import { applyRegion } from '../../content/region.ts';
import { capitalised } from '../../engine/wording.ts';
import { jsonDocument } from '../../render/json.ts';
import { problemsText } from '../../render/problems.ts';
import { problemsGithub } from '../../render/problems-github.ts';
import { todayFor } from '../input/read-date.ts';
import { colourFor } from '../io/colour.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';

/** The ways to tell what a check found. */
export const CHECK_FORMATS = ['text', 'json', 'github'] as const;

export interface CheckOptions {
  readonly format?: (typeof CHECK_FORMATS)[number];
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly region?: string;
  readonly today?: string;
  readonly 'no-color'?: boolean;
}

/** A report, with the text of the files it is about. */
interface Checked extends CheckReport {
  readonly files: ReadonlyMap<string, string>;
}

/** Checks a pack, and a region over it, and tells everything that is wrong. */
export async function checkCommand(
  folder: string | undefined,
  options: CheckOptions,
  io: Io,
): Promise<ExitCode> {
  const today = todayFor(options.today, io);
  const checked = checkFolder(folder ?? io.shippedPack, options.region, today);
  io.stdout.write(tell(checked, options, io));
  const wrong = checked.problems.some(({ severity }) => options.strict || severity === 'error');
  return wrong ? EXIT.contentInvalid : EXIT.done;
}

function checkFolder(folder: string, region: string | undefined, today: string): Checked {
  const parsed = parsePack(readFolder(folder));
  if (!parsed.ok) {
    const { problems, files } = parsed;
    return {
      problems,
      files,
      combinations: null,
      notProved: 'Los eerst de vorm op; daarna kijk ik naar de inhoud.',
    };
  }
  const report = checkPack(parsed.source, today);
  if (region === undefined) return { ...report, files: parsed.source.files };
  const file = readFile(region);
  const { problems } = applyRegion(parsed.source.tree, file);
  return {
    ...report,
    problems: [...report.problems, ...problems].sort(inFileOrder),
    files: new Map([...parsed.source.files, [file.name, file.text]]),
  };
}

function tell(checked: Checked, { json, format, 'no-color': noColor }: CheckOptions, io: Io): string {
  if (json || format === 'json') {
    const { problems, combinations, notProved } = checked;
    const ok = problems.every(({ severity }) => severity !== 'error');
    return jsonDocument('check', { ok, combinations, notProved, problems });
  }
  if (format === 'github') return problemsGithub(checked.problems);
  const { problems, files } = checked;
  const shown =
    problems.length === 0 ? '' : `${problemsText(problems, files, colourFor(io, 'stdout', !noColor))}\n\n`;
  return `${shown}${summary(checked)}\n`;
}

/** Tells how many problems there are, and what was proved. */
function summary({ problems, combinations, notProved }: CheckReport): string {
  const count = (severity: Problem['severity']) => problems.filter((one) => one.severity === severity).length;
  const errors = amount(count('error'), 'fout', 'fouten');
  const found = `${capitalised(errors)}, ${amount(count('warning'), 'waarschuwing', 'waarschuwingen')}.`;
  const proved =
    combinations === null
      ? (notProved ?? '')
      : `Bewezen over ${combinations.toLocaleString('nl-NL')} combinaties van antwoorden (een datum telt als bekend of onbekend).`;
  return `${found}\n${proved}`;
}

function amount(count: number, one: string, many: string): string {
  return `${count === 0 ? 'geen' : count} ${count === 1 ? one : many}`;
}
