import { faultsOf } from '../../check/directory/check-directory.ts';
import { type Imported, importTable } from '../../content/directory/import.ts';
import { DIRECTORY_FILES } from '../../content/directory/read.ts';
import { type Change, ImportError } from '../../content/directory/take-over.ts';
import { partnershipsYaml, postcodesCsv } from '../../content/directory/write.ts';
import { readFile } from '../../content/load.ts';
import type { Severity } from '../../content/problem.ts';
import type { Directory } from '../../engine/place/directory.ts';
import { jsonDocument } from '../../render/json.ts';
import { EXIT, type ExitCode, RunError, wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { lookBefore, STANDARD_OUTPUT, writeText } from '../io/write.ts';

export interface ImportOptions {
  readonly json?: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

/** Takes a table over into the directory, and tells everything that is different. Writes only with an output. */
export async function importRegions(
  directory: Directory,
  file: string | undefined,
  options: ImportOptions,
  io: Io,
): Promise<ExitCode> {
  const { output } = options;
  if (file === undefined) {
    throw wrongUse('file-missing', 'Geef het bestand met de tabel: stapwijzer regions import lijst.csv.');
  }
  if (output !== undefined) lookBefore(output, options);
  const imported = importedFrom(directory, file);
  judge(imported, file, io);
  const text =
    imported.about === 'postcodes' ? postcodesCsv(imported.directory) : partnershipsYaml(imported.directory);
  if (output !== undefined) await writeText(output, text, { ...options, isPublic: true }, io);
  const { about, changes, absent, left } = imported;
  const told = options.json
    ? jsonDocument('import', { about, changes, absent, left })
    : tell(imported, output);
  (output === STANDARD_OUTPUT ? io.stderr : io.stdout).write(told);
  return EXIT.done;
}

function importedFrom(directory: Directory, file: string): Imported {
  try {
    return importTable(directory, readFile(file).text);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const message = `${file}:${error.line}: ${error.message}`;
    throw new RunError(EXIT.contentInvalid, 'table-not-understood', message);
  }
}

/** Holds what is new against the rules of `check`. Tells what is doubtful; throws RunError on what is wrong. */
function judge({ directory, changes, lines }: Imported, file: string, io: Io): void {
  const faults = directory.partnerships.flatMap((one) =>
    [...faultsOf(one)]
      .filter(({ field }) => changes.some((change) => change.of === one.code && change.field === field))
      .map((fault) => ({ ...fault, line: lines.get(one.code) ?? 1 })),
  );
  const told = (severity: Severity) =>
    faults
      .filter((fault) => fault.severity === severity)
      .map(({ line, message, expected }) => `${file}:${line}: ${message} Verwacht: ${expected}.`)
      .join('\n');
  const [errors, warnings] = [told('error'), told('warning')];
  if (errors !== '') throw new RunError(EXIT.contentInvalid, 'table-not-understood', errors);
  if (warnings !== '') io.stderr.write(`${warnings}\n`);
}

/** Every change in words, and where it went. */
function tell({ about, changes, absent, left }: Imported, output: string | undefined): string {
  const lines = changes.map(changeLine);
  const count =
    changes.length === 0
      ? 'Er verandert niets.'
      : `${changes.length} ${changes.length === 1 ? 'verandering' : 'veranderingen'}.`;
  const skipped =
    left.length === 0 ? [] : [`Niet overgenomen: ${left.join(', ')}. Dat is niet van het steunpunt zelf.`];
  const missing =
    absent.length === 0 ? [] : [`Niet in deze tabel: ${absent.join(', ')}. Die blijven zoals ze waren.`];
  const name = DIRECTORY_FILES[about];
  const where =
    output === undefined
      ? `Er is niets geschreven. Schrijf het met: -o ${name}`
      : `Geschreven: ${output}. Zet het in de map van de indeling als ${name}, en kijk het na met: stapwijzer check <map>`;
  return `${[...lines, count, ...missing, ...skipped, where].join('\n')}\n`;
}

function changeLine({ of, field, before, after }: Change): string {
  if (before === null) return `${of} ${field}: nieuw "${after}"`;
  return after === null ? `${of} ${field}: weg "${before}"` : `${of} ${field}: "${before}" wordt "${after}"`;
}
