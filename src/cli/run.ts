import { processIo } from './io/process-io.ts';
import { main } from './main.ts';

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
  process.exitCode = await main(process.argv.slice(2), processIo(home, __VERSION__));
}

const SHOW_CURSOR = '\u001b[?25h';
