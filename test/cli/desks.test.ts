import { expect, test } from 'vitest';
import { run } from '../harness/io.ts';

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
});

test('what has no page of its own gets the national finder; what has one does not', async () => {
  const finder = 'ouderenjeugdsteunpuntopdekaart.nl';
  expect((await run(['loket', 'Didam', '--sector', 'po', ...DAY])).stdout).toContain(finder);
  expect((await run(['loket', '1011', '--sector', 'po', ...DAY])).stdout).not.toContain(finder);
});

test('a site without https is told as text', async () => {
  const { stdout } = await run(['loket', 'Sneek', '--sector', 'vo', ...DAY]);
  expect(stdout).toContain('Website: www.fultura.nl');
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

/** What is typed, the code of the error, and what is said. */
const WRONG: readonly (readonly [typed: string, code: string, said: string])[] = [
  ['Bergen', 'several-places', 'stapwijzer loket gemeente:bergen-nh'],
  ['Tilburg', 'several-places', 'stapwijzer loket plaats:biezenmortel'],
  ['Sudwest Fryslan', 'several-places', 'Abbega, Allingawier'],
  ['Utrehct', 'unknown-place', 'Bedoelt u "Utrecht"?'],
  ['1000', 'unknown-place', 'geen postcode uit de regeling'],
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

test('every way to be exact that is offered works', async () => {
  const { stdout } = await run(['loket', 'Amsterdam', '--json', ...DAY]);
  const { allowed } = JSON.parse(stdout).details[0];
  expect(allowed.length).toBeGreaterThan(2);
  for (const key of allowed) expect((await run(['loket', key, ...DAY])).code).toBe(0);
});
