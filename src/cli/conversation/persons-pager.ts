import { spawn } from 'node:child_process';
import type { Io } from '../io/io.ts';

/**
 * What stands under a page in `less`: its own words are English, and say little. Of a line that is too long it
 * shows only the end, so a narrow screen has fewer keys. How far somebody is, is told where there is room and
 * `less` knows it: of a text that comes through a pipe not before its end.
 */
function lessPrompt(columns: number): string {
  const plain = (keys: string) => `-Ps${keys.replace(/[.:]/g, '\\$&')}`;
  if (columns < 40) return plain('Spatie, q: klaar');
  if (columns < 80) return plain('Spatie: verder. q: klaar. b: terug.');
  return `${plain('Spatie: verder. b: terug. /woord: zoeken. q: klaar.')}?pB (%pB\\%).`;
}

/** What stands under the help of `less`, which is English, for who came there by a slip. */
const IN_HELP = '-Phq\\: terug';

/** Codes by which a shell says that there is no such command. */
const NO_COMMAND: readonly (number | null)[] = [126, 127];

/**
 * Shows a text in the pager that somebody is used to: the one of PAGER, or `less` where it is. False when there
 * is none; an empty PAGER says that none is wanted.
 */
export async function showInPager(text: string, { env, stdout }: Io): Promise<boolean> {
  const pager = env['PAGER'] ?? (process.platform === 'win32' ? '' : 'less');
  if (pager.trim() === '' || !stdout.isTerminal) return false;
  const [file, args, shell] =
    pager === 'less' ? ['less', ['-R', lessPrompt(stdout.columns), IN_HELP], false] : [pager, [], true];
  const child = spawn(file, args, {
    shell,
    stdio: ['pipe', 'inherit', 'inherit'],
    // What was read leaves no trace, no key starts a program, and letters with accents are shown whatever the language is.
    env: { LESS: 'R', LESSCHARSET: 'utf-8', ...env, LESSHISTFILE: '-', LESSSECURE: '1' },
  });
  // Ctrl-C is for the pager now.
  const leaveAlone = () => {};
  process.on('SIGINT', leaveAlone);
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(127));
    child.on('close', resolve);
    // Whoever leaves half-way reads no further.
    child.stdin.on('error', leaveAlone);
    child.stdin.end(text);
  });
  process.off('SIGINT', leaveAlone);
  return !NO_COMMAND.includes(code);
}
