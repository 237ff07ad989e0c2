import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { EXIT, RunError, wrongUse } from './errors.ts';

/** Refuses a file that is there already, unless it may be replaced. */
export function refuseExisting(file: string, force: boolean): void {
  if (!force && existsSync(file)) {
    throw wrongUse(
      'file-exists',
      `Het bestand "${file}" bestaat al. Kies een andere naam, of gebruik --force om het te vervangen.`,
    );
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'de map bestaat niet',
  ENOTDIR: 'de map bestaat niet',
  EISDIR: 'dat is een map',
  EACCES: 'dat mag niet',
  EPERM: 'dat mag niet',
  EROFS: 'daar kan niet geschreven worden',
  ENOSPC: 'de schijf is vol',
};

/** Writes a whole file or nothing, readable by its owner only. */
export async function writePrivately(file: string, text: string): Promise<void> {
  if (!existsSync(dirname(file))) throw notWritten(file, 'ENOENT');
  const { writeFile } = await import('atomically');
  try {
    await writeFile(file, text, { mode: 0o600 });
  } catch (error) {
    throw notWritten(file, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

function notWritten(file: string, code: string): RunError {
  const message = `"${file}" kan niet geschreven worden: ${REASONS[code] ?? code}.`;
  return new RunError(EXIT.fileProblem, 'file-not-written', message);
}
