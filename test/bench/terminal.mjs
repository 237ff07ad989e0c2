import { tmpdir } from 'node:os';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { plainEnvironment } from './environment.mjs';

/** The first question is there, and the last line under it. */
const FIRST_QUESTION = ['Vraag 1', '?: waarom deze vraag.'];

/**
 * @param {readonly string[]} args
 */
function nodeInTerminal(args) {
  const start = process.hrtime.bigint();
  const options = { name: 'xterm-256color', cols: 80, rows: 50, cwd: tmpdir(), env: plainEnvironment() };
  const pty = spawn(process.execPath, [...args], options);
  const ended = new Promise((resolve) => pty.onExit(resolve));
  return { pty, ended, taken: () => Number(process.hrtime.bigint() - start) / 1e6 };
}

/**
 * Milliseconds until Node has ended, in a terminal.
 * @param {readonly string[]} args
 */
export async function timeToExitInTerminal(args) {
  const { ended, taken } = nodeInTerminal(args);
  await ended;
  return taken();
}

/**
 * Milliseconds until the first question of the program is on the screen, keys and all.
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export async function timeToFirstQuestion(args) {
  const { pty, ended, taken } = nodeInTerminal(args);
  let written = '';
  /** @type {number} */
  const time = await new Promise((resolve, reject) => {
    pty.onData((data) => {
      written += data;
      const shown = stripVTControlCharacters(written);
      if (FIRST_QUESTION.every((text) => shown.includes(text))) resolve(taken());
    });
    ended.then(() => reject(new Error(`The program ended before its first question:\n${written}`)));
  });
  pty.kill('SIGKILL');
  await ended;
  return time;
}
