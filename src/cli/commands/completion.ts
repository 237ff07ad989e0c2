import { howToInstall, SHELLS, scriptFor } from '../completion/shells.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { notAllowed } from '../io/suggestion.ts';

/** Writes the script that lets a shell complete what is typed. Throws RunError on a shell that it does not know. */
export async function completionCommand(asked: string, io: Io): Promise<ExitCode> {
  const shell = SHELLS.find((name) => name === asked.toLowerCase());
  if (shell === undefined) {
    throw notAllowed(
      'wrong-value',
      { path: 'shell', value: asked, allowed: SHELLS },
      (meant) => `"${asked}" is geen shell die ik ken.${meant} Kies uit: ${SHELLS.join(', ')}.`,
    );
  }
  io.stdout.write(scriptFor(shell));
  if (io.stdout.isTerminal) io.stderr.write(howToInstall([shell]));
  return EXIT.done;
}
