import { isatty } from 'node:tty';
import { ENDINGS, Interrupted } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { hearSignals, type Listeners } from '../io/signals.ts';

/** Asks a terminal to mark what is pasted, so that an Enter in it is no decision. */
const MARK_PASTES = '\u001b[?2004h';
const LEAVE_PASTES = '\u001b[?2004l';
const SHOW_CURSOR = '\u001b[?25h';
/** Takes away what stands under the cursor: there the shell goes on. */
const CLEAR_BELOW = '\u001b[J';

/** Signals that end the program, and come from no key of somebody who answers. */
const FROM_OUTSIDE = ['SIGTERM', 'SIGHUP'] as const;

/** Milliseconds to wait for being stopped: whoever has nobody to go on from there is not stopped at all. */
const WAIT = 100;

/** Who has the terminal: this conversation; or another program, which stops at Ctrl-Z, or does not. */
export type Holder = 'us' | 'stopping' | 'staying';

/** Who holds the conversation, as far as signals go. */
interface Talker {
  readonly isAsking: () => boolean;
  readonly holder: () => Holder;
  /** Hears Ctrl-C, where it is no key of a question. */
  readonly interrupt: () => void;
  /** Hears where a paste begins, and where it ends. */
  readonly paste: (isGoingOn: boolean) => void;
}

/**
 * Takes the terminal for a conversation: Ctrl-Z stops the program and all that runs it, and `fg` goes on where
 * it was, if something is asked then; Ctrl-C is heard, also between two questions. A signal that ends the program
 * gives the terminal back first. Gives the function that gives it back. While another program has it, Ctrl-C is for
 * that one, and Ctrl-Z stops both or neither.
 */
export function takeTerminal(
  { stdin, stderr }: Io,
  { isAsking, holder, interrupt, paste }: Talker,
): () => void {
  const { stream } = stdin;
  let timer: NodeJS.Timeout | undefined;
  const goOn = () => {
    clearTimeout(timer);
    process.off('SIGTSTP', stop);
    process.on('SIGTSTP', stop);
    // After readline, which stops reading when it hears that the program goes on.
    setImmediate(() => {
      if (!isAsking()) return;
      stream.setRawMode(true);
      stream.resume();
      stderr.write(MARK_PASTES);
      // Whoever stood still did not hear that the window became another size: Node looks again at this signal.
      process.emit('SIGWINCH');
      stderr.raw.emit('resize');
    });
  };
  const stop = () => {
    if (holder() === 'staying') return;
    process.off('SIGTSTP', stop);
    if (holder() === 'us') stderr.write(`${CLEAR_BELOW}${LEAVE_PASTES}${SHOW_CURSOR}`);
    timer = setTimeout(goOn, WAIT);
    // The whole group: a program that waits for this one, such as npx, has to stop too.
    process.kill(0, 'SIGTSTP');
  };
  const hear = () => {
    if (holder() === 'us') interrupt();
  };
  const hearKey = keysHeard(stream, hear, paste);
  const deafen = hearSignals({ SIGTSTP: stop, SIGCONT: goOn, SIGINT: hear, ...endings(stderr) });
  stream.on('keypress', hearKey);
  // It stays to the end: the terminal can go when it was given back already.
  process.off('exit', leaveGone).on('exit', leaveGone);
  stderr.write(MARK_PASTES);
  return () => {
    clearTimeout(timer);
    deafen();
    stream.off('keypress', hearKey);
    // After a stop readline does not know that it reads again, and would not let the program end.
    stream.pause();
    stderr.write(LEAVE_PASTES);
  };
}

type Key = { readonly name?: string; readonly ctrl?: boolean };

/** Hears keys that no question does: Ctrl-C in one piece with the key that ended a question, Ctrl-D, and pastes. */
function keysHeard(stream: Io['stdin']['stream'], interrupt: () => void, paste: Talker['paste']) {
  return (_: unknown, key?: Key): void => {
    if (key?.ctrl && key.name === 'c') interrupt();
    // Readline closes, but after a stop it does not know that it reads, and would read on for nobody.
    if (key?.ctrl && key.name === 'd') setImmediate(() => stream.isRaw || stream.pause());
    if (key?.name === 'paste-start' || key?.name === 'paste-end') paste(key.name === 'paste-start');
  };
}

/**
 * Where the terminal itself is gone, such as a window that was closed, Node cannot set it back: it aborts, and what
 * was typed could end on the disk. So the program goes by the signal that such an end has.
 */
function leaveGone(): void {
  if (isatty(0)) return;
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

/** What becomes of a signal that ends the program: the terminal is given back first. */
function endings(stderr: Io['stderr']): Listeners {
  const end = (signal: (typeof FROM_OUTSIDE)[number]) => () => {
    stderr.write(`${CLEAR_BELOW}\n${LEAVE_PASTES}${SHOW_CURSOR}`);
    throw new Interrupted(ENDINGS[signal]);
  };
  return Object.fromEntries(FROM_OUTSIDE.map((signal) => [signal, end(signal)]));
}
