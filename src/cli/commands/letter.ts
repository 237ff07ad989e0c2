import { dateInWords } from '../../document/dates.ts';
import { letterDocument, letterListDocument } from '../../document/letter-document.ts';
import { type FilledLetter, lettersFor } from '../../engine/letter.ts';
import type { BOARDS } from '../../engine/letter-parts.ts';
import { jsonDocument } from '../../render/json.ts';
import { EXIT, type ExitCode, wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { notAllowed } from '../io/suggestion.ts';
import { type PaperFormat, type PaperOptions, paperFormat, putOut } from '../output/put-out.ts';
import { writeOut } from '../output/write-out.ts';
import { quietRun, situationFor, type Where } from './situation.ts';

export interface LetterOptions extends PaperOptions, Where {
  readonly list?: boolean;
  readonly answer?: readonly string[];
  readonly answers?: string;
  readonly code?: string;
  readonly board?: (typeof BOARDS)[number];
  readonly format?: PaperFormat | 'json';
  readonly json?: boolean;
}

/** Writes a letter for the situation of some answers, or lists those that fit. */
export async function letterCommand(
  id: string | undefined,
  options: LetterOptions,
  io: Io,
): Promise<ExitCode> {
  const { list, board = 'weet-niet', answer, answers, code, content, region, today } = options;
  if (id !== undefined && list) {
    throw wrongUse('not-together', 'Geef de naam van een brief, of --list, en niet allebei.', {
      path: '--list',
    });
  }
  const format = paperFormat(options, 'Een brief past niet in een agenda.');
  const given = { answer, answers, code, content, region, today };
  const run = await quietRun(withoutAbsent(given), io);
  const { position, advice } = await situationFor(run);
  const letters = lettersFor(run.tree, position, { advice, board, dateInWords });
  const found =
    id === undefined
      ? letters
      : [
          letterNamed(
            id,
            letters,
            run.tree.letters.map((one) => one.id),
          ),
        ];
  const [only] = found;
  if (format === 'json') {
    await writeOut('De brief', jsonDocument('letters', { letters: found }), options, io);
    return EXIT.done;
  }
  const root =
    id !== undefined && only !== undefined ? letterDocument(only, run.today) : letterListDocument(found);
  await putOut({ root, what: 'De brief', title: 'Brief van stapwijzer' }, format, options, io);
  if (id === undefined && found.length === 0) io.stderr.write('Bij deze antwoorden past geen brief.\n');
  return EXIT.done;
}

/** Gives an object without the fields that are not there. */
function withoutAbsent<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Finds a letter that fits; no other is given, because a letter may be wrong for a situation. */
function letterNamed(asked: string, letters: readonly FilledLetter[], all: readonly string[]): FilledLetter {
  const found = letters.find(({ id }) => id === asked.toLowerCase());
  if (found !== undefined) return found;
  const allowed = letters.map(({ id }) => id);
  const choice = allowed.length === 0 ? 'Er past geen brief.' : `Wel passen: ${allowed.join(', ')}.`;
  if (all.includes(asked.toLowerCase())) {
    throw wrongUse('letter-does-not-fit', `De brief "${asked}" past niet bij deze antwoorden. ${choice}`, {
      path: asked,
      value: asked,
      allowed,
    });
  }
  throw notAllowed(
    'unknown-letter',
    { path: asked, value: asked, allowed, also: letters.map(({ title }) => title) },
    (meant) => `Er is geen brief "${asked}".${meant} ${choice}`,
  );
}
