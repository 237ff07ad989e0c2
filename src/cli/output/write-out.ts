import { resolve } from 'node:path';
import type { Io } from '../io/io.ts';

/** Where a text goes: a file, or standard output when there is none. */
export interface Outlet {
  readonly output?: string | undefined;
  readonly force?: boolean;
  readonly open?: boolean;
}

/** Writes a text to the file that was named and says its full path, or shows the text. Throws FileError. */
export async function writeOut(
  what: string,
  text: string,
  { output, force = false, open = false }: Outlet,
  io: Io,
  show: (text: string) => void | Promise<void> = (shown) => io.stdout.write(shown),
): Promise<void> {
  if (output === undefined || output === '-') return show(text);
  const { writeText } = await import('../io/write.ts');
  const written = await writeText(output, text, { force }, io);
  const where = written === 'kept' ? `staat in ${resolve(output)}` : `is geschreven naar ${output}`;
  io.stderr.write(`${what} ${where}.\n`);
  if (!open || written !== 'kept') return;
  const { tellOpened } = await import('../io/open-file.ts');
  await tellOpened(output, io);
}
