import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from '../harness/io.ts';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const PAGES = ['check/rules', 'content/problems'].flatMap((folder) =>
  readdirSync(join(SRC, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => [basename(name, '.md'), readFileSync(join(SRC, folder, name), 'utf8')] as const),
);

/** The lines of a page that an author reads: headings without their signs, examples as they are. */
function linesOf(page: string): string[] {
  const parts = page.split(/^```.*\n/m);
  const read = parts.map((part, at) => (at % 2 === 1 ? part : part.replace(/^#+ |\*\*/gm, '')));
  return read.join('').trim().split('\n');
}

test.each(PAGES)('explain %s tells the whole page', async (code, page) => {
  const ran = await run(['explain', code]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  const told = ran.stdout.trimEnd().split('\n');
  expect(told.map((line) => line.trim())).toEqual(linesOf(page).map((line) => line.trim()));
  expect(ran.stdout).not.toContain('```');
});

test('explain lists every code with what it demands', async () => {
  const { stdout } = await run(['explain']);
  for (const [code, page] of PAGES) expect(stdout).toContain(`${code}\n  ${page.split('\n')[2]}\n`);
});

test.each([
  ['known-target', 2, 'Bedoelde u "known-targets"?'],
  ['iets-anders-dan-dat', 2, 'Alle codes ziet u met: stapwijzer explain'],
])('explain %s ends with %i', async (code, exitCode, words) => {
  const ran = await run(['explain', code]);
  expect(ran).toMatchObject({ code: exitCode, stdout: '' });
  expect(ran.stderr).toContain(words);
});

test.each(['[known-targets]', 'KNOWN-TARGETS'])('explain %s is understood', async (code) => {
  expect((await run(['explain', code])).stdout).toMatch(/^known-targets\n/);
});
