import type { Io } from '../io/io.ts';
import { tell } from '../io/message.ts';
import { wheneverSaved } from '../io/watching.ts';

/** Wipes a terminal, and what scrolled off it. */
const WIPE = '\u001b[2J\u001b[3J\u001b[H';

/** Checks what is in these places whenever it is saved, and tells what came of it. Ends by a signal alone. */
export function watchCheck(paths: readonly string[], check: () => Promise<string>, io: Io): Promise<never> {
  const isWiped = io.stdout.isTerminal && io.env['TERM'] !== 'dumb';
  return wheneverSaved(paths, async () => {
    const told = await attempt(check);
    if (isWiped) io.stdout.write(WIPE);
    io.stdout.write(told);
    tell(io, 'Bij elke wijziging kijk ik opnieuw. Stoppen: Ctrl-C.');
  });
}

/** A folder that is gone for a moment, such as while files are put in their place, stops nothing. */
async function attempt(check: () => Promise<string>): Promise<string> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'UnreadableError')) throw error;
    return `${error.message}\n`;
  }
}
