import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { codeOf, terminal } from '../harness/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-'));
afterAll(() => rmSync(folder, { recursive: true }));
const FIXTURES = fileURLToPath(new URL('../fixtures/check', import.meta.url));
const file = join(folder, 'base.yaml');
cpSync(join(FIXTURES, 'base.yaml'), file);
const right = readFileSync(file, 'utf8');

/** Saves as an editor does: a new file that takes the place of the old one. */
function save(text: string): void {
  writeFileSync(join(folder, 'base.new'), text);
  renameSync(join(folder, 'base.new'), file);
}

test('check --watch tells anew what is wrong whenever a file is saved, until Ctrl-C', async () => {
  const author = terminal(['check', folder, '--watch']);
  await author.until('Geen fouten', 'Stoppen: Ctrl-C.');
  save(right.replace('next: zorg\n', 'next: zorgg\n'));
  await author.until('1 fout', 'known-targets', 'Bedoelde u "zorg"?');
  save(right.replace('kind: one', 'kind: een'));
  await author.until('wrong-value');
  expect(author.screen()).not.toContain('known-targets');
  save(right);
  await author.until('Geen fouten', 'Stoppen: Ctrl-C.');
  author.press('ctrl-c');
  expect(codeOf(await author.done)).toBe(130);
});

test('Ctrl-C ends check --watch while it works', async () => {
  const author = terminal(['check', '--watch']);
  await author.until('De inhoud wordt nagekeken');
  author.press('ctrl-c');
  expect(codeOf(await author.done)).toBe(130);
  expect(author.written()).not.toContain('Stoppen: Ctrl-C.');
});

test('a folder that is gone for a moment stops nothing', async () => {
  const author = terminal(['check', folder, '--watch']);
  await author.until('Geen fouten', 'Stoppen: Ctrl-C.');
  renameSync(folder, `${folder}-weg`);
  await author.until('bestaat niet');
  renameSync(`${folder}-weg`, folder);
  await author.until('Geen fouten');
  author.kill('SIGTERM');
  expect(codeOf(await author.done)).toBe(143);
});
