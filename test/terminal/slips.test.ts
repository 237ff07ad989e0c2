import { expect, test } from 'vitest';
import { run } from '../harness/io.ts';
import { runProgram } from '../harness/program.ts';
import { SMALL } from '../harness/small-tree.ts';
import { terminal } from '../harness/terminal.ts';

/** Slips made in the content, judged by several threads at once. */

test('several threads find what one finds, in the same order', async () => {
  const args = ['scenarios', SMALL, '--mutate', '--json'];
  const { stdout } = await run(args);
  expect(JSON.parse(stdout).mutation.survivors.length).toBeGreaterThan(20);
  expect(runProgram(args)).toMatchObject({ status: 0, stdout, stderr: '' });
});

test.each([
  ['SIGINT', 130, 2],
  ['SIGTERM', 143, 15],
] as const)('%s ends the work half-way', async (signal, exitCode, number) => {
  const author = terminal(['scenarios', '--mutate']);
  await author.until('Er worden fouten gemaakt');
  author.kill(signal);
  expect([
    { exitCode, signal: 0 },
    { exitCode: 0, signal: number },
  ]).toContainEqual(await author.done);
  expect(author.written()).not.toContain('opgemerkt');
});
