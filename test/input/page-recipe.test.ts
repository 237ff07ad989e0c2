import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runProgram } from '../harness/program.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-recipe-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The arguments of a command as the README shows it. */
const shown = (start: string): string[] =>
  (new RegExp(`^\\$ npx stapwijzer (${start}.*)$`, 'm').exec(README)?.[1] ?? '').split(' ');

test('a site makes its page as the README says, and hears what is not filled in yet', () => {
  const theme = /<!-- theme -->\n\n```css\n([\s\S]*?)```/.exec(README)?.[1] ?? '';
  writeFileSync(join(folder, 'huisstijl.css'), theme);
  expect(runProgram(shown('regions init'), { cwd: folder }).status).toBe(0);
  const early = runProgram(shown('page'), { cwd: folder });
  expect(early.status).toBe(4);
  expect(early.stderr).toContain('regio-PO2707.yaml:7:');

  const region = join(folder, 'regio-PO2707.yaml');
  writeFileSync(region, readFileSync(region, 'utf8').replace('checked: #', 'checked: 2026-11-26 #'));
  const { status, stderr } = runProgram(shown('page'), { cwd: folder });
  expect({ status, stderr }).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('4 van de 4 waarden'),
  });
  const page = readFileSync(join(folder, 'wegwijzer.html'), 'utf8');
  expect(page).toContain('--utrecht-link-color:#00529c');
  expect(page).toContain('https://www.onderwijsconsument.nl/oudersteunpunt/');
  expect(page).not.toContain('Sterk VO');

  const again = runProgram(shown('page'), { cwd: folder });
  expect(again.status).toBe(2);
  expect(again.stderr).toContain('--force');
});
