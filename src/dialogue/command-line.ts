import { type Answers, quoted } from '../engine/answers.ts';

/** What a command line needs beside the answers to give the same advice again. */
export interface Setting {
  readonly content?: string | undefined;
  readonly region?: string | undefined;
  readonly today?: string | undefined;
}

/** Gives the command that gives the advice for these answers again. */
export function commandLine(
  answers: Answers,
  { content, region, today }: Setting,
  flags: readonly string[] = [],
): string {
  let line = 'stapwijzer advise';
  for (const [id, value] of Object.entries(answers)) {
    line += ` -a ${quoted(`${id}=${typeof value === 'string' ? value : value.join(',')}`)}`;
  }
  if (content !== undefined) line += ` --content ${quoted(content)}`;
  if (region !== undefined) line += ` --region ${quoted(region)}`;
  if (today !== undefined) line += ` --today ${today}`;
  return [line, ...flags].join(' ');
}
