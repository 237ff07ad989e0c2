import { spawn } from 'node:child_process';
import type { Io } from '../io/io.ts';
import type { Holder } from './suspend.ts';

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

/** Lends the terminal to another program until its work is done. */
export type Lend = (to: Exclude<Holder, 'us'>, work: () => Promise<boolean>) => Promise<boolean>;

/**
 * Shows a text in the pager that somebody is used to: the one of PAGER, or `less` where it is. False when there
 * is none, or it did not do it; an empty PAGER says that none is wanted.
 */
export async function showInPager(text: string, { env, stdout }: Io, lend: Lend): Promise<boolean> {
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
  // Nobody reads on alone: a signal that ends this program ends the pager, which gives the terminal back.
  const end = () => void child.kill();
  process.on('exit', end);
  child.on('close', () => process.off('exit', end));
  // When no key may start a program, less does not stop at Ctrl-Z either.
  const to = /\bless\b/.test(pager) ? 'staying' : 'stopping';
  return lend(
    to,
    () =>
      new Promise((resolve) => {
        child.on('error', () => resolve(false));
        // Who is ended by a signal was there, and was left.
        child.on('close', (code) => resolve(code === 0 || code === null));
        // Whoever leaves half-way reads no further.
        child.stdin.on('error', () => {});
        child.stdin.end(text);
      }),
  );
}
