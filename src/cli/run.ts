import { processIo } from './io/process-io.ts';
import { main, report } from './main.ts';

/** The version of the package, filled in when it is built. */
declare const __VERSION__: string;

/**
 * Runs the program in this process. Sets the exit code; never cuts off what is being written. A signal ends it at
 * once, whatever it waits for, because nobody listens: only `uncut` makes one wait, and a conversation gives back
 * the terminal first.
 */
export async function run(home: string): Promise<void> {
  const io = processIo(home, __VERSION__);
  const argv = process.argv.slice(2);
  // What goes wrong beside the run, such as a terminal that is gone or a signal, ends as everything that goes wrong.
  process.on('uncaughtException', async (error) => process.exit(await report(error, argv, io)));
  process.exitCode = await main(argv, io);
}
