import type { CheckReport } from '../../check/check.ts';
import { checkDirectory } from '../../check/directory/check-directory.ts';
import { namedFolder } from '../../check/load-checked.ts';
import { Rechecking } from '../../check/recheck.ts';
import { DIRECTORY_FILES, readDirectory } from '../../content/directory/read.ts';
import { hasFile, readFile, readFileIn, readFolder } from '../../content/load.ts';
import type { PackSource } from '../../content/parse.ts';
import type { Problem } from '../../content/problem.ts';
import { packWithRegion, readRegion } from '../../content/region.ts';
import { dateInWords } from '../../document/dates.ts';
import type { Directory } from '../../engine/place/directory.ts';
import { capitalised } from '../../engine/wording.ts';
import { jsonDocument } from '../../render/json.ts';
import { problemsText } from '../../render/problems.ts';
import { problemsGithub } from '../../render/problems-github.ts';
import { codesIn } from '../input/load-tree.ts';
import { todayFor } from '../input/today.ts';
import { colourFor } from '../io/colour.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { whileSaying } from '../io/progress.ts';

/** The ways to tell what a check found. */
export const CHECK_FORMATS = ['text', 'json', 'github'] as const;

export interface CheckOptions {
  readonly format?: (typeof CHECK_FORMATS)[number];
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly all?: boolean;
  readonly region?: string;
  readonly today?: string;
  readonly 'write-schema'?: boolean;
  readonly watch?: boolean;
  readonly 'no-color'?: boolean;
}

/** A report, with the text of the files it is about. */
interface Checked extends CheckReport {
  readonly files: ReadonlyMap<string, string>;
  /** Whether all was looked at that a check looks at. */
  readonly isWhole: boolean;
  /** Whether it is a pack whose questions have no numbers. */
  readonly hasNoNumbers?: boolean;
}

/** Checks a pack, and a region over it, and tells everything that is wrong. */
export async function checkCommand(
  folder: string | undefined,
  options: CheckOptions,
  io: Io,
): Promise<ExitCode> {
  const today = await todayFor(options.today, io);
  if (options['write-schema']) {
    const { writeSchemas } = await import('./write-schema.ts');
    await writeSchemas(folder, options.region, io);
  }
  const again = new Rechecking();
  const isDirectory = folder !== undefined && hasFile(folder, DIRECTORY_FILES.postcodes);
  const check = () =>
    whileSaying('De inhoud wordt nagekeken', io, () =>
      isDirectory
        ? checkRegions(folder, today)
        : checkFolder(folder ?? io.shippedPack, options.region, today, io, again),
    );
  if (options.watch) {
    const { watchCheck } = await import('./watch-check.ts');
    const paths = [folder ?? io.shippedPack, ...[options.region ?? []].flat()];
    return watchCheck(paths, async () => tell(await check(), options, io), io);
  }
  const checked = await check();
  io.stdout.write(tell(checked, options, io));
  const wrong = checked.problems.some(({ severity }) => options.strict || severity === 'error');
  return wrong || !checked.isWhole ? EXIT.contentInvalid : EXIT.done;
}

/** What is wrong with a folder; what `again` knows from the time before is not looked at again. */
function checkFolder(
  folder: string,
  region: string | undefined,
  today: string,
  io: Io,
  again = new Rechecking(),
): Checked {
  const parsed = again.parse(readFolder(folder));
  if (!parsed.ok) {
    const { problems, files } = parsed;
    return { problems, files, ...LEFT };
  }
  const source = { ...parsed.source, folder: namedFolder(folder) };
  const hasNoNumbers = Object.keys(source.tree.numbers).length === 0;
  const looked = (what: PackSource) => {
    const report = again.check(what, today);
    return { ...report, isWhole: report.notProved === null, hasNoNumbers };
  };
  if (region === undefined) return { ...looked(source), files: source.files };
  const file = readFile(region);
  const read = readRegion(source.tree, codesIn(io.shippedDirectory()), file);
  const files = new Map([...source.files, [file.name, file.text]]);
  if (read.region === null) return { problems: read.problems, files, ...LEFT };
  const report = looked(packWithRegion(source, read.yaml, read.region));
  return { ...report, problems: [...report.problems, ...read.problems], files };
}

const FORM_FIRST = 'Los eerst de vorm op; daarna kijk ik naar de inhoud.';

/** What of a check is left when the form is wrong. */
const LEFT = { combinations: null, notProved: FORM_FIRST, isWhole: false } as const;

/** Checks a folder with the division into regions. */
function checkRegions(folder: string, today: string): Checked {
  const partnerships = readFileIn(folder, DIRECTORY_FILES.partnerships);
  const postcodes = readFileIn(folder, DIRECTORY_FILES.postcodes);
  const read = readDirectory(partnerships, postcodes);
  const files = new Map([partnerships, postcodes].map(({ name, text }) => [name, text]));
  const problems = read.ok ? checkDirectory(read.source, today) : read.problems;
  const told = read.ok ? readParts(read.source.directory) : FORM_FIRST;
  return { problems, files, combinations: null, notProved: told, isWhole: read.ok };
}

function readParts({ partnerships, runs, regulation }: Directory): string {
  const postcodes = runs.reduce((all, { from, to }) => all + to - from + 1, 0).toLocaleString('nl-NL');
  return `Nagekeken: ${postcodes} postcodes en ${partnerships.length} samenwerkingsverbanden, volgens de regeling van ${dateInWords(regulation.asOf)}.`;
}

function tell(checked: Checked, { json, format, all, 'no-color': noColor }: CheckOptions, io: Io): string {
  if (json || format === 'json') {
    const { problems, combinations, notProved } = checked;
    const ok = checked.isWhole && problems.every(({ severity }) => severity !== 'error');
    return jsonDocument('check', { ok, combinations, notProved, problems });
  }
  if (format === 'github') return problemsGithub(checked.problems);
  const { problems, files } = checked;
  const shown =
    problems.length === 0
      ? ''
      : `${problemsText(problems, files, colourFor(io, 'stdout', !noColor), all)}\n\n`;
  return `${shown}${summary(checked)}\n`;
}

/** Tells how many problems there are, and what was proved. */
function summary({ problems, combinations, notProved, hasNoNumbers = false }: Checked): string {
  const causes = problems.filter(({ follows }) => follows === null);
  const count = (severity: Problem['severity']) => causes.filter((one) => one.severity === severity).length;
  const errors = amount(count('error'), 'fout', 'fouten');
  const found = `${capitalised(errors)}, ${amount(count('warning'), 'waarschuwing', 'waarschuwingen')}.`;
  const proved =
    combinations === null
      ? (notProved ?? '')
      : `Bewezen over ${combinations.toLocaleString('nl-NL')} combinaties van antwoorden (een datum telt als bekend of onbekend).`;
  const [first] = causes;
  const explained = first === undefined ? [] : [`Meer over zo'n fout: stapwijzer explain ${first.code}`];
  return [found, proved, ...explained, ...(hasNoNumbers ? [NO_NUMBERS] : [])].join('\n');
}

const NO_NUMBERS =
  'Dit pakket heeft geen nummers (numbers). Een advies heeft dan geen code, en resume kan er niet mee verder.';

function amount(count: number, one: string, many: string): string {
  return `${count === 0 ? 'geen' : count} ${count === 1 ? one : many}`;
}
