import type { Io } from './io.ts';

/** How a run can end. The only list of exit codes. */
export const EXIT = {
  done: 0,
  wrongUse: 2,
  answersNeeded: 3,
  contentInvalid: 4,
  fileProblem: 5,
  fault: 70,
  interrupted: 130,
} as const;

/** Signals that end a run, with the exit code by which a shell tells of each. */
export const ENDINGS = { SIGINT: EXIT.interrupted, SIGTERM: 143, SIGHUP: 129 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT] | (typeof ENDINGS)[keyof typeof ENDINGS];

/** One thing that was wrong with what was given. What a program needs of it is in the fields. */
export interface Detail {
  /** Where: the flag, the question or the file. Empty when there is no such place. */
  readonly path: string;
  /** What was given there; null when nothing was, or when it is no text. */
  readonly value: string | null;
  /** What is wrong, in Dutch. */
  readonly message: string;
  /** What would have been right; empty when that is no short list. */
  readonly allowed: readonly string[];
  /** What was probably meant, or null. */
  readonly suggestion: string | null;
}

/** What may be known of a mistake beside its message. */
export type Fields = Partial<Omit<Detail, 'message'>>;

/** A run that cannot go on because of what it was given. The message is Dutch and complete. */
export class RunError extends Error {
  override readonly name = 'RunError';
  readonly code: string;
  readonly exitCode: ExitCode;
  readonly details: readonly Detail[];
  /** Whether somebody was already shown how to go on with their answers. */
  answersTold = false;

  constructor(exitCode: ExitCode, code: string, message: string, details: readonly Detail[] = []) {
    super(message);
    this.exitCode = exitCode;
    this.code = code;
    this.details = details;
  }
}

/** The run was stopped: by the person, or by a signal. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode = EXIT.interrupted) {
    super();
    this.exitCode = exitCode;
  }
}

/** Makes a detail; what is not known of it gets an empty value. */
export function detailOf(message: string, fields: Fields): Detail {
  return { path: '', value: null, allowed: [], suggestion: null, ...fields, message };
}

/** Makes the error for wrong use: a flag or value that is not allowed. */
export function wrongUse(code: string, message: string, fields?: Fields): RunError {
  const details = fields === undefined ? [] : [detailOf(message, fields)];
  return new RunError(EXIT.wrongUse, code, message, details);
}

/** An error of the system: a file, a disk or a stream that does not work. */
export interface SystemError extends Error {
  /** Such as ENOSPC. */
  readonly code: string;
  /** What was being done, such as write. */
  readonly syscall: string;
  readonly path?: string;
}

/** Tells whether an error comes from the system, and so is no mistake of ours. */
export function isSystemError(error: unknown): error is SystemError {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return false;
  return typeof error.code === 'string' && typeof error.syscall === 'string';
}

/** Gives the code of an error of the system; undefined for any other error. */
export function systemCodeOf(error: unknown): string | undefined {
  return isSystemError(error) ? error.code : undefined;
}

/** What went wrong, for people and for programs. */
export interface Failure {
  readonly exitCode: ExitCode;
  readonly code: string;
  readonly message: string;
  readonly details: readonly unknown[];
  /** For people, when it says more than the message. */
  readonly text?: string;
}

/** Tells of a mistake of ours. The trace is for whoever asks for it with DEBUG. */
export function faultOf(error: unknown, { env, version }: Pick<Io, 'env' | 'version'>): Failure {
  const what = error instanceof Error ? error.message : String(error);
  const trace = env['DEBUG'] && error instanceof Error ? `\n${error.stack}` : '';
  const message = `Er ging iets mis in stapwijzer zelf. Dat ligt niet aan u. Meld het bij de makers, met deze regel: ${what} (stapwijzer ${version}).${trace}`;
  return { exitCode: EXIT.fault, code: 'fault', message, details: [] };
}
