import { expect, test } from 'vitest';
import { run } from '../harness/io.ts';
import { runProgram } from '../harness/program.ts';
import { SMALL } from '../harness/small-tree.ts';
import { codeOf, terminal } from '../harness/terminal.ts';

/** Slips made in the content, judged by several threads at once. */

test('several threads find what one finds, in the same order', async () => {
  const args = ['scenarios', SMALL, '--mutate', '--json'];
  const { stdout } = await run(args);
  expect(JSON.parse(stdout).mutation.survivors.length).toBeGreaterThan(20);
  expect(runProgram(args)).toMatchObject({ status: 0, stdout, stderr: '' });
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends the work half-way', async (signal, code) => {
  const author = terminal(['scenarios', '--mutate']);
  await author.until('Er worden fouten gemaakt');
  author.kill(signal);
  expect(codeOf(await author.done)).toBe(code);
  expect(author.written()).not.toContain('opgemerkt');
});
