import { quoted } from '../../engine/answers.ts';
import { isCalendarDate } from '../../engine/calendar.ts';
import { UNKNOWN } from '../../engine/vocabulary.ts';
import { type Commands, valuesGiven } from './parse.ts';

/** Stands where a place was refused, to be filled in. */
export const SCHOOL_TO_FILL = '--school …';

/** Flags that bring answers beside `--answer`, and those of what they are for; of each the last one counts. */
const ALSO = ['answers', 'code', 'school', 'content', 'region'] as const;

/** What was refused: a question or a flag, and its value when there was one. */
export interface Refused {
  readonly path: string;
  readonly value?: string | null;
}

/**
 * Gives the command with the answers of a command line that went wrong, so that they are not lost; null when
 * it held none that can be used.
 */
export function answersLine(
  argv: readonly string[],
  commands: Commands,
  refused: readonly Refused[],
): string | null {
  const wrong = new Set(refused.flatMap(({ path, value }) => [path, value ?? '']));
  const pairs = valuesGiven(argv, commands, 'answer').filter((pair) => isPair(pair, wrong));
  const others = ALSO.flatMap((flag) => {
    const value = valuesGiven(argv, commands, flag).at(-1);
    // Standard input was read and is gone.
    const isUsable = value !== undefined && value !== '-' && !wrong.has(`--${flag}`) && !wrong.has(value);
    return isUsable ? [`--${flag} ${quoted(value)}`] : [];
  });
  const school = valuesGiven(argv, commands, 'school').at(-1);
  const isToFill = school !== undefined && wrong.has(school) && !wrong.has('--school');
  if (isToFill) others.push(SCHOOL_TO_FILL);
  const words = [
    ...pairs.map((pair) => `-a ${quoted(pair)}`),
    ...others,
    ...withoutDays(argv, commands, refused),
  ];
  // A file or a place alone is no work to lose.
  const isWork = pairs.length > 0 || others.some((word) => word.startsWith('--code '));
  return !isWork ? null : ['stapwijzer advise', ...words].join(' ');
}

/** A day that a code holds and that cannot be is left out: a flag wins over a code, and all else in it fits. */
function withoutDays(argv: readonly string[], commands: Commands, refused: readonly Refused[]): string[] {
  const given = (flag: string) => valuesGiven(argv, commands, flag);
  if (given('code').length === 0 || given('answers').length > 0) return [];
  const named = new Set(given('answer').map((pair) => pair.split('=', 1).join().trim().toLowerCase()));
  return refused.flatMap(({ path, value }) =>
    isCalendarDate(value ?? '') && !path.startsWith('-') && !named.has(path) ? [`-a ${path}=${UNKNOWN}`] : [],
  );
}

function isPair(pair: string, wrong: ReadonlySet<string>): boolean {
  const at = pair.indexOf('=');
  return at > 0 && at < pair.length - 1 && !wrong.has(pair.slice(0, at).trim().toLowerCase());
}
