import { type Answers, chosen } from '../engine/answers.ts';

/** What a command line needs beside the answers to give the same advice again. */
export interface Setting {
  readonly content?: string | undefined;
  readonly region?: string | undefined;
  readonly today?: string | undefined;
}

/** The command that gives the advice for these answers again. */
export function commandLine(
  answers: Answers,
  { content, region, today }: Setting,
  flags: readonly string[] = [],
): string {
  const parts = [
    'stapwijzer',
    'advise',
    ...Object.entries(answers).map(([id, value]) => `-a ${quoted(`${id}=${chosen(value).join(',')}`)}`),
    ...(content === undefined ? [] : [`--content ${quoted(content)}`]),
    ...(region === undefined ? [] : [`--region ${quoted(region)}`]),
    ...(today === undefined ? [] : [`--today ${today}`]),
    ...flags,
  ];
  return parts.join(' ');
}

/** The word as a shell reads it back. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
