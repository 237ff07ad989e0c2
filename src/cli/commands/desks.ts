import { desksDocument } from '../../document/desk-document.ts';
import { toldDesksFor } from '../../engine/place/desks.ts';
import { unpack } from '../../engine/place/packed.ts';
import { jsonDocument } from '../../render/json.ts';
import { exactPlace } from '../input/place-input.ts';
import { todayFor } from '../input/today.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { renderText } from '../output/render-advice.ts';

export interface DesksOptions {
  readonly sector?: string;
  readonly json?: boolean;
  readonly today?: string;
  readonly 'no-color'?: boolean;
}

/** Tells which samenwerkingsverband, and which steunpunt, a school in a place has. */
export async function desksCommand(asked: string, options: DesksOptions, io: Io): Promise<ExitCode> {
  const today = await todayFor(options.today, io);
  const directory = unpack(io.shippedDirectory());
  const place = exactPlace(directory, asked, (key) => `stapwijzer loket ${key}`);
  const sector = options.sector ?? null;
  const told = toldDesksFor(directory, place.key, sector, today);
  if (told === null) throw new Error(`The key "${place.key}" was found, and names nothing.`);
  io.stdout.write(
    options.json
      ? jsonDocument('desks', { ...told, sector })
      : await renderText(desksDocument(told), io, !options['no-color']),
  );
  return EXIT.done;
}
