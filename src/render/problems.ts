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

/** Problems for people: place, what is wrong, the line itself, and what to do. What follows from a cause is counted, unless `all` is asked for. */
export function problemsText(
  problems: readonly ShownProblem[],
  sources: ReadonlyMap<string, string>,
  chalk: ChalkInstance,
  all = false,
): string {
  const told = all ? problems.map((problem) => ({ problem, following: 0 })) : folded(problems);
  return told
    .map(({ problem, following }) => `${problemText(problem, sources, chalk)}${followed(following)}`)
    .join('\n\n');
}

/** The causes, each with how many problems follow from it. */
export function folded<T extends ShownProblem>(problems: readonly T[]): { problem: T; following: number }[] {
  const told: { problem: T; following: number }[] = [];
  for (const problem of problems) {
    const cause = told.at(-1);
    if (problem.follows === null || cause === undefined) told.push({ problem, following: 0 });
    else cause.following += 1;
  }
  return told;
}

function followed(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? '\n  En een gevolg; check --all laat het zien.'
    : `\n  En ${count} gevolgen; check --all laat ze zien.`;
}

function problemText(
  problem: ShownProblem,
  sources: ReadonlyMap<string, string>,
  chalk: ChalkInstance,
): string {
  const { place, severity, code, message, expected, suggestion } = problem;
  const kind = severity === 'error' ? chalk.red('fout') : chalk.yellow('let op');
  const where = `${place.file}:${place.line}:${place.column}`;
  const hints = [
    expected === null ? '' : `Verwacht: ${expected.replace(/\.$/, '')}.`,
    suggestion === null ? '' : `Bedoelde u "${suggestion}"?`,
  ].filter((hint) => hint !== '');
  const frame = codeFrame(sources.get(place.file) ?? '', place);
  return [`${chalk.bold(where)} ${kind} ${message} [${code}]`, frame, ...hints.map((hint) => `  ${hint}`)]
    .filter((line) => line !== '')
    .join('\n');
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
