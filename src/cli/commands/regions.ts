import { regionDocument, regionsDocument } from '../../document/desk-document.ts';
import { type Desk, deskOf } from '../../engine/place/desks.ts';
import type { Directory } from '../../engine/place/directory.ts';
import { unpack } from '../../engine/place/packed.ts';
import { regionJson, regionsJson } from '../../render/json.ts';
import { didYouMean } from '../args/suggestion.ts';
import { EXIT, type ExitCode, wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { renderText } from '../output/render-advice.ts';

/** What can be done with the regions. */
export const REGION_TASKS = ['list', 'show', 'import', 'init'] as const;
export type RegionTask = (typeof REGION_TASKS)[number];

export interface RegionsOptions {
  readonly json?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly color: boolean;
}

/** Lists the regions, shows one, takes a newer table over, or begins a region file for an author. */
export async function regions(
  task: string,
  asked: string | undefined,
  options: RegionsOptions,
  io: Io,
): Promise<ExitCode> {
  const directory = unpack(io.shippedDirectory());
  switch (REGION_TASKS.find((one) => one === task)) {
    case 'list':
      return list(directory, options, io);
    case 'show':
      return show(directory, knownDesk(directory, asked, task), options, io);
    case 'import':
      return (await import('./import-regions.ts')).importRegions(directory, asked, options, io);
    case 'init':
      return (await import('./init-region.ts')).initRegion(knownDesk(directory, asked, task), options, io);
    case undefined:
      throw unknownTask(task);
  }
}

async function list(directory: Directory, options: RegionsOptions, io: Io): Promise<ExitCode> {
  const desks = directory.partnerships.flatMap(({ code }) => deskOf(directory, code) ?? []);
  io.stdout.write(
    options.json
      ? regionsJson(desks, directory.regulation)
      : await renderText(regionsDocument(desks), io, options.color),
  );
  return EXIT.done;
}

async function show(directory: Directory, desk: Desk, options: RegionsOptions, io: Io): Promise<ExitCode> {
  const municipalities = municipalitiesOf(directory, desk);
  io.stdout.write(
    options.json
      ? regionJson(desk, municipalities, directory.regulation)
      : await renderText(regionDocument(desk, municipalities), io, options.color),
  );
  return EXIT.done;
}

/** The municipalities of a desk, in order; of those that it shares only the name, with a word. */
function municipalitiesOf({ runs }: Directory, { code, level }: Desk): string[] {
  const names = new Map<string, boolean>();
  for (const run of runs) {
    const name = run.municipality.name;
    if (run[level] === code) names.set(name, names.get(name) ?? true);
  }
  for (const run of runs) {
    const name = run.municipality.name;
    if (run[level] !== code && names.has(name)) names.set(name, false);
  }
  return [...names].map(([name, isWhole]) => (isWhole ? name : `${name} (een deel)`)).sort();
}

function knownDesk(directory: Directory, asked: string | undefined, task: string): Desk {
  const code = (asked ?? '').toUpperCase().replace(/[\s.-]/g, '');
  const desk = deskOf(directory, code);
  if (desk !== null) return desk;
  const { sentence, suggestion } = didYouMean(
    code,
    directory.partnerships.map((one) => one.code),
  );
  const message =
    asked === undefined
      ? `Geef de code van een samenwerkingsverband: stapwijzer regions ${task} PO2707.`
      : `Ik ken geen samenwerkingsverband "${asked}".${sentence} Alle codes staan in: stapwijzer regions list.`;
  throw wrongUse('unknown-region', message, [{ path: asked ?? '', message, allowed: [], suggestion }]);
}

function unknownTask(task: string) {
  const { sentence, suggestion } = didYouMean(task, REGION_TASKS);
  const message = `"${task}" kan ik niet met regio's.${sentence} Kies uit: ${REGION_TASKS.join(', ')}.`;
  return wrongUse('unknown-task', message, [{ path: task, message, allowed: REGION_TASKS, suggestion }]);
}
