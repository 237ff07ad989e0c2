import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from '../harness/io.ts';

const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-loket-'));
afterAll(() => rmSync(folder, { recursive: true }));

const DAY = ['--today', '2026-11-26'];

test('a place tells its desks, the regulation, and what was seen', async () => {
  const { code, stdout, stderr } = await run(['loket', '1011 AB', ...DAY]);
  const text = stdout.replace(/\s+/g, ' ');
  expect([code, stderr]).toEqual([0, '']);
  for (const said of [
    'Volgens de regeling van 1 januari 2026',
    'Samenwerkingsverband Amsterdam Diemen (PO2707)',
    'Samenwerkingsverband voortgezet onderwijs Amsterdam-Diemen (VO2708)',
    'onderwijsconsument.nl/oudersteunpunt',
    'Zoek op internet op: ouder- en jeugdsteunpunt Samenwerkingsverband Amsterdam Diemen',
    'Berséba (po) of RefSVO (vo)',
    'schoolgids',
  ]) {
    expect(text).toContain(said);
  }
  expect(text).not.toContain('kan veranderd zijn');
});

test('the sector chooses; mbo has none, and says why', async () => {
  const vo = await run(['loket', 'Utrecht', '--sector', 'vo', ...DAY]);
  expect(vo.stdout).toContain('VO2601');
  expect(vo.stdout).not.toContain('PO2601');
  const mbo = await run(['loket', 'Utrecht', '--sector', 'mbo', ...DAY]);
  expect(mbo.code).toBe(0);
  expect(mbo.stdout).toContain('hoort niet bij een samenwerkingsverband');
  expect(mbo.stdout).not.toMatch(/[PV]O\d{4}/);
  expect(mbo.stderr).toContain('Wie u wel kunt bellen: stapwijzer contacts');
});

test('what has no page of its own gets the national finder; what has one does not', async () => {
  const finder = 'ouderenjeugdsteunpuntopdekaart.nl';
  expect((await run(['loket', 'Didam', '--sector', 'po', ...DAY])).stdout).toContain(finder);
  expect((await run(['loket', '1011', '--sector', 'po', ...DAY])).stdout).not.toContain(finder);
});

test('a site without https is told as text', async () => {
  const { stdout } = await run(['loket', 'Sneek', '--sector', 'vo', ...DAY]);
  expect(stdout).toContain('Website: www.fultura.nl (zo gezien, zonder https)');
});

/** A code, and whether what was seen of it is told as old. */
test.each([
  ['PO3006', true],
  ['VO2601', false],
  ['PO2707', false],
])('what was seen long ago is said to be old: %s', async (code, isOld) => {
  const { stdout } = await run(['regions', 'show', code]);
  expect(stdout.replace(/\s+/g, ' ').includes('Deze gegevens zijn oud. Kijk op de site of in')).toBe(isOld);
  const json = JSON.parse((await run(['regions', 'show', code, '--json'])).stdout);
  expect(json.region.old).toBe(isOld);
});

test('eighteen months on, the division is said to be old', async () => {
  const { stdout } = await run(['loket', 'Utrecht', '--today', '2027-07-01']);
  expect(stdout).toContain('meer dan anderhalf jaar oud');
});

test('JSON has the same', async () => {
  const { stdout } = await run(['loket', 'Den Bosch', '--sector', 'po', '--json', ...DAY]);
  expect(JSON.parse(stdout)).toMatchObject({
    schema: 'stapwijzer/1',
    status: 'desks',
    place: { key: 'gemeente:s-hertogenbosch' },
    sector: 'po',
    regulation: { asOf: '2026-01-01' },
    divided: false,
    none: null,
    desks: [{ code: 'PO3005', level: 'po', steunpunt: null }],
  });
});

test('what is left of a divided municipality has its own desks', async () => {
  const { stderr } = await run(['loket', 'Tilburg', ...DAY]);
  const rest = /stapwijzer loket (\S+) +ergens anders in de gemeente Tilburg/.exec(stderr)?.[1] ?? '';
  const { code, stdout } = await run(['loket', rest, ...DAY]);
  expect([code, stdout.match(/^.*\([PV]O\d{4}\)$/gm)]).toEqual([
    0,
    ['Samenwerkingsverband Plein 013 (PO3004)', 'PortVolio (VO3004)'],
  ]);
});

test('a name that one desk covers for the sector is not asked about', async () => {
  const { code, stdout } = await run(['loket', 'Súdwest-Fryslân', '--sector', 'po', ...DAY]);
  expect([code, stdout.match(/[PV]O\d{4}/g)]).toEqual([0, ['PO2101']]);
});

