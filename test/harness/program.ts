import { type ChildProcess, spawnSync } from 'node:child_process';
import { constants, tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The built program, as it is installed. */
export const PROGRAM = fileURLToPath(new URL('../../bin/stapwijzer.cjs', import.meta.url));

/** The folder that the build fills. */
export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** What would make the program behave otherwise than at a parent's own terminal. */
const NOT_INHERITED = {
  CI: undefined,
  NO_COLOR: undefined,
  FORCE_COLOR: undefined,
  NODE_EXTRA_CA_CERTS: undefined,
  ACCESSIBLE: undefined,
  DEBUG: undefined,
  npm_lifecycle_event: undefined,
  LESS: undefined,
  // Whatever pager there is: texts are read in our own, unless a test names one.
  PAGER: '',
};

/** Variables put over the environment of the tests; undefined takes one away. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** The environment of a parent's own terminal, whatever the tests are run in. */
export function environment(over: Variables = {}): Record<string, string> {
  const all = { ...process.env, ...NOT_INHERITED, TERM: 'xterm-256color', ...over };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Answers as flags. */
export function answerFlags(answers: object): string[] {
  return Object.entries(answers).flatMap(([id, value]) => ['-a', `${id}=${[value].flat().join()}`]);
}

/** What a run of the built program is given besides its flags. */
export interface Given {
  /** What it reads on standard input. */
  readonly input?: string;
  readonly env?: Variables;
  readonly cwd?: string;
}

/** Runs the built program to its end, away from any terminal. */
export function runProgram(args: readonly string[], { input = '', env, cwd = tmpdir() }: Given = {}) {
  const maxBuffer = Number.POSITIVE_INFINITY;
  const options = { input, cwd, env: environment(env), encoding: 'utf8' as const, maxBuffer };
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], options);
  return { status, stdout, stderr };
}

/** The exit code of a program as a shell tells it: that of one that a signal ended too. */
export function exitCodeOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, by) => resolve(by === null ? code : 128 + constants.signals[by]));
  });
}
