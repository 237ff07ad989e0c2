import { folded, type ShownProblem } from './problems.ts';

/** Problems as annotations on a pull request: each cause, with how many follow from it. */
export function problemsGithub(problems: readonly ShownProblem[]): string {
  return folded(problems)
    .map(({ problem, following }) => annotation(problem, following))
    .join('');
}

function annotation(
  { severity, code, message, expected, suggestion, place }: ShownProblem,
  following: number,
): string {
  const hints = [
    expected === null ? '' : ` Verwacht: ${expected}.`,
    suggestion === null ? '' : ` Bedoelde u "${suggestion}"?`,
    following === 0 ? '' : ` Gevolgen: ${following}.`,
  ];
  const { file, line, column, endColumn } = place;
  const properties = { file, line, col: column, endColumn, title: code };
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${severity} ${written.join(',')}::${escapeData(message + hints.join(''))}\n`;
}

/** The signs that have a meaning in an annotation. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
