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

/** A program that shows nothing this long is stopped. */
const PATIENCE = 10_000;

/**
 * Milliseconds until the first question of the program is on the screen, keys and all.
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export async function timeToFirstQuestion(args) {
  const { pty, ended, taken } = nodeInTerminal(args);
  const timer = setTimeout(() => pty.kill('SIGKILL'), PATIENCE);
  let written = '';
  /** @type {number | undefined} */
  let time;
  pty.onData((data) => {
    written += data;
    const shown = stripVTControlCharacters(written);
    if (time !== undefined || !FIRST_QUESTION.every((text) => shown.includes(text))) return;
    time = taken();
    pty.kill('SIGKILL');
  });
  await ended;
  clearTimeout(timer);
  if (time === undefined) throw new Error(`The first question did not come:\n${written}`);
  return time;
}
