import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { NOTICING } from './noticing.mjs';

const HOME = fileURLToPath(new URL('../..', import.meta.url));

/** Runs files in the order in which they are named: the quickest first, for the first test that fails is enough. */
class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const at = ({ moduleId }: TestSpecification) => NOTICING.findIndex((name) => moduleId.endsWith(name));
    return [...files].sort((a, b) => at(a) - at(b));
  }
}

export default defineConfig({
  test: {
    root: HOME,
    include: [...NOTICING],
    // One thread for all files of a mutant, and a new one for the next.
    isolate: false,
    maxWorkers: 1,
    env: { STAPWIJZER_KEPT: mkdtempSync(join(tmpdir(), 'stapwijzer-kept-')) },
    // Stryker's own, which it adds by itself, must also run before each file.
    server: { deps: { inline: [/stryker-setup-\d+\.js$/] } },
    setupFiles: [fileURLToPath(new URL('stryker-setup.ts', import.meta.url))],
    sequence: { sequencer: InOrder },
    testTimeout: 120_000,
  },
});
