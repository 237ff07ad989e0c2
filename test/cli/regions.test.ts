import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DIRECTORY_FILES, readDirectory } from '../../src/content/directory/read.ts';
import { REGIONS, shippedDirectory, TABLES } from '../harness/directory.ts';
import { run } from '../harness/io.ts';

const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-regios-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

function table(name: string, text: string): string {
  writeFileSync(at(name), text);
  return at(name);
}

const shipped = (name: string) => ({ name, text: readFileSync(join(REGIONS, name), 'utf8') });

test('list has every region, show one with its municipalities', async () => {
  const list = await run(['regions', 'list']);
  expect(list.stdout.match(/^- [PV]O\d{4}: /gm)).toHaveLength(149);
  const show = await run(['regions', 'show', 'po 27.07']);
  expect(show.stdout).toContain('Samenwerkingsverband Amsterdam Diemen (PO2707)');
  expect(show.stdout).toContain('- Amsterdam (een deel)\n- Diemen\n');
  const json = await run(['regions', 'show', 'PO2707', '--json']);
  expect(JSON.parse(json.stdout)).toMatchObject({ status: 'region', region: { code: 'PO2707' } });
});

test.each([
  [['show', 'PO2777'], 'Ik ken geen samenwerkingsverband'],
  [['show'], 'Geef de code'],
  [['init', 'Amsterdam'], 'regions list'],
  [['lijst'], 'Bedoelde u "list"?'],
  [['import'], 'Geef het bestand'],
])('regions %j is wrong use', async (args, said) => {
  const ran = await run(['regions', ...args]);
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain(said);
});

test('init begins a region file, which is refused until its author completes it', async () => {
  const file = at('regio.yaml');
  expect((await run(['regions', 'init', 'PO2707', '-o', file])).code).toBe(0);
  const begun = await run(['contacts', 'loket', '--region', file]);
  expect(begun.code).toBe(4);
  expect(begun.stderr).toContain(`${file}:9:`);
  expect(begun.stderr).toContain('"checked" is nog leeg.');
  expect(begun.stderr).toContain('Verwacht: een dag die bestaat, als 2026-11-23');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text
      .replace(/checked:.*/, 'checked: 2026-11-20')
      .replace('# phone: vul het nummer in', 'phone: 020-123 45 67'),
  );
  const untouched = text.replace(/checked:.*/, 'checked: 2026-11-20').replace('# phone', 'phone');
  writeFileSync(at('sjabloon.yaml'), untouched);
  expect((await run(['contacts', 'loket', '--region', at('sjabloon.yaml')])).code).toBe(4);
  const done = await run(['contacts', 'loket', '--region', file]);
  expect([done.code, done.stderr]).toEqual([0, '']);
  expect(done.stdout).toContain('020-123 45 67');
  expect(done.stdout).toContain('onderwijsconsument.nl/oudersteunpunt');
  expect((await run(['regions', 'init', 'PO2707', '-o', file])).code).toBe(2);
});

test('init leaves the code out of the name and of what to look for', async () => {
  const { stdout } = await run(['regions', 'init', 'PO2709', '-o', '-']);
  const name = 'Samenwerkingsverband primair onderwijs Unita';
  expect(stdout).toContain(`  name: "${name}"\n`);
  expect(stdout).toContain(`find: "Zoek op internet op: ouder- en jeugdsteunpunt ${name}."\n`);
});

test('init never makes up a site, and leaves one without https for the author', async () => {
  expect((await run(['regions', 'init', 'VO2302', '-o', '-'])).stdout).toContain(
    '# Een website hebben wij niet gevonden.',
  );
  expect((await run(['regions', 'init', 'VO2103', '-o', '-'])).stdout).toContain(
    '      # website: www.fultura.nl',
  );
});

test('the tables that it was made from change nothing but the four remarks', async () => {
  const names = await run(['regions', 'import', join(TABLES, 'swv_directory.csv'), '--json']);
  expect(JSON.parse(names.stdout)).toMatchObject({ about: 'partnerships', changes: [] });
  const division = await run(['regions', 'import', join(TABLES, 'pc4_swv_2026.csv'), '--json']);
  const { changes } = JSON.parse(division.stdout);
  expect(changes.map(({ of, field }: { of: string; field: string }) => `${of} ${field}`)).toEqual(
    ['2236', '3197', '3198', '3199'].map((postcode) => `${postcode} opmerking`),
  );
});