test('a name says its code once', async () => {
  const { stdout } = await run(['loket', 'Weesp', '--sector', 'po', ...DAY]);
  expect(stdout.match(/PO2709/g)).toHaveLength(1);
});

const REGION = `region:
  name: Onze regio
  codes: [PO2601]
  checked: 2026-11-20
  organisations:
    loket: { phone: 030-123 45 67 }
`;

/** The place, and whether the region file is told there. */
test.each([
  ['3511', true],
  ['9401', false],
])('a region file wins in its own region: %s', async (place, isTold) => {
  const file = join(folder, 'regio.yaml');
  writeFileSync(file, REGION);
  const { code, stdout, stderr } = await run(['loket', place, '--region', file, ...DAY]);
  expect([code, stdout.includes('030-123 45 67')]).toEqual([0, isTold]);
  expect(stderr.includes('gaat over een ander samenwerkingsverband')).toBe(!isTold);
  const json = JSON.parse((await run(['loket', place, '--region', file, '--json', ...DAY])).stdout);
  expect(json.local?.contact.phone ?? null).toBe(isTold ? '030-123 45 67' : null);
  expect(json.desks.some(({ local }: { local: boolean }) => local)).toBe(isTold);
});

test('a region file that is wrong is refused at its line', async () => {
  const file = join(folder, 'fout.yaml');
  writeFileSync(file, REGION.replace('030-123 45 67', 'bel ons maar'));
  const { code, stderr } = await run(['loket', '3511', '--region', file, ...DAY]);
  expect(code).toBe(4);
  expect(stderr).toContain('fout.yaml:6:21');
});

test('the help says that it is about the school, not the home', async () => {
  const { stdout } = await run(['loket', '--help']);
  expect(stdout.replace(/\s+/g, ' ')).toContain('van de school, niet van uw huis');
});

/** What is typed, the code of the error, and what is said. */
const WRONG: readonly (readonly [typed: string, code: string, said: string])[] = [
  ['Bergen', 'several-places', 'stapwijzer loket gemeente:bergen-nh'],
  ['Tilburg', 'several-places', 'stapwijzer loket plaats:biezenmortel'],
  ['Sudwest Fryslan', 'several-places', 'En nog 86 plaatsen.\nOf geef de postcode van de school.'],
  ['Nieuwerkerk', 'several-places', 'stapwijzer loket plaats:nieuwerkerk-aan-den-ijssel'],
  [
    'Zeeland',
    'several-places',
    'is ook een provincie, en een provincie heeft meer dan één regio. Bedoelt u:',
  ],
  ['Drenthe', 'several-places', 'meer dan één regio. Geef de plaats of de postcode van de school.'],
  ['Utrehct', 'unknown-place', 'Bedoelt u "Utrecht"?'],
  ['1000', 'unknown-place', 'Ik ken geen postcode'],
  ['', 'unknown-place', 'Geef anders de postcode'],
];

test.each(WRONG)('"%s" is wrong use: %s', async (typed, code, said) => {
  const ran = await run(['loket', typed, ...DAY]);
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain(said);
  const json = await run(['loket', typed, '--json', ...DAY]);
  expect(json.code).toBe(2);
  expect(JSON.parse(json.stdout)).toMatchObject({ status: 'error', code });
});

test('an exact line keeps the sector', async () => {
  const { stderr } = await run(['loket', 'Tilburg', '--sector', 'po', ...DAY]);
  expect(stderr).toContain('stapwijzer loket gemeente:tilburg:po3004 --sector po');
});

test('an exact line keeps the region file', async () => {
  const file = join(folder, 'mijn regio.yaml');
  writeFileSync(file, 'region: {}\n');
  const { stderr } = await run(['loket', 'Tilburg', '--region', file, ...DAY]);
  expect(stderr).toContain(`stapwijzer loket plaats:tilburg --region '${file}'`);
});

test('every way to be exact that is offered works', async () => {
  const { stdout } = await run(['loket', 'Amsterdam', '--json', ...DAY]);
  const { allowed } = JSON.parse(stdout).details[0];
  expect(allowed.length).toBeGreaterThan(2);
  for (const key of allowed) expect((await run(['loket', key, ...DAY])).code).toBe(0);
});

test('a date is no postcode', async () => {
  const { code, stdout } = await run(['loket', '2-11-2026']);
  expect([code, stdout]).toEqual([2, '']);
});
