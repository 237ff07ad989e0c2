import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Milliseconds after which a test is given up. Nothing is judged by its time: a slow machine needs this long. */
const GIVE_UP = 120_000;

/** A conversation waits at many places, and may need all of its patience at each. */
const GIVE_UP_CONVERSATION = 600_000;

/** Folders of tests that talk to the built program from outside, each run by a script of its own. */
const OUTSIDE = ['terminal', 'input', 'first-use', 'browser'] as const;

const inside = (folder: string) => `test/${folder}/**/*.test.ts`;

function project(name: string, include: string, exclude: string[], giveUp: number) {
  return { test: { name, root, include: [include], exclude, testTimeout: giveUp, hookTimeout: giveUp } };
}

/**
 * Tests in this process share its modules from file to file: loading them anew for each took a fifth of the time. So no
 * test leaves anything behind in them, or in the process.
 */
function shared(one: ReturnType<typeof project>) {
  return { test: { ...one.test, isolate: false } };
}

export default defineConfig({
  root,
  test: {
    // As many as there are cores; one fewer, as is usual, is half of two.
    maxWorkers: availableParallelism(),
    projects: [
      shared(project('quick', 'test/**/*.test.ts', OUTSIDE.map(inside), GIVE_UP)),
      ...OUTSIDE.map((folder) => project(folder, inside(folder), [], GIVE_UP_CONVERSATION)),
    ],
  },
});
