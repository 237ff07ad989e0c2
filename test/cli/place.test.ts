import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from '../harness/io.ts';
import { DESK, SMALL } from '../harness/small-tree.ts';

const CONTENT = ['--content', DESK, '--today', '2026-11-23'];
const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PO = ['-a', 'sector=po'];
const SCHOOL = [...PO, '--school', '1383'];

async function advice(...args: string[]) {
  const ran = await run(['advise', ...CONTENT, ...args, '--json']);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  return JSON.parse(ran.stdout);
}

/** How a place is written, and the code for a primary school there. */
const WRITTEN: readonly (readonly [string, string])[] = [
  ['3511', 'PO2601'],
  ['3511AB', 'PO2601'],
  ['3511 ab', 'PO2601'],
  ['Utrecht', 'PO2601'],
  ['Den Bosch', 'PO3005'],
  ['den haag', 'PO2815'],
  ['Weesp', 'PO2709'],
  ['gemeente:utrecht', 'PO2601'],
  ['plaats:weesp', 'PO2709'],
];

test.each(WRITTEN)('a school in %s: %s', async (written, code) => {
  const file = join(folder, 'antwoorden.json');
  writeFileSync(file, JSON.stringify({ sector: 'po', 'school-plaats': written }));
  const told = await Promise.all([
    advice(...PO, '--school', written),
    advice(...PO, '-a', `school-plaats=${written}`),
    advice('--answers', file),
  ]);
  for (const { organisations } of told) {
    expect(organisations[0].desk.desks.map((desk: { code: string }) => desk.code)).toEqual([code]);
  }
});

test('a place can be skipped', async () => {
  const { organisations, findOut } = await advice(...PO, '--school', 'weet-niet');
  expect(organisations[0].desk).toBeNull();
  expect(findOut.map(({ question }: { question: string }) => question)).toEqual(['school-plaats']);
});

test('the command of an advice takes a place besides', async () => {
  const { command } = await advice(...SCHOOL);
  const args = command.split(' ').slice(1);
  const again = await run([...args, '--json']);
  expect(JSON.parse(again.stdout).organisations[0].desk).toBeNull();
  const { organisations } = JSON.parse((await run([...args, '--school', '1383', '--json'])).stdout);
  expect(organisations[0].desk.desks[0].code).toBe('PO2709');
});

test('a missing place is the next question', async () => {
  const ran = await run(['advise', ...CONTENT, ...PO, '--json']);
  expect(ran.code).toBe(3);
  expect(JSON.parse(ran.stdout)).toMatchObject({
    status: 'question',
    question: { id: 'school-plaats', kind: 'place', options: [{ id: 'weet-niet' }] },
  });
});

/** Arguments, the code of the error, and what is said. */
const WRONG: readonly (readonly [args: readonly string[], code: string, said: string])[] = [
  [['--school', 'Bergen'], 'several-places', '--school gemeente:bergen-nh'],
  [['-a', 'school-plaats=Bergen'], 'several-places', '-a school-plaats=gemeente:bergen-nh'],
  [['--school', 'Utrehct'], 'unknown-place', 'Bedoelt u "Utrecht"?'],
  [['--school', '1000'], 'unknown-place', 'Ik ken geen postcode'],
  [['--school', 'plaats:nergens'], 'unknown-place', 'Ik ken geen plaats'],
  [['--school', '3511', '-a', 'school-plaats=3511'], 'answer-form', 'niet allebei'],
];

test.each(WRONG)('%j is wrong use: %s', async (args, code, said) => {
  const ran = await run(['advise', ...CONTENT, ...PO, ...args]);
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain(said);
  const json = await run(['advise', ...CONTENT, ...PO, ...args, '--json']);
  expect(JSON.parse(json.stdout)).toMatchObject({ status: 'error', code });
});

