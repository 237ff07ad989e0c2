import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Answers, askingFor, resolve, UNKNOWN } from '../src/index.ts';
import { shippedSource, shippedTree } from './harness/io.ts';
import { answerFlags, runProgram } from './harness/program.ts';
import { answerAll, numbersOf, terminal, unwrapped } from './harness/terminal.ts';

/** The built program once at each of its surfaces; what each can do is tested elsewhere. */

const TODAY = ['--today', '2026-11-23'];

const { scenarios } = shippedSource();
const tree = shippedTree();

/** The first situation of the pack: what is answered, and the step that it leads to. */
const [{ given, expect: expected } = fail('The pack has no scenario.')] = Object.values(scenarios);
const FLAGS = answerFlags(given);
const TITLE = tree.steps.find(({ id }) => id === expected.step)?.title ?? fail('The step is unknown.');

/** What is typed for the answers when there are no keys, a line each. */
function typed(answers: Answers = {}): string {
  const position = resolve(tree, answers);
  if (position.kind !== 'question') return '';
  const { question } = askingFor(tree, position);
  const answer = given[question.id] ?? UNKNOWN;
  const line =
    question.options.length > 1 ? numbersOf(question, answer).join() : answer === UNKNOWN ? '-' : answer;
  return `${line}\n${typed({ ...answers, [question.id]: answer })}`;
}

function fail(message: string): never {
  throw new Error(message);
}

test('terminal', async () => {
  const parent = terminal(TODAY, { rows: 100 });
  await answerAll(parent, tree, given);
  await parent.until('Wat wilt u nu doen?', 'Stop');
  expect(unwrapped(parent.scrollback())).toContain(TITLE);
  parent.press('ctrl-c');
  expect(await parent.done).toEqual({ exitCode: 130, signal: 0 });
});

test('plain', () => {
  const ran = runProgram(['--plain', ...TODAY], { input: typed() });
  expect(ran.stderr).toContain('Vraag 1, ');
  expect(ran).toMatchObject({ status: 0, stdout: expect.stringContaining(TITLE) });
});

test('flags', () => {
  const ran = runProgram([...FLAGS, ...TODAY, '--json']);
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(ran.stdout)).toMatchObject({ status: 'advice', step: { id: expected.step } });
});

test('files', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'stapwijzer-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  expect(runProgram([...FLAGS, ...TODAY, '-o', 'advies.json'], { cwd })).toMatchObject({
    status: 0,
    stdout: '',
  });
  const again = runProgram(['--answers', 'advies.json', ...TODAY, '--json'], { cwd });
  expect(again.stdout).toBe(readFileSync(join(cwd, 'advies.json'), 'utf8'));
});
