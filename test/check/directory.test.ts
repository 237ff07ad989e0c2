import { expect, test } from 'vitest';
import { checkDirectory } from '../../src/check/directory/check-directory.ts';
import { readDirectory } from '../../src/content/directory/read.ts';
import { partnershipsYaml, postcodesCsv } from '../../src/content/directory/write.ts';
import { directorySource } from '../harness/directory.ts';
import { run } from '../harness/io.ts';
import { SMALL_DIRECTORY } from '../harness/small-directory.ts';

const YAML = `regulation:
  title: De regeling
  url: https://voorbeeld.nl
  asOf: 2026-01-01
  checked: 2026-11-01
notices:
  guide: { text: Kijk in de gids. }
  both: { text: Allebei. }
  national: { text: Landelijk. }
  finder: { text: Zoeker. }
  split: { text: Verdeeld. }
  old: { text: Oud. }
  nowhere: { text: Nergens. }
  without: { mbo: { text: Geen. } }
aliases:
  Mokum: Amsterdam
partnerships:
  PO2707:
    name: Amsterdam
    website: https://voorbeeld.nl
  VO2708:
    name: Amsterdam
`;

const CSV = `postcode,plaats,gemeente,gemeente_2015,po,vo,opmerking
1011,Amsterdam,Amsterdam,Amsterdam,PO2707,VO2708,
1012,Amsterdam,Amsterdam,Amsterdam,PO2707,VO2708,
`;

function told(yaml: string, csv: string, today = '2026-11-26'): string[] {
  const read = readDirectory({ name: 'y', text: yaml }, { name: 'p', text: csv });
  const problems = read.ok ? checkDirectory(read.source, today) : read.problems;
  return problems.map(({ place, code, severity }) => `${place.file}:${place.line} ${severity} ${code}`);
}

const row = (line: number, text: string) =>
  CSV.split('\n')
    .map((one, at) => (at === line - 1 ? text : one))
    .join('\n');

/** What is changed, and what is told then. */
const FAULTS: readonly (readonly [yaml: string, csv: string, expected: readonly string[]])[] = [
  [YAML, CSV, []],
  [
    YAML.replace('  VO2708:\n    name: Amsterdam\n', ''),
    CSV,
    ['p:2 error unknown-region', 'p:3 error unknown-region'],
  ],
  [`${YAML}  PO9999: {}\n`, CSV, ['y:23 error unused-region']],
  [
    YAML.replace('https://voorbeeld.nl\n  VO', 'http://voorbeeld.nl\n  VO'),
    CSV,
    ['y:20 warning site-without-https'],
  ],
  [
    YAML.replace('https://voorbeeld.nl\n  VO', 'www.voorbeeld.nl\n  VO'),
    CSV,
    ['y:20 warning site-without-https'],
  ],
  [YAML.replace('https://voorbeeld.nl\n  VO', 'javascript:alert(1)\n  VO'), CSV, ['y:20 error wrong-form']],
  [YAML.replace('2026-01-01', '2026-02-30'), CSV, ['y:4 error fresh']],
  [YAML.replace('2026-11-01', '2026-11-31'), CSV, ['y:5 error fresh']],
  [YAML.replace('2026-11-01', '2027-01-01'), CSV, ['y:5 error fresh']],
  [YAML.replace('Mokum: Amsterdam', 'Mokum: Amsterdm'), CSV, ['y:16 error wrong-value']],
  [YAML.replace('PO2707:', 'P2707:'), CSV, ['y:18 error wrong-form']],
  [YAML.replace('  old: { text: Oud. }\n', ''), CSV, ['y:6 error missing-key']],
  [YAML, CSV.replace('opmerking', 'opmerkng'), ['p:1 error wrong-form']],
  [YAML, row(3, '1011,A,A,A,PO2707,VO2708,'), ['p:3 error wrong-form']],
  [YAML, row(3, '101,A,A,A,PO2707,VO2708,'), ['p:3 error wrong-form']],
  [YAML, row(3, '1012,A,,A,PO2707,VO2708,'), ['p:3 error wrong-form']],
  [YAML, row(3, '1012,A,A,A,VO2708,PO2707,'), ['p:3 error wrong-form', 'p:3 error wrong-form']],
];

test.each(FAULTS)('fault %#', (yaml, csv, expected) => {
  expect(told(yaml, csv)).toEqual(expected);
});

test('a year after the day of the regulation is a warning, eighteen months an error', () => {
  const lines = (today: string) => told(YAML.replace('2026-11-01', today), CSV, today);
  expect(lines('2026-12-31')).toEqual([]);
  expect(lines('2027-01-01')).toEqual(['y:4 warning fresh']);
  expect(lines('2027-07-01')).toEqual(['y:4 error fresh']);
});

test('the shipped directory has no errors, and warns only of sites without https', () => {
  const source = directorySource();
  const problems = checkDirectory(source, source.directory.regulation.checked);
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['site-without-https']));
  expect(problems).toHaveLength(17);
});

test('check knows a folder with a division, and says what it looked at', async () => {
  const ran = await run(['check', 'content/regions', '--today', '2026-11-26']);
  expect(ran.code).toBe(0);
  expect(ran.stdout).toContain(
    '4.050 postcodes en 149 samenwerkingsverbanden, volgens de regeling van 1 januari 2026',
  );
  expect((await run(['check', 'content/regions', '--today', '2027-08-01'])).code).toBe(4);
});

test('a directory is read back as it was written, and what is not known is left out', () => {
  const yaml = partnershipsYaml(SMALL_DIRECTORY);
  const read = readDirectory({ name: 'y', text: yaml }, { name: 'p', text: postcodesCsv(SMALL_DIRECTORY) });
  expect(read).toMatchObject({ ok: true, source: { directory: SMALL_DIRECTORY } });
  expect(yaml).not.toContain('null');
});
