import { ENDINGS, Interrupted } from '../io/errors.ts';
import type { Io } from '../io/io.ts';

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

/**
 * Takes the terminal for a conversation: Ctrl-Z stops the program and all that runs it, and `fg` goes on where
 * it was, if something is asked then; a signal that ends the program gives the terminal back first. Gives the
 * function that gives it back.
 */
export function takeTerminal({ stdin, stderr }: Io, isAsking: () => boolean): () => void {
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
      stderr.raw.emit('resize');
    });
  };
  const stop = () => {
    process.off('SIGTSTP', stop);
    stderr.write(`${CLEAR_BELOW}${LEAVE_PASTES}${SHOW_CURSOR}`);
    timer = setTimeout(goOn, WAIT);
    // The whole group: a program that waits for this one, such as npx, has to stop too.
    process.kill(0, 'SIGTSTP');
  };
  const ends = FROM_OUTSIDE.map((signal) => {
    const end = () => {
      stderr.write(`\n${LEAVE_PASTES}${SHOW_CURSOR}`);
      throw new Interrupted(ENDINGS[signal]);
    };
    return { signal, end };
  });
  process.on('SIGTSTP', stop);
  process.on('SIGCONT', goOn);
  for (const { signal, end } of ends) process.on(signal, end);
  stderr.write(MARK_PASTES);
  return () => {
    clearTimeout(timer);
    process.off('SIGTSTP', stop);
    process.off('SIGCONT', goOn);
    for (const { signal, end } of ends) process.off(signal, end);
    stderr.write(LEAVE_PASTES);
  };
}
