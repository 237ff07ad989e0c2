import { CommanderError } from 'commander';
import type { Chosen } from '../commands/declared.ts';
import type { Io } from '../io/io.ts';
import { usageError } from './dutch-usage-errors.ts';
import { makeProgram } from './program.ts';

/** Reads any command line. Undefined when help or the version was all; throws RunError on a mistake. */
export function readCommandLine(argv: readonly string[], io: Io): Chosen | undefined {
  let chosen: Chosen | undefined;
  const program = makeProgram(argv, io, (asked) => {
    chosen = asked;
  });
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    throw usageError(error, program, argv);
  }
  return chosen;
}
