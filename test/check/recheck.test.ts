import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Rechecking } from '../../src/check/recheck.ts';
import { codesOf, problemsWith } from '../harness/example.ts';

/** Every example of every page, one after another by the same rechecking: what it knows must hide nothing. */
const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const EXAMPLES = ['check/rules', 'content/problems'].flatMap((folder) =>
  readdirSync(join(SRC, folder))
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) =>
      [...readFileSync(join(SRC, folder, name), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
        ([, example = '']) => [name, example] as const,
      ),
    ),
);

const again = new Rechecking();
const checking = {
  parse: (texts: Parameters<Rechecking['parse']>[0]) => again.parse(texts),
  check: (...given: Parameters<Rechecking['check']>) => again.check(...given),
};

test.each([...EXAMPLES, ...EXAMPLES.toReversed()])('checked after others: %s', (_, example) => {
  expect(problemsWith(example, checking)).toEqual(codesOf(example));
});
