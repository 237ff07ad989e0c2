import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Io } from './io.ts';

/** How long to wait for a program that may still say it cannot, in milliseconds. */
const PATIENCE = 2000;

/** Opens a file in the program that somebody uses for it; when that cannot be done, says so. That is no error. */
export async function tellOpened(file: string, io: Io): Promise<void> {
  if (await opens(resolve(file), io)) return;
  io.stderr.write(
    'Openen lukt hier niet. Open het bestand zelf, bijvoorbeeld door er twee keer op te klikken.\n',
  );
}

async function opens(path: string, io: Io): Promise<boolean> {
  const { spawn } = await import('node:child_process');
  const [program, ...words] = openerFor(process.platform, path);
  try {
    const child = spawn(program, words, { stdio: 'ignore', detached: true, env: { ...io.env } });
    child.unref();
    const exit = once(child, 'exit').then(([code]) => code === 0);
    const isOpen = await Promise.race([exit, delay(PATIENCE, true, { ref: true })]);
    exit.catch(() => {});
    return isOpen;
  } catch {
    return false;
  }
}

/** The command that opens a file on a system, and its words. */
function openerFor(platform: NodeJS.Platform, path: string): [program: string, ...words: string[]] {
  switch (platform) {
    case 'darwin':
      return ['open', path];
    case 'win32':
      return ['explorer.exe', path];
    default:
      return ['xdg-open', path];
  }
}