const HEAD = 'ADMINISTRATIENUMMER;SAMENWERKINGSVERBAND;ADRES;POSTCODE;PLAATSNAAM;TELEFOONNUMMER;INTERNET';

test('an official table is taken over, and every change is told', async () => {
  const file = table(
    'officieel.csv',
    `\uFEFF${HEAD}\r\nPO2707;"Nieuwe ""naam"";";Straat 1;1011AA;AMSTERDAM;020;\r\n12345;vo-2708;x;y;z;;https://nieuw.example\r\n`,
  );
  const told = await run(['regions', 'import', file]);
  expect(told.code).toBe(0);
  expect(told.stdout).toContain(
    'PO2707 name: "Samenwerkingsverband Amsterdam Diemen" wordt "Nieuwe "naam";"',
  );
  expect(told.stdout).toContain('VO2708 website: "https://www.swvadam.nl" wordt "https://nieuw.example"');
  expect(told.stdout).toContain('Niet overgenomen: ADRES, POSTCODE, PLAATSNAAM, TELEFOONNUMMER.');
  expect(told.stdout).toContain('Er is niets geschreven.');
  expect(told.stdout).toContain('Niet in deze tabel: PO2001, ');

  const output = at(DIRECTORY_FILES.partnerships);
  expect((await run(['regions', 'import', file, '-o', output])).code).toBe(0);
  const read = readDirectory(
    { name: output, text: readFileSync(output, 'utf8') },
    shipped(DIRECTORY_FILES.postcodes),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { partnerships, ...same } = read.source.directory;
  const { partnerships: before, ...rest } = shippedDirectory();
  expect(same).toEqual(rest);
  expect(partnerships.filter((one, position) => one.website !== before[position]?.website)).toHaveLength(1);
  expect(partnerships.find(({ code }) => code === 'PO2707')?.website).toBe(
    'https://www.swvamsterdamdiemen.nl',
  );
  expect((await run(['regions', 'import', file, '-o', output])).code).toBe(2);
  expect((await run(['regions', 'import', file, '-o', output, '--force'])).code).toBe(0);
});

test('a division of postcodes is written back as it is', async () => {
  const output = at(DIRECTORY_FILES.postcodes);
  await run(['regions', 'import', join(TABLES, 'pc4_swv_2026.csv'), '-o', output]);
  const [ours, written] = [shipped(DIRECTORY_FILES.postcodes).text, readFileSync(output, 'utf8')];
  const without = (text: string) => text.split('\n').filter((line) => !/^(?:2236|319[789]),/.test(line));
  expect(without(written)).toEqual(without(ours));
});

/** Tables that are refused, the line that is told, and what is said. */
const REFUSED: readonly (readonly [text: string, line: number, said: string])[] = [
  ['', 1, 'ken ik niet'],
  ['a;b\n1;2\n', 1, 'Verwacht:\n- de officiële lijst'],
  [`${HEAD};FAX\n`, 1, 'De kolom "FAX" ken ik niet.'],
  [HEAD.replace('INTERNET', 'INTERNETT'), 1, 'Bedoelde u "INTERNET"?'],
  [HEAD.replace(';PLAATSNAAM', ''), 1, 'Deze kolommen ontbreken: PLAATSNAAM.'],
  [`${HEAD};INTERNET\n`, 1, 'staat er twee keer'],
  [`${HEAD}\n12345;Naam;a;b;c;d;e\n`, 2, 'geen code'],
  [`${HEAD}\nPO2707;Naam;a;b;c;d\n`, 2, '6 kolommen'],
  [`${HEAD}\nPO2707;A;a;b;c;d;\n\nPO2707;B;a;b;c;d;\n`, 4, '"PO2707" staat er twee keer'],
  ['pc4,gemeente_2026,po_swv,vo_swv\n101,Amsterdam,PO2707,VO2708\n', 2, '"101" is geen postcode.'],
  ['pc4,gemeente_2026,po_swv,vo_swv\n1011,,PO2707,VO2708\n', 2, 'De gemeente ontbreekt.'],
  ['pc4,gemeente_2026,po_swv,vo_swv\n1011,Amsterdam,2707,VO2708\n', 2, '"2707" is geen code.'],
  ['pc4,gemeente_2026,po_swv,vo_swv\n1011,A,PO2707,VO2708\n1011,A,PO2707,VO2708\n', 3, 'twee keer'],
];

test.each(REFUSED)('%j is refused at line %i', async (text, line, said) => {
  const ran = await run(['regions', 'import', table('fout.csv', text), '-o', at('nooit.yaml')]);
  expect([ran.code, ran.stdout]).toEqual([4, '']);
  expect(ran.stderr).toContain(`fout.csv:${line}: `);
  expect(ran.stderr).toContain(said);
});

const SEEN = 'code,name,website,steunpunt_url,source_url,source_date,certainty';
const DIVISION = 'pc4,gemeente_2026,po_swv,vo_swv';

test.each([
  ['latin-1', Buffer.from(`${SEEN}\nPO2707,S\u00fadwest,,,,,hoog\n`, 'latin1'), ':2: Hier staat een letter'],
  ['utf-16', Buffer.from(`\ufeff${SEEN}\n`, 'utf16le'), ':1: Hier staat een letter'],
  [
    'escape',
    `${SEEN}\nPO2707,\u001b[31mrood,,,,,hoog\n`,
    ':2: Hier staat een teken dat niemand ziet (U+001B)',
  ],
  ['omgekeerd', `${DIVISION}\n1011,Am\u202ester,PO2707,VO2708\n`, 'niemand ziet (U+202E)'],
  [
    'aanhalingsteken',
    `${SEEN}\nPO2707,"Een,https://x.nl,,a,,hoog\nPO2709,"Twee",https://y.nl,,a,,hoog\n`,
    ':2: De aanhalingstekens in deze regel kloppen niet.',
  ],
  ['open', `${SEEN}\nPO2707,"Een,https://x.nl,,a,,hoog\n`, ':2: De aanhalingstekens'],
  [
    'adres',
    `${SEEN}\nPO2707,Een,javascript:alert(1),,a,,hoog\n`,
    ':2: "javascript:alert(1)" is geen webadres.',
  ],
  ['pagina', `${SEEN}\nPO2707,Een,,geen site,a,,hoog\n`, ':2: "geen site" is geen webadres.'],
  ['dag', `${SEEN}\nPO2707,Een,,,a,2023-02-30,hoog\n`, ':2: De dag "2023-02-30" bestaat niet.'],
  ['zeker', `${SEEN}\nPO2707,Een,,,a,,hoogg\n`, ':2: "hoogg" is geen zekerheid. Bedoelde u "hoog"?'],
  [
    'verwisseld',
    `${DIVISION}\n1011,Amsterdam,VO2708,PO2707\n`,
    ':2: "VO2708" is geen code. Verwacht: PO met',
  ],
])('a table that cannot be trusted is not taken over: %s', async (name, text, said) => {
  const file = at(`${name}.csv`);
  writeFileSync(file, text);
  const ran = await run(['regions', 'import', file, '-o', at(`${name}.uit`)]);
  expect([ran.code, ran.stdout]).toEqual([4, '']);
  expect(ran.stderr).toContain(`${file}${said.startsWith(':') ? said : ''}`);
  expect(ran.stderr).toContain(said);
  expect(existsSync(at(`${name}.uit`))).toBe(false);
});

test('a new site without https is taken over, and told at its line', async () => {
  const file = table('http.csv', `${SEEN}\nPO2709,A,https://a.nl,,a,,hoog\nPO2707,B,www.b.nl,,a,,hoog\n`);
  const ran = await run(['regions', 'import', file]);
  expect([ran.code, ran.stdout.includes('wordt "www.b.nl"')]).toEqual([0, true]);
  expect(ran.stderr).toBe(
    `${file}:3: "www.b.nl" begint niet met https. Verwacht: een adres dat begint met https://, als de site dat heeft.\n`,
  );
});

test('a line that ends within a cell is a space, and a quote in a cell stays', async () => {
  const file = table('regels.csv', `${SEEN}\r\nPO2707,"Een ""naam""\r\nvan twee",https://x.nl,,a,,hoog\r\n`);
  const ran = await run(['regions', 'import', file]);
  expect(ran.stdout).toContain('wordt "Een "naam" van twee"\n');
});

test.each(['\u001b[31m', '\u202e', '\ufffd'])('check finds a strange sign in the postcodes: %j', (sign) => {
  const postcodes = shipped(DIRECTORY_FILES.postcodes);
  const read = readDirectory(shipped(DIRECTORY_FILES.partnerships), {
    ...postcodes,
    text: postcodes.text.replace('1012,Amsterdam', `1012,Amst${sign}erdam`),
  });
  expect(read).toMatchObject({ ok: false, problems: [{ severity: 'error', place: { line: 3 } }] });
});
