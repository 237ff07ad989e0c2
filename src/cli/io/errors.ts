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

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** One thing that was wrong with what was given: where, what, and what was allowed. */
export interface Detail {
  readonly path: string;
  readonly message: string;
  readonly allowed: readonly string[];
  readonly suggestion: string | null;
}

/** A run that cannot go on because of what it was given. The message is Dutch and complete. */
export class RunError extends Error {
  override readonly name = 'RunError';
  readonly code: string;
  readonly exitCode: ExitCode;
  readonly details: readonly Detail[];

  constructor(exitCode: ExitCode, code: string, message: string, details: readonly Detail[] = []) {
    super(message);
    this.exitCode = exitCode;
    this.code = code;
    this.details = details;
  }
}

/** The person stopped the run. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Wrong use: a flag or value that is not allowed. */
export function wrongUse(code: string, message: string, details: readonly Detail[] = []): RunError {
  return new RunError(EXIT.wrongUse, code, message, details);
}
