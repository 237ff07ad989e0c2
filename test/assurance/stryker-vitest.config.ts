import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests by which a change in the engine or in a document must be noticed: in this process, and quick. */
const NOTICING = ['engine', 'document', 'render', 'properties', 'page'];

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: NOTICING.map((folder) => `test/${folder}/**/*.test.ts`),
    // A thread has no time zone of its own, and this test changes it.
    exclude: ['test/render/ics.test.ts'],
    testTimeout: 120_000,
  },
});
