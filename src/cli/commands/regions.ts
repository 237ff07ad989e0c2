import { type Municipality, regionDocument, regionsDocument } from '../../document/desk-document.ts';
import { type Desk, deskOf } from '../../engine/place/desks.ts';
import type { Directory } from '../../engine/place/directory.ts';
import { unpack } from '../../engine/place/packed.ts';
import { jsonDocument } from '../../render/json.ts';
import { EXIT, type ExitCode, type RunError, wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { notAllowed } from '../io/suggestion.ts';
import { renderText } from '../output/render-advice.ts';

/** What can be done with the regions. */
export const REGION_TASKS = ['list', 'show', 'import', 'init'] as const;
export type RegionTask = (typeof REGION_TASKS)[number];

export interface RegionsOptions {
  readonly json?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly 'no-color'?: boolean;
}

/** Lists the regions, shows one, takes a newer table over, or begins a region file for an author. */
export async function regionsCommand(
  task: string,
  asked: string | undefined,
  options: RegionsOptions,
  io: Io,
): Promise<ExitCode> {
  refuseOutput(task, options);
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

/** Only what makes a file takes the name of one. */
function refuseOutput(task: string, { output }: RegionsOptions): void {
  if (output === undefined || (task !== 'list' && task !== 'show')) return;
  const why = `regions ${task} schrijft geen bestand. Laat -o weg, of gebruik: regions init.`;
  throw wrongUse('not-together', why, { path: '--output', value: output });
}

async function list(directory: Directory, options: RegionsOptions, io: Io): Promise<ExitCode> {
  const desks = directory.partnerships.flatMap(({ code }) => deskOf(directory, code) ?? []);
  io.stdout.write(
    options.json
      ? jsonDocument('regions', { regulation: directory.regulation, regions: desks })
      : await renderText(regionsDocument(desks), io, !options['no-color']),
  );
  return EXIT.done;
}

async function show(directory: Directory, desk: Desk, options: RegionsOptions, io: Io): Promise<ExitCode> {
  const municipalities = municipalitiesOf(directory, desk);
  io.stdout.write(
    options.json
      ? jsonDocument('region', { regulation: directory.regulation, region: desk, municipalities })
      : await renderText(regionDocument(desk, municipalities), io, !options['no-color']),
  );
  return EXIT.done;
}

/** Gives the municipalities of a desk by name, with whether all of their postcodes are its. */
function municipalitiesOf({ runs }: Directory, { code, level }: Desk): Municipality[] {
  const all = new Map<string, boolean>();
  for (const { municipality, ...run } of runs) {
    if (run[level] === code) all.set(municipality.name, true);
  }
  for (const { municipality, ...run } of runs) {
    if (run[level] !== code && all.has(municipality.name)) all.set(municipality.name, false);
  }
  return [...all]
    .map(([name, whole]) => ({ name, whole }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Finds the desk of a code, however it is written: PO2707, po-2707, PO 27.07. */
function knownDesk(directory: Directory, asked: string | undefined, task: string): Desk {
  if (asked === undefined) {
    throw wrongUse(
      'unknown-region',
      `Geef de code van een samenwerkingsverband: stapwijzer regions ${task} PO2707.`,
    );
  }
  const code = asked.toUpperCase().replace(/[\s.-]/g, '');
  const desk = deskOf(directory, code);
  if (desk !== null) return desk;
  const allowed = directory.partnerships.map((one) => one.code);
  throw notAllowed(
    'unknown-region',
    { path: asked, value: code, allowed },
    (meant) =>
      `Ik ken geen samenwerkingsverband "${asked}".${meant} Alle codes staan in: stapwijzer regions list.`,
  );
}

function unknownTask(task: string): RunError {
  return notAllowed(
    'unknown-task',
    { path: task, value: task, allowed: REGION_TASKS },
    (meant) => `"${task}" kan ik niet met regio's.${meant} Kies uit: ${REGION_TASKS.join(', ')}.`,
  );
}
