import { tmpdir } from 'node:os';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { onTestFinished } from 'vitest';
import {
  type Answer,
  type Answers,
  askingFor,
  type CompiledTree,
  resolve as positionOf,
  type Question,
  UNKNOWN,
} from '../../src/index.ts';
import { environment, PROGRAM, type Variables } from './program.ts';

/** Milliseconds to wait for a text before giving up. Only a test that fails waits this long. */
const PATIENCE = 30_000;

const KEYS = {
  enter: '\r',
  space: ' ',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  backspace: '\u007f',
  'ctrl-c': '\u0003',
  'ctrl-d': '\u0004',
  'ctrl-z': '\u001a',
  escape: '\u001b',
} as const;

/** A key by its name, or the character it types. */
export type Key = keyof typeof KEYS | (string & {});

/** The size of a terminal, and where the program in it runs. */
export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Variables;
  readonly cwd?: string;
}

/** How a program ended. */
export interface Ended {
  readonly exitCode: number;
  /** The number of the signal that ended it, or 0. */
  readonly signal: number;
}

/** The exit code as a shell tells it: that of a program that a signal ended too. */
export function codeOf({ exitCode, signal }: Ended): number {
  return signal === 0 ? exitCode : 128 + signal;
}

/** A program in a terminal, seen from the chair in front of it. */
export interface Terminal {
  /** The lines on the screen now. */
  readonly screen: () => string;
  /** The screen and everything that scrolled off it. */
  readonly scrollback: () => string;
  /** Lines that did not fit, and that the terminal itself broke. */
  readonly brokenLines: () => string[];
  /** Every byte the program wrote, escape codes and all. */
  readonly written: () => string;
  /**
   * Waits until texts are on the screen together, however they are wrapped. Rejects, showing the
   * screen, when they do not come or the program ends without them.
   */
  readonly until: (...texts: readonly string[]) => Promise<void>;
  /** Waits until one of the texts is on the screen, and gives it; the first of those that are. */
  readonly either: (...texts: readonly string[]) => Promise<string>;
  /** Waits until a text was written, whether or not it is on the screen still, and however its lines were broken. */
  readonly untilWritten: (text: string) => Promise<void>;
  readonly press: (...keys: readonly Key[]) => void;
  readonly type: (text: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Takes the terminal itself away, as closing its window does. */
  readonly close: () => void;
  readonly cursorHidden: () => boolean;
  /** The end of the program, when everything it wrote is on the screen. */
  readonly done: Promise<Ended>;
}

/** Runs stapwijzer in a terminal of its own; it is stopped when the test ends. */
export function terminal(args: readonly string[], options: TerminalOptions = {}): Terminal {
  return inTerminal(process.execPath, [PROGRAM, ...args], options);
}

/** Runs a shell command in a terminal. $STAPWIJZER is the program, with what it is run by. */
export function shell(command: string, options: TerminalOptions = {}): Terminal {
  const env = { STAPWIJZER: `${process.execPath} ${PROGRAM}`, ...options.env };
  return inTerminal('/bin/sh', ['-c', command], { ...options, env });
}

/** A shell to type commands in, that can stop a program and go on with it. */
export function interactiveShell(options: TerminalOptions = {}): Terminal {
  const env = { STAPWIJZER: `${process.execPath} ${PROGRAM}`, PS1: '$ ', ...options.env };
  return inTerminal('bash', ['--norc', '--noprofile', '-i'], { ...options, env });
}

function inTerminal(file: string, args: string[], options: TerminalOptions): Terminal {
  const { columns: cols = 80, rows = 50, cwd = tmpdir() } = options;
  const env = environment(options.env);
  const pty = spawn(file, args, { name: env['TERM'] ?? 'dumb', cols, rows, cwd, env });
  const view = new xterm.Terminal({ cols, rows, scrollback: 5_000, allowProposedApi: true });
  const watch = watcher(() => screenOf(view));
  const output: string[] = [];
  pty.onData((data) => {
    output.push(data);
    view.write(data, watch.look);
  });
  const done = ending(pty, view).finally(watch.end);
  onTestFinished(() => stop(pty, done));
  return {
    screen: () => screenOf(view),
    scrollback: () => textOf(linesOf(view)),
    brokenLines: () => linesOf(view).flatMap((line) => (line.isWrapped ? [line.text] : [])),
    written: () => output.join(''),
    until: watch.until,
    either: watch.either,
    untilWritten: (text) => watch.untilSo(text, () => bare(output.join('')).includes(bare(text))),
    press: (...keys) => pty.write(keys.map((key) => (KEYS as Record<string, string>)[key] ?? key).join('')),
    type: (text) => pty.write(text),
    resize: (width, height) => {
      view.resize(width, height);
      pty.resize(width, height);
    },
    kill: (signal) => pty.kill(signal),
    close: () => (pty as IPty & { readonly destroy: () => void }).destroy(),
    cursorHidden: () => cursorHidden(view),
    done,
  };
}

/** Waits for texts on a screen: looks when it changes, and never at a clock, but for giving up. */
function watcher(screen: () => string) {
  const looking = new Set<() => void>();
  let ended = false;
  const look = () => {
    for (const one of looking) one();
  };
  const wait = <T>(find: (shown: string) => T | undefined, wanted: readonly string[]) =>
    new Promise<T>((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        looking.delete(check);
      };
      const giveUp = (why: string) => {
        settle();
        reject(new Error(`${why} without "${wanted.join('", "')}" on the screen:\n${screen()}`));
      };
      const check = () => {
        const found = find(unwrapped(screen()));
        if (found !== undefined) {
          settle();
          resolve(found);
        } else if (ended) giveUp('The program ended');
      };
      const timer = setTimeout(() => giveUp(`${PATIENCE} ms went by`), PATIENCE);
      looking.add(check);
      check();
    });
  const until = async (...texts: readonly string[]) => {
    await wait((shown) => (texts.every((text) => shown.includes(text)) ? true : undefined), texts);
  };
  const either = (...texts: readonly string[]) =>
    wait((shown) => texts.find((text) => shown.includes(text)), texts);
  const end = () => {
    ended = true;
    look();
  };
  const untilSo = async (text: string, isSo: () => boolean) => {
    await wait(() => (isSo() ? true : undefined), [text]);
  };
  return { look, until, either, untilSo, end };
}

