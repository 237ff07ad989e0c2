import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runProgram } from '../harness/program.ts';
import { DESK } from '../harness/small-tree.ts';
import { LAST_OF_A_QUESTION, terminal, unwrapped } from '../harness/terminal.ts';

const ARGS = ['--content', DESK, '--today', '2026-11-23'];

/** A parent of a child at a primary school, at the question for its place. */
async function atPlace(...args: string[]) {
  const parent = terminal(['advise', ...ARGS, '-a', 'sector=po', ...args, '--ask']);
  await parent.until('In welke plaats of postcode staat de school?', LAST_OF_A_QUESTION);
  return parent;
}

/** What is typed, the keys that choose, and the code that the advice names. */
const TYPED: readonly (readonly [typed: string, keys: readonly string[], told: string])[] = [
  ['Den Bosch', [], '(PO3005)'],
  ['3511 AB', [], '(PO2601)'],
  ['Bergen', ['2', 'enter'], '(PO'],
  ['Leeuwarden', [], '(PO2101)'],
  ['Tilburg', ['3', 'enter'], '(PO3004)'],
];

test.each(TYPED)('"%s" leads to an advice that names the desk', async (typed, keys, told) => {
  const parent = await atPlace();
  parent.type(typed);
  parent.press('enter');
  if (keys.length > 0) {
    await parent.until('Geen van deze: ik typ iets anders');
    parent.press(...keys);
  }
  await parent.until('Dat is: ');
  await parent.until('Wat wilt u nu doen?');
  expect(unwrapped(parent.scrollback())).toContain(told);
});

test('what names no place is asked again, and a dash skips', async () => {
  const parent = await atPlace();
  parent.type('Qqqqqq');
  parent.press('enter');
  await parent.until('Ik ken geen plaats of gemeente "Qqqqqq".', LAST_OF_A_QUESTION);
  parent.type('Utrehct');
  parent.press('enter');
  await parent.until('Bedoelt u: gemeente Utrecht?', 'Typ ja', LAST_OF_A_QUESTION);
  parent.type('nee\r');
  await parent.until('staat de school? nee', 'Typ een plaats of postcode', LAST_OF_A_QUESTION);
  parent.press('-', 'enter');
  await parent.until('Wat wilt u nu doen?');
  expect(unwrapped(parent.scrollback())).not.toMatch(/\(PO\d/);
});

test.each([
  ['ja', '(PO2601)'],
  ['Den Bosch', '(PO3005)'],
])('after a name with a slip, "%s" leads to %s', async (typed, told) => {
  const parent = await atPlace();
  parent.type('Utrehct\r');
  await parent.until('Bedoelt u: gemeente Utrecht?', LAST_OF_A_QUESTION);
  parent.type(`${typed}\r`);
  await parent.until('Dat is: ', 'Wat wilt u nu doen?');
  expect(unwrapped(parent.scrollback())).toContain(told);
});

test('a saved advice does not say where the school is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'advies.md');
  const parent = await atPlace();
  parent.type('Weesp');
  parent.press('enter');
  await parent.until('Wat wilt u nu doen?');
  await parent.until('1. Bewaar het advies als pagina om te printen (html)');
  parent.press('1', 'enter');
  await parent.until('Hoe moet het bestand heten?');
  parent.type(file);
  parent.press('enter');
  await parent.until('Bewaard in');
  const saved = readFileSync(file, 'utf8');
  expect(saved).toContain('(PO2709)');
  expect(saved).not.toContain('Weesp');
});

test.each([
  [[], true],
  [['--with-place'], false],
])(
  'the line to go on says that it leaves the place out, unless it was asked for',
  async (flags, isLeftOut) => {
    const parent = await atPlace(...flags);
    parent.type('Weesp');
    parent.press('enter');
    await parent.until('Wat wilt u nu doen?');
    parent.press('ctrl-c');
    await parent.done;
    const told = unwrapped(parent.scrollback());
    expect(told.includes('Waar de school staat, staat er niet in')).toBe(isLeftOut);
  },
);

test('line by line it goes the same way', () => {
  const input = '1\nBergen\n99\n1\n';
  const ran = runProgram(['advise', ...ARGS, '--plain'], { input });
  expect(ran.status).toBe(0);
  expect(ran.stderr).toContain('"Bergen" kan meer dan één plaats zijn. Welke bedoelt u?');
  expect(ran.stderr).toContain('Dat is: ');
  expect(ran.stdout).toMatch(/\(PO\d{4}\)/);
});
