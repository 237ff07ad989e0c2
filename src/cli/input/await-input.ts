import type { Io } from '../io/io.ts';
import { tell } from '../io/message.ts';

/** Tells somebody at a terminal that they are waited for, and how to end. Says nothing where input comes by itself. */
export function tellAwaited(io: Io, what: string): void {
  if (!io.stdin.isTerminal) return;
  tell(io, `Ik wacht op ${what}. Klaar? Druk op Ctrl-D (Windows: Ctrl-Z en Enter).`);
}
