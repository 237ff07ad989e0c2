import { desksDocument, type Local } from '../../document/desk-document.ts';
import { quoted } from '../../engine/answers.ts';
import { organisationFacts } from '../../engine/organisation-facts.ts';
import { withDesks } from '../../engine/place/advice-desk.ts';
import { DESK_ORGANISATION, type ToldDesks, toldDesksFor } from '../../engine/place/desks.ts';
import { unpack } from '../../engine/place/packed.ts';
import { generalWording } from '../../engine/wording.ts';
import { jsonDocument } from '../../render/json.ts';
import { SCHOOL_KINDS } from '../args/flags.ts';
import { exactPlace } from '../input/place-input.ts';
import { todayFor } from '../input/today.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { renderText } from '../output/render-advice.ts';

export interface DesksOptions {
  readonly sector?: string;
  readonly json?: boolean;
  readonly today?: string;
  readonly region?: string;
  readonly 'no-color'?: boolean;
}

/** Tells which samenwerkingsverband, and which steunpunt, a school in a place has. */
export async function desksCommand(asked: string, options: DesksOptions, io: Io): Promise<ExitCode> {
  const today = await todayFor(options.today, io);
  const directory = unpack(io.shippedDirectory());
  const sector = sectorOf(options.sector);
  const given = { sector: sector ?? undefined, region: options.region };
  const flags = Object.entries(given)
    .map(([flag, value]) => (value === undefined ? '' : ` --${flag} ${quoted(value)}`))
    .join('');
  const toBeExact = (key: string) => `stapwijzer loket ${key}${flags}`;
  const place = exactPlace(directory, asked, { sector, toBeExact });
  const told = toldDesksFor(directory, place.key, sector, today);
  if (told === null) throw new Error(`The key "${place.key}" was found, and names nothing.`);
  const { desks, local } = await withRegion(told, options.region, io);
  io.stdout.write(
    options.json
      ? jsonDocument('desks', { ...desks, sector, local })
      : await renderText(desksDocument(desks, local), io, !options['no-color']),
  );
  if (told.none !== null && !options.json) io.stderr.write('Wie u wel kunt bellen: stapwijzer contacts\n');
  return EXIT.done;
}

/** Of which sector the division speaks, for a kind of school that has none of its own there. */
function sectorOf(kind: string | undefined): string | null {
  return SCHOOL_KINDS[kind ?? ''] ?? null;
}

/** Lays a region file over the desks, and gives what it says of one of them; null when it is about others. */
async function withRegion(
  told: ToldDesks,
  region: string | undefined,
  io: Io,
): Promise<{ readonly desks: ToldDesks; readonly local: Local | null }> {
  if (region === undefined) return { desks: told, local: null };
  const { loadTree } = await import('../input/load-tree.ts');
  const tree = await loadTree({ region }, io);
  const organisation = tree.organisations.find(({ id }) => id === DESK_ORGANISATION);
  if (organisation === undefined) return { desks: told, local: null };
  const { written, desk } = withDesks(organisation, told, null);
  if (written !== organisation) {
    io.stderr.write(`${region} gaat over een ander samenwerkingsverband. Dat bestand telt hier niet mee.\n`);
    return { desks: told, local: null };
  }
  const { name, contact, checked } = organisationFacts(written, generalWording(tree).say);
  return { desks: desk ?? told, local: { name, contact, checked } };
}
