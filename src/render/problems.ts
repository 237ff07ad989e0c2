import type { ChalkInstance } from 'chalk';

/** What is shown of a problem in content. */
export interface ShownProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly expected: string | null;
  readonly suggestion: string | null;
  readonly place: {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endColumn: number;
  };
  /** The place of its cause; null when it is one. What follows from a cause stands behind it. */
  readonly follows: { readonly line: number } | null;
}

/** More of a line than this is left out, around the place that is meant. */
const LONGEST = 100;

/** Problems for people: place, what is wrong, the line itself, and what to do. What follows from another is counted, unless `all` is asked for of the command. */
export function problemsText(
  problems: readonly ShownProblem[],
  sources: ReadonlyMap<string, string>,
  chalk: ChalkInstance,
  all = false,
  command = 'check',
): string {
  const counted = problems.map((problem, at) => ({ problem, count: all ? 0 : followersOf(problems, at) }));
  const told = counted.filter(({ problem }) => all || problem.follows === null);
  const text = (one: ShownProblem) => problemText(one, sources.get(one.place.file) ?? '', chalk);
  const folded = (count: number) =>
    count > 0 ? `\n  Gevolgen: ${count}; ${command} --all laat ze zien.` : '';
  return told.map(({ problem, count }) => text(problem) + folded(count)).join('\n\n');
}

/** How many problems follow from the one at a place in a list: they stand behind it. */
export function followersOf(problems: readonly ShownProblem[], at: number): number {
  const next = problems.findIndex(({ follows }, place) => place > at && follows === null);
  return (next < 0 ? problems.length : next) - at - 1;
}

function problemText(problem: ShownProblem, source: string, chalk: ChalkInstance): string {
  const { place, severity, code, message } = problem;
  const kind = severity === 'error' ? chalk.red('fout') : chalk.yellow('let op');
  const where = `${place.file}:${place.line}:${place.column}`;
  const hints = hintsOf(problem).map((hint) => `  ${hint}`);
  const lines = [`${chalk.bold(where)} ${kind} ${message} [${code}]`, codeFrame(source, place), ...hints];
  return lines.filter((line) => line !== '').join('\n');
}

/** What would have been right, and what was probably meant: a sentence each. */
export function hintsOf({ expected, suggestion }: ShownProblem): string[] {
  const meant = suggestion === null ? [] : [`Bedoelde u "${suggestion}"?`];
  return expected === null ? meant : [`Verwacht: ${expected.replace(/\.$/, '')}.`, ...meant];
}

/** The line that is meant, with carets under the place. */
function codeFrame(source: string, { line, column, endColumn }: ShownProblem['place']): string {
  const text = source.split('\n')[line - 1];
  if (text === undefined || text.trim() === '') return '';
  const from = text.length > LONGEST && column > LONGEST / 2 ? column - LONGEST / 2 : 0;
  const shown = text.slice(from, from + LONGEST).replace(/[\p{Cc}\p{Cf}]/gu, ' ');
  const start = Math.min(column - 1 - from, shown.length);
  const length = Math.max(1, Math.min(endColumn - column, shown.length - start));
  const number = String(line);
  return `  ${number} | ${shown}\n  ${' '.repeat(number.length)} | ${' '.repeat(start)}${'^'.repeat(length)}`;
}
