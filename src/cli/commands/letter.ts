import { dateInWords } from '../../document/dates.ts';
import { letterDocument, letterListDocument } from '../../document/letter-document.ts';
import { type FilledLetter, lettersFor } from '../../engine/letter.ts';
import type { BOARDS } from '../../engine/letter-parts.ts';
import { jsonDocument } from '../../render/json.ts';
import { plain } from '../input/option-named.ts';
import { choiceLines } from '../io/choices.ts';
import { EXIT, type ExitCode, wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { nearestNamed } from '../io/suggestion.ts';
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
  const found = id === undefined ? letters : [letterNamed(id, letters, run.tree.letters)];
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

/** What a letter is known by. */
type Titled = Pick<FilledLetter, 'id' | 'title'>;

/** Finds a letter that fits; no other is given, because a letter may be wrong for a situation. */
function letterNamed(asked: string, letters: readonly FilledLetter[], all: readonly Titled[]): FilledLetter {
  const [found, ...others] = called(asked, letters);
  if (found !== undefined && others.length === 0) return found;
  const named = letters.map(({ id, title }) => ({ id, label: title }));
  const choice = named.length === 0 ? 'Er past geen brief.' : `Wel passen:\n${choiceLines(named)}`;
  const given = { path: asked, value: asked, allowed: letters.map(({ id }) => id) };
  if (found !== undefined)
    throw wrongUse('several-letters', `"${asked}" kan meer dan één brief zijn. ${choice}`, given);
  if (called(asked, all).length > 0)
    throw wrongUse(
      'letter-does-not-fit',
      `De brief "${asked}" past niet bij deze antwoorden. ${choice}`,
      given,
    );
  const { sentence, suggestion } = nearestNamed(asked, named);
  const message = `Er is geen brief "${asked}".${sentence} ${choice}`;
  throw wrongUse('unknown-letter', message, { ...given, suggestion });
}

/** Gives the letter with this name or title, in any case; or else all that have it in their title. */
function called<T extends Titled>(asked: string, letters: readonly T[]): readonly T[] {
  const words = plain(asked);
  const whole = letters.filter(({ id, title }) => [id, title].some((name) => plain(name) === words));
  const hasWords = ({ title }: T) => words !== '' && plain(title).includes(words);
  return whole.length > 0 ? whole : letters.filter(hasWords);
}
