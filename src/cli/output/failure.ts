import type { ContentError } from '../../content/problem.ts';
import { UsageError } from '../args/parse.ts';
import { EXIT, type Failure, faultOf, isSystemError, RunError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { tell } from '../io/message.ts';

/** Tells what an error is to whoever runs the program. What nobody foresaw is a fault of ours. */
export async function failureOf(error: unknown, io: Io): Promise<Failure> {
  if (error instanceof RunError) return asFailure(error);
  if (error instanceof UsageError) {
    const { usageError } = await import('../args/usage-errors.ts');
    return asFailure(usageError(error.problem));
  }
  if (isContentError(error)) {
    const { tellContentError } = await import('./tell-content-error.ts');
    return { exitCode: EXIT.contentInvalid, ...tellContentError(error, io) };
  }
  if (error instanceof Error && error.name === 'CompiledPackError') {
    return { exitCode: EXIT.contentInvalid, code: 'content-not-usable', message: error.message, details: [] };
  }
  if (error instanceof Error && error.name === 'UnreadableError') {
    return { exitCode: EXIT.fileProblem, code: 'file-not-read', message: error.message, details: [] };
  }
  if (isSystemError(error)) {
    const { machineError } = await import('../io/file-error.ts');
    return asFailure(machineError(error));
  }
  return faultOf(error, io);
}

/** Recognises the error by its name: its module is not loaded for a run that reads no YAML. */
function isContentError(error: unknown): error is ContentError {
  return error instanceof Error && error.name === 'ContentError';
}

function asFailure({ exitCode, code, message, details }: RunError): Failure {
  return { exitCode, code, message, details };
}

/** Tells what went wrong, to people. A picture of the place in a file is told as it is. */
export function tellFailure({ text, message }: Failure, io: Io): void {
  if (text === undefined) tell(io, message);
  else io.stderr.write(`${text}\n`);
}
