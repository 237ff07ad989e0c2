import { afterEach } from 'vitest';

/** What Stryker's runner and this file leave in the thread that all files share. */
interface Left {
  __stryker__?: { mutantCoverage?: { static: object; perTest: object } };
  hasFailed?: boolean;
}

const left: typeof globalThis & Left = globalThis;

// The first failure is enough. What comes after it would still be loaded, which takes longer than the tests.
if (left.hasFailed) throw new Error('A test has failed.');
afterEach(({ task }) => {
  left.hasFailed ||= task.result?.state === 'fail';
});

// Each file tells what its own tests came by. It would tell that of the files before it again.
const coverage = left.__stryker__?.mutantCoverage;
if (coverage !== undefined) Object.assign(coverage, { static: {}, perTest: {} });