/** What is refused, and the line to go on with. */
const ON_FROM: readonly (readonly [args: readonly string[], line: string])[] = [
  [['--school', 'Bergen'], 'stapwijzer advise -a sector=po --school …'],
  [['--school', 'Utrehct'], 'stapwijzer advise -a sector=po --school …'],
  [['-a', 'school-plaats=Bergen'], 'stapwijzer advise -a sector=po'],
  [['--school', '3511', '-a', 'school-plaats=3511'], 'stapwijzer advise -a sector=po -a school-plaats=3511'],
];

test.each(ON_FROM)('after %j the line to go on with is: %s', async (args, line) => {
  const { stderr } = await run(['advise', ...CONTENT, ...PO, ...args]);
  const [said = '', told = ''] = stderr.trimEnd().split('\n').slice(-2);
  const [pack = ''] = CONTENT.slice(1);
  expect(told.trim().replace(` --content ${pack}`, '')).toBe(line);
  expect(told).toContain(` --content ${pack}`);
  expect(said.includes('met achter --school de plaats of postcode van de school')).toBe(line.endsWith('…'));
});

test('the sector narrows what a name can be, also when it is given by its label', async () => {
  const leeuwarden = ['--school', 'Leeuwarden'];
  for (const sector of ['po', 'Basisschool', 'BASISSCHOOL']) {
    const { organisations } = await advice('-a', `sector=${sector}`, ...leeuwarden);
    expect(organisations[0].desk.desks.map(({ code }: { code: string }) => code)).toEqual(['PO2101']);
  }
  expect((await run(['advise', ...CONTENT, '-a', 'sector=vo', ...leeuwarden])).code).toBe(2);
});

test('content that asks for no place says so', async () => {
  const ran = await run(['advise', '--content', SMALL, '--school', '3511']);
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain('Laat --school weg');
});

/** The format, and whether it holds the command that gives the advice again. */
test.each(['text', 'markdown', 'json'])(
  '%s leaves out where the school is, unless it is asked for',
  async (format) => {
    const without = await run(['advise', ...CONTENT, ...SCHOOL, '-f', format]);
    expect(without.stdout).toContain('PO2709');
    expect(without.stdout).not.toMatch(/1383|Weesp/);
    expect(without.stdout).toContain('-a school-plaats=weet-niet');
    const within = await run(['advise', ...CONTENT, ...SCHOOL, '-f', format, '--with-place']);
    expect(within.stdout).toContain('-a school-plaats=1383');
    expect(within.stdout).toContain('1383 (Weesp, gemeente Amsterdam)');
  },
);

test('a file leaves it out too', async () => {
  const file = join(folder, 'advies.md');
  const ran = await run(['advise', ...CONTENT, ...SCHOOL, '-o', file]);
  expect(ran.code).toBe(0);
  expect(readFileSync(file, 'utf8')).not.toMatch(/1383|Weesp/);
});

test('a line of batch takes a place as people write it', async () => {
  const lines = [
    { sector: 'po', 'school-plaats': '1383 AB' },
    { sector: 'po', 'school-plaats': 'Bergen' },
    { sector: 'po', 'school-plaats': 'weet-niet' },
    { sector: 'po' },
  ];
  const stdin = lines.map((line) => JSON.stringify(line)).join('\n');
  const { stdout } = await run(['batch', ...CONTENT], { stdin });
  const [named, several, skipped, asked] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(named.organisations[0].desk).toMatchObject({ place: null, desks: [{ code: 'PO2709' }] });
  expect(JSON.stringify(named)).not.toMatch(/1383|Weesp/);
  expect(several).toMatchObject({ status: 'error', code: 'several-places' });
  expect(several.message).toContain('{"school-plaats": "gemeente:bergen-nh"}');
  expect(skipped.organisations[0].desk).toBeNull();
  expect(asked).toMatchObject({ status: 'question', question: { id: 'school-plaats' } });
  const within = await run(['batch', ...CONTENT, '--with-place'], { stdin });
  expect(JSON.parse(within.stdout.split('\n')[0] ?? '').organisations[0].desk.place.key).toBe('1383');
});
