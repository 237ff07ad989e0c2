import { errorJson } from '../render/json.ts';
import { readQuickly } from './args/quick-flags.ts';
import { advise } from './commands/advise.ts';
import { EXIT, type ExitCode, Interrupted, RunError } from './io/errors.ts';
import type { Io } from './io/io.ts';

/** Runs a command line. Gives the exit code; every way to end is decided here. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const options = readQuickly(argv);
    if (options !== null) return await advise(options, io);
    const { readCommandLine } = await import('./args/command-reader.ts');
    const chosen = readCommandLine(argv, io);
    return chosen === undefined ? EXIT.done : await chosen();
  } catch (error) {
    return tell(error, argv, io);
  }
}

async function tell(error: unknown, argv: readonly string[], io: Io): Promise<ExitCode> {
  if (error instanceof Interrupted) return EXIT.interrupted;
  if (isClosedPipe(error)) return EXIT.done;
  const failure = await asFailure(error, io);
  if (wantsJson(argv)) {
    io.stdout.write(errorJson(failure));
  } else {
    io.stderr.write(`${failure.text ?? failure.message}\n`);
  }
  return failure.exitCode;
}

/** Nobody reads on (`| head`): that is no error. */
function isClosedPipe(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'EPIPE';
}

interface Told {
  readonly exitCode: ExitCode;
  readonly code: string;
  readonly message: string;
  readonly details: readonly unknown[];
  /** For people, when it says more than the message. */
  readonly text?: string;
}

async function asFailure(error: unknown, io: Io): Promise<Told> {
  if (error instanceof RunError) {
    const { exitCode, code, message, details } = error;
    return { exitCode, code, message, details };
  }
  if (error instanceof Error && error.name === 'ContentError') {
    const { tellContentError } = await import('./output/tell-content-error.ts');
    return { exitCode: EXIT.contentInvalid, ...tellContentError(error, io) };
  }
  if (error instanceof Error && error.name === 'CompiledPackError') {
    return { exitCode: EXIT.contentInvalid, code: 'content-not-usable', message: error.message, details: [] };
  }
  if (error instanceof Error && error.name === 'UnreadableError') {
    return { exitCode: EXIT.fileProblem, code: 'file-not-read', message: error.message, details: [] };
  }
  return fault(error, io);
}

/** A mistake of ours. The trace is for whoever asks for it with DEBUG. */
function fault(error: unknown, io: Io): Told {
  const what = error instanceof Error ? error.message : String(error);
  const trace = io.env['DEBUG'] && error instanceof Error ? `\n${error.stack}` : '';
  const message = `Er ging iets mis in stapwijzer zelf. Dat ligt niet aan u. Meld het bij de makers, met deze regel: ${what} (stapwijzer ${io.version}).${trace}`;
  return { exitCode: EXIT.fault, code: 'fault', message, details: [] };
}

/** Whether the run was asked for JSON, also when the command line could not be understood. */
function wantsJson(argv: readonly string[]): boolean {
  return argv.some(
    (word, at) =>
      word === '--json' ||
      word === '--format=json' ||
      word === '-fjson' ||
      (word === 'json' && ['-f', '--format'].includes(argv[at - 1] ?? '')),
  );
}
