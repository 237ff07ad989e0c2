import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const FUZZ = fileURLToPath(new URL('assurance/fuzz/fuzz.mjs', import.meta.url));

test('the fuzzer finds a fault that stands behind three comparisons, and the text that shows it', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [FUZZ, 'planted', '--seconds', '100', '--runs', '10000000'],
    { encoding: 'utf8' },
  );
  const { faults, branches, executions } = JSON.parse(stdout);
  expect(status).toBe(1);
  expect(faults).toMatchObject([{ why: expect.stringContaining('planted') }]);
  expect(branches).toBeGreaterThanOrEqual(3);
  expect(executions).toBeGreaterThan(100);
});

test('a reader that nobody knows is refused', () => {
  expect(spawnSync(process.execPath, [FUZZ, 'onbekend'], { encoding: 'utf8' }).status).toBe(1);
});
