import type { Io } from '../io/io.ts';
import { readCommandLine } from './command-reader.ts';
import { HELP_WIDTH } from './dutch-help.ts';

/** The help of the program as it looks on every screen that is wide enough. */
export function helpText(version: string): string {
  let text = '';
  const write = (piece: string) => {
    text += piece;
  };
  readCommandLine(['--help'], { version, stdout: { columns: HELP_WIDTH, write } } as Io);
  return text;
}
