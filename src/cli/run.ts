import { processIo } from './io/process-io.ts';
import { main, report } from './main.ts';

/** The version of the package, filled in when it is built. */
declare const __VERSION__: string;

/** Signals that end a run, with the exit code the shell expects. */
const ENDINGS = { SIGTERM: 143, SIGHUP: 129 } as const;

/** Runs the program in this process. Sets the exit code; never cuts off what is being written. */
export async function run(home: string): Promise<void> {
  for (const [signal, code] of Object.entries(ENDINGS)) {
    process.on(signal, () => {
      if (process.stderr.isTTY) process.stderr.write(`\n${SHOW_CURSOR}`);
      process.exit(code);
    });
  }
  const io = processIo(home, __VERSION__);
  const argv = process.argv.slice(2);
  // What goes wrong beside the run, such as a terminal that is gone, ends as everything that goes wrong.
  process.on('uncaughtException', async (error) => process.exit(await report(error, argv, io)));
  const exitCode = await main(argv, io);
  // A signal that came during work that does not yield is heard first: then the run was not simply done.
  await new Promise((heard) => setImmediate(heard));
  process.exitCode = exitCode;
}

/** The terminal as it was: the cursor is seen, and pastes are not marked. */
const SHOW_CURSOR = '\u001b[?2004l\u001b[?25h';
