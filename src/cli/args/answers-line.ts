import { quoted } from './command-line.ts';
import { type Commands, valuesGiven } from './parse.ts';

/**
 * Gives the command with the answers of a command line that went wrong, so that they are not lost; null when
 * it held none that can be used. `wrong` are the questions whose answers were refused.
 */
export function answersLine(
  argv: readonly string[],
  commands: Commands,
  wrong: ReadonlySet<string>,
): string | null {
  const pairs = valuesGiven(argv, commands, 'answer').filter((pair) => isPair(pair, wrong));
  if (pairs.length === 0) return null;
  const file = valuesGiven(argv, commands, 'answers').find((name) => name !== '-');
  const school = valuesGiven(argv, commands, 'school').at(-1);
  const words = [
    ...pairs.map((pair) => `-a ${quoted(pair)}`),
    ...(file === undefined ? [] : [`--answers ${quoted(file)}`]),
    ...(school === undefined ? [] : [`--school ${quoted(school)}`]),
  ];
  return ['stapwijzer advise', ...words].join(' ');
}

function isPair(pair: string, wrong: ReadonlySet<string>): boolean {
  const at = pair.indexOf('=');
  return at > 0 && at < pair.length - 1 && !wrong.has(pair.slice(0, at).trim().toLowerCase());
}