/** The end of the program, after its last words reached the screen. */
function ending(pty: IPty, view: xterm.Terminal): Promise<Ended> {
  return new Promise((resolve) => {
    pty.onExit(({ exitCode, signal = 0 }) => view.write('', () => resolve({ exitCode, signal })));
  });
}

/** Ends a program that still runs, and waits for it. */
async function stop(pty: IPty, done: Promise<Ended>): Promise<void> {
  try {
    pty.kill('SIGKILL');
  } catch {
    // It was gone already.
  }
  await done;
}

interface Line {
  readonly text: string;
  /** The line before it did not fit; this is the rest of it. */
  readonly isWrapped: boolean;
}

function linesOf({ buffer }: xterm.Terminal, from = 0): Line[] {
  return Array.from({ length: buffer.active.length - from }, (_, at) => {
    const line = buffer.active.getLine(from + at);
    return { text: line?.translateToString(true) ?? '', isWrapped: line?.isWrapped ?? false };
  });
}

function screenOf(view: xterm.Terminal): string {
  return textOf(linesOf(view, view.buffer.active.baseY));
}

function textOf(lines: readonly Line[]): string {
  return lines
    .map((line) => line.text)
    .join('\n')
    .trimEnd();
}

/**
 * Answers questions with the keys a parent would press, each as it comes up, as far as the answers go.
 * `meanwhile` happens before each of them.
 */
export async function answerAll(
  parent: Terminal,
  tree: CompiledTree,
  given: Answers,
  meanwhile = () => {},
): Promise<void> {
  let answers: Answers = {};
  let position = positionOf(tree, answers);
  while (position.kind === 'question') {
    const { question } = askingFor(tree, position);
    const { path } = position;
    const answer = given[question.id];
    if (answer === undefined) return;
    meanwhile();
    await parent.until(`Vraag ${path.length + 1}, `, question.text, LAST_OF_A_QUESTION);
    parent.press(...keysFor(question, answer));
    answers = { ...answers, [question.id]: answer };
    position = positionOf(tree, answers);
  }
}

/** What every question ends with: when it is there, the question is whole. */
export const LAST_OF_A_QUESTION = '?: waarom deze vraag.';

/** A question as far as its keys go. */
type Keyed = Pick<Question, 'kind'> & { readonly options: readonly { readonly id: string }[] };

/** So many options have a digit of their own. */
const MOST_BY_DIGIT = 9;

/** The keys that give an answer: a date is typed, an option picked by its digit; Enter decides. */
export function keysFor(question: Keyed, answer: Answer): Key[] {
  if (question.kind === 'place' || question.kind === 'date')
    return [...(answer === UNKNOWN ? '-' : String(answer)), 'enter'];
  const numbers = numbersOf(question, answer).map(String);
  const isLong = question.options.length > MOST_BY_DIGIT;
  // In a long list 1 and 2 after each other would be 12.
  if (question.kind === 'many' && isLong) return [...numbers.flatMap((number) => [number, 'down']), 'enter'];
  return [...numbers, 'enter'];
}

/** The numbers in front of the chosen options. */
export function numbersOf({ options }: Keyed, answer: Answer): number[] {
  return [answer].flat().map((id) => options.findIndex((option) => option.id === id) + 1);
}

/** A text on one line, so that it does not matter where the words were wrapped. */
export function unwrapped(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A text without any white. */
function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

/** xterm does not tell this in its public interface. */
function cursorHidden(view: xterm.Terminal): boolean {
  const inside = view as unknown as { _core: { coreService: { isCursorHidden: boolean } } };
  return inside._core.coreService.isCursorHidden;
}
