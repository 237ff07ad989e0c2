import { quoted } from '../../engine/answers.ts';
import { type Commands, valuesGiven } from './parse.ts';

/** Stands where a place was refused, to be filled in. */
export const SCHOOL_TO_FILL = '--school …';

/** Flags that bring answers beside `--answer`, and those of what they are for; of each the last one counts. */
const ALSO = ['answers', 'code', 'school', 'content', 'region'] as const;

/**
 * Gives the command with the answers of a command line that went wrong, so that they are not lost; null when
 * it held none that can be used. `wrong` are the questions, flags and values that were refused.
 */
export function answersLine(
  argv: readonly string[],
  commands: Commands,
  wrong: ReadonlySet<string>,
): string | null {
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
  const words = [...pairs.map((pair) => `-a ${quoted(pair)}`), ...others];
  // A file or a place alone is no work to lose.
  const isWork = pairs.length > 0 || others.some((word) => word.startsWith('--code '));
  return !isWork ? null : ['stapwijzer advise', ...words].join(' ');
}

function isPair(pair: string, wrong: ReadonlySet<string>): boolean {
  const at = pair.indexOf('=');
  return at > 0 && at < pair.length - 1 && !wrong.has(pair.slice(0, at).trim().toLowerCase());
}
