import { extname } from 'node:path';
import { isOn } from '../io/environment.ts';
import { type RunError, wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import type { ValuesOf } from './declaration.ts';
import { type ADVISE_FLAGS, ENDINGS, FOR_PROGRAMS, type Format } from './flags.ts';

/** The flags of a consultation, as given. */
export type AdviseOptions = ValuesOf<typeof ADVISE_FLAGS>;

/** What asking somebody depends on, beside the flags. Whether something is a terminal is looked up only when it matters. */
export type Surroundings = Pick<Io, 'env'> & {
  readonly stdin: Pick<Io['stdin'], 'isTerminal'>;
  readonly stderr: Pick<Io['stderr'], 'isTerminal'>;
};

/**
 * Tells whether there is somebody to ask what is not answered yet: at a terminal, or line by line with
 * `--plain`. A run for a program asks nothing, unless `--ask` says so; `--no-input` never asks.
 */
export function asksPeople(options: AdviseOptions, { stdin, stderr, env }: Surroundings): boolean {
  if (options['no-input']) return false;
  if (!options.ask && (isForProgram(options) || options.answers === '-' || isOn(env['CI']))) return false;
  return options.plain === true || (stdin.isTerminal && stderr.isTerminal);
}

/** Refuses flags that cannot both be done. Throws RunError. */
export function refuseContradictions(options: AdviseOptions): void {
  const { ask, answers, short, full, open, output } = options;
  if (ask && options['no-input'])
    throw apart('--ask', '--no-input', 'De ene vraagt, de andere vraagt niets.');
  if (ask && answers === '-') {
    throw apart(
      '--ask',
      '--answers -',
      'De antwoorden komen al van de standaardinvoer. Zet ze in een bestand: --answers antwoorden.json --ask.',
    );
  }
  if (short && full) throw apart('--short', '--full', 'Kies een van de twee.');
  if (open && output === undefined) {
    throw wrongUse('no-file', 'Met --open hoort een bestand. Schrijf bijvoorbeeld: -o advies.html --open.', {
      path: '--open',
    });
  }
  if (options.quick && options.plain)
    throw apart('--quick', '--plain', 'Met --plain typt u een regel, en die eindigt met Enter.');
  refuseBesideJson(options);
}

/** Refuses another format beside `--json`. Throws RunError. */
export function refuseBesideJson({
  json,
  format,
}: Readonly<{ json?: boolean | undefined; format?: string | undefined }>): void {
  if (!json || format === undefined || format === 'json') return;
  throw apart('--json', `--format ${format}`, 'Kies een van de twee.');
}

/** Makes the error for two flags that do not go together. */
export function apart(one: string, other: string, why: string): RunError {
  return wrongUse('not-together', `"${one}" kan niet samen met "${other}". ${why}`, {
    path: one,
    value: other,
  });
}

/**
 * Gives the format to write in: the one that was asked for, or the one that the ending of the file asks for.
 * Throws RunError on an ending that nobody knows: the file would not be what its name says.
 */
export function formatOf(options: AdviseOptions): Format {
  const byEnding = options.output === undefined ? undefined : formatByEnding(options.output);
  return options.json ? 'json' : (options.format ?? byEnding ?? 'text');
}

/** Finds the format that the ending of a file asks for; undefined for a name without one. Throws RunError. */
export function formatByEnding(file: string): Format | undefined {
  const ending = extname(file).toLowerCase();
  if (ending === '') return undefined;
  if (Object.hasOwn(ENDINGS, ending)) return ENDINGS[ending];
  throw unknownEnding(file, ending, Object.keys(ENDINGS));
}

/** Endings of what people print. */
const PAPER: readonly string[] = ['.pdf', '.doc', '.docx', '.odt'];
const AS_PAPER = ' Wilt u het printen? Neem .html, open dat bestand, en kies Afdrukken.';

/** Makes the error for a file that would not be what its name says. */
export function unknownEnding(file: string, ending: string, allowed: readonly string[]): RunError {
  return wrongUse(
    'unknown-ending',
    `Een bestand dat eindigt op "${ending}" kan ik niet maken. Kies een naam die eindigt op: ${allowed.join(', ')}.${PAPER.includes(ending) ? AS_PAPER : ''}`,
    { path: '--output', value: file, allowed },
  );
}

function isForProgram({ json, format }: AdviseOptions): boolean {
  return json === true || (format !== undefined && FOR_PROGRAMS.includes(format));
}
