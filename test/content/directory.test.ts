import { expect, test } from 'vitest';
import { checkDirectory } from '../../src/check/directory/check-directory.ts';
import { readCsv, writeCsv } from '../../src/content/directory/csv.ts';
import { importTable } from '../../src/content/directory/import.ts';
import { pack } from '../../src/content/directory/pack.ts';
import { readDirectory } from '../../src/content/directory/read.ts';
import { ImportError } from '../../src/content/directory/take-over.ts';
import { partnershipsYaml, postcodesCsv } from '../../src/content/directory/write.ts';
import { unpack } from '../../src/engine/place/packed.ts';
import { SMALL_DIRECTORY } from '../harness/small-directory.ts';

/** A table as it is written, and the rows that are read: the line of each, and its cells. */
const TABLES: readonly (readonly [text: string, rows: readonly string[]])[] = [
  ['a,b\n1,2\n3,4\n', ['2: 1|2', '3: 3|4']],
  ['a;b\r\n1,5;2\r\n', ['2: 1,5|2']],
  ['a;b,c;d\n1;2;3\n', ['2: 1|2|3']],
  ['\uFEFFa,b\n1,2', ['2: 1|2']],
  ['a,b\r1,2\r', ['2: 1|2']],
  ['a,b\n  1 ,\t2\n', ['2: 1|2']],
  ['a,b\n"1,2","""3"""\n', ['2: 1,2|"3"']],
  ['a,b\n "1"  , 2\n', ['2: 1|2']],
  ['a,b\n"een\ntwee",3\n4,5\n', ['2: een twee|3', '4: 4|5']],
  ['a,b\n\n,\n1,2\n\n', ['4: 1|2']],
  ['a,b\n1,\n,2\n', ['2: 1|', '3: |2']],
  ['a\n"een  twee"\n', ['2: een twee']],
];

test.each(TABLES)('the table %j', (text, rows) => {
  const table = readCsv(text);
  expect(table.fault).toBeNull();
  expect(table.rows.map(({ line, cells }) => `${line}: ${cells.join('|')}`)).toEqual(rows);
});

test('the columns of a table, and of none', () => {
  expect(readCsv(' Naam ;"Co""de"\n').columns).toEqual(['Naam', 'Co"de']);
  expect(readCsv('')).toEqual({ columns: [], rows: [], fault: null });
});

const QUOTES = 'De aanhalingstekens in deze regel kloppen niet.';
const RIGHT_QUOTES = 'een " aan het begin en aan het eind van een vak, en "" voor een " daarbinnen';

test.each<readonly [string, number, string, string]>([
  ['a,b\n1,"2\n', 2, QUOTES, RIGHT_QUOTES],
  ['a,"b\n', 1, QUOTES, RIGHT_QUOTES],
  ['a,b\n1,2\n"3"4,5\n', 3, QUOTES, RIGHT_QUOTES],
  [
    'a,b\n1,\ufffd\n',
    2,
    'Hier staat een letter die ik niet kan lezen: het bestand is niet in UTF-8 opgeslagen.',
    'een bestand in UTF-8; kies dat bij Opslaan als',
  ],
  [
    '\u200ba,b\n1,2\n',
    1,
    'Hier staat een teken dat niemand ziet (U+200B).',
    'alleen letters, cijfers en leestekens; typ dit stuk opnieuw',
  ],
])('the table %j cannot be trusted', (text, line, message, expected) => {
  expect(readCsv(text).fault).toEqual({ line, message, expected });
});

test('a table is written with quotes where they are needed, and reads back the same', () => {
  const rows = [
    ['1', 'een, twee'],
    ['', 'zeg "ja"'],
    ['a;b', 'c'],
  ];
  const text = writeCsv(['a', 'b'], rows);
  expect(text).toBe('a,b\n1,"een, twee"\n,"zeg ""ja"""\n"a;b",c\n');
  expect(readCsv(text).rows.map(({ cells }) => cells)).toEqual(rows);
});

const OFFICIAL = 'ADMINISTRATIENUMMER,SAMENWERKINGSVERBAND,ADRES,POSTCODE,PLAATSNAAM';
const SEEN = 'code,name,website,steunpunt_url,source_url,source_date,certainty';
const DIVISION = 'pc4,gemeente_2026,po_swv,vo_swv';

/** What a table changes in the small directory: of what, in which field, from what to what. */
const TAKEN: readonly (readonly [text: string, changes: readonly (readonly (string | null)[])[]])[] = [
  [`${OFFICIAL}\nPO0101,Samen (PO0101),Straat 1,1000 AA,Aa\n`, []],
  [
    `${OFFICIAL}\nPO0101,Samen verder,Straat 1,1000 AA,Aa\n`,
    [['PO0101', 'name', 'Samen (PO0101)', 'Samen verder']],
  ],
  [
    `${OFFICIAL},INTERNET\n12345,po 01.02,Straat 1,1000 AA,Aa,https://twee.voorbeeld.nl\n`,
    [['PO0102', 'website', null, 'https://twee.voorbeeld.nl']],
  ],
  [`${OFFICIAL},INTERNET,TELEFOONNUMMER\nvo-0101,,x,y,z,,020\n`, []],
  [
    `${OFFICIAL}\nVO0909,Nieuw,x,y,z\n`,
    [
      ['VO0909', 'code', null, 'VO0909'],
      ['VO0909', 'name', null, 'Nieuw'],
    ],
  ],
  [
    `${SEEN}\nPO0102,Twee,https://twee.nl,https://twee.nl/steun,https://a.nl ; https://b.nl,2026-01-01,midden\n`,
    [
      ['PO0102', 'name', null, 'Twee'],
      ['PO0102', 'website', null, 'https://twee.nl'],
      ['PO0102', 'steunpunt', null, 'https://twee.nl/steun'],
      ['PO0102', 'sources', null, 'https://a.nl ; https://b.nl'],
      ['PO0102', 'dated', null, '2026-01-01'],
      ['PO0102', 'certainty', null, 'midden'],
    ],
  ],
  [
    `${SEEN},sector\nVO0102,,,,,,niets gevonden,vo\n`,
    [
      ['VO0102', 'name', 'Vroeger', null],
      ['VO0102', 'website', 'https://vroeger.voorbeeld.nl', null],
      ['VO0102', 'dated', '2018', null],
      ['VO0102', 'certainty', 'hoog', null],
    ],
  ],
  [
    `${SEEN}\nVO0101,Verder,http://verder.voorbeeld.nl,,https://lijst.voorbeeld.nl/vo,,laag\nPO0102,,,,,,\n`,
    [],
  ],
  [
    `${DIVISION},gemeente_regeling,woonplaats_4pp,opmerking\n1000,Aadorp,PO0101,VO0102,Oud,Aa,let op\n`,
    [
      ['1000', 'gemeente_2015', 'Aadorp', 'Oud'],
      ['1000', 'vo', 'VO0101', 'VO0102'],
      ['1000', 'opmerking', null, 'let op'],
    ],
  ],
  [
    `${DIVISION}\n2000,Zeedorp,,\n`,
    [
      ['2000', 'gemeente', null, 'Zeedorp'],
      ['2000', 'gemeente_2015', null, 'Zeedorp'],
    ],
  ],
];

test.each(TAKEN)('what a table changes: %j', (text, expected) => {
  const { changes, about } = importTable(SMALL_DIRECTORY, text);
  const isDivision = text.startsWith('pc4');
  expect(about).toBe(isDivision ? 'postcodes' : 'partnerships');
  // A division that is not there any more is gone: here only what the table tells of is looked at.
  const told = changes.filter(({ of }) => !isDivision || text.includes(`\n${of},`));
  expect(told.map(({ of, field, before, after }) => [of, field, before, after])).toEqual(expected);
});

test('what a table leaves out stays, and is told; a division is replaced', () => {
  const names = importTable(SMALL_DIRECTORY, `${OFFICIAL}\nVO0101,Anders,x,y,z\n\nPO0001,Eerste,x,y,z\n`);
  expect(names.absent).toEqual(['PO0101', 'PO0102', 'VO0102']);
  expect(names.left).toEqual(['ADRES', 'POSTCODE', 'PLAATSNAAM']);
  expect([...names.lines]).toEqual([
    ['VO0101', 2],
    ['PO0001', 4],
  ]);
  const { partnerships, ...same } = names.directory;
  const { partnerships: before, ...rest } = SMALL_DIRECTORY;
  expect(same).toEqual(rest);
  expect(partnerships).toEqual([
    { ...before[1], code: 'PO0001', name: 'Eerste' },
    before[0],
    before[1],
    { ...before[2], name: 'Anders' },
    before[3],
  ]);
  const division = importTable(SMALL_DIRECTORY, `${DIVISION}\n1002,B,,\n1000,A,PO0101,\n1001,A,PO0101,\n`);
  const name = (text: string) => ({ name: text, spelled: text.toLowerCase() });
  const run = { place: null, po: 'PO0101', vo: null, municipality: name('A'), former: name('A') };
  expect(division).toMatchObject({
    absent: [],
    left: [],
    directory: {
      partnerships: before,
      remarks: {},
      runs: [
        { ...run, from: 1000, to: 1001 },
        { ...run, from: 1002, to: 1002, po: null, municipality: name('B'), former: name('B') },
      ],
    },
  });
  expect(division.changes).toContainEqual({ of: '1030', field: 'gemeente', before: 'Ceedorp', after: null });
});

const KINDS = `Verwacht:
- de officiële lijst met samenwerkingsverbanden: ADMINISTRATIENUMMER, SAMENWERKINGSVERBAND, ADRES, POSTCODE, PLAATSNAAM (mag ook: TELEFOONNUMMER, INTERNET)
- een lijst van gevonden namen en websites: code, name, website, steunpunt_url, source_url, source_date, certainty (mag ook: sector)
- de regeling, met een regel per postcode: pc4, gemeente_2026, po_swv, vo_swv (mag ook: gemeente_regeling, woonplaats_4pp, opmerking)`;

/** Tables that are not taken over: the line, and what is said. */
const REFUSED: readonly (readonly [text: string, line: number, message: string])[] = [
  ['x,y\n1,2\n', 1, `De kolommen van deze tabel ken ik niet: x, y.\n${KINDS}`],
  [
    `${OFFICIAL},INTERNETT\n`,
    1,
    `Dit lijkt de officiële lijst met samenwerkingsverbanden. De kolom "INTERNETT" ken ik niet. Bedoelde u "INTERNET"?\n${KINDS}`,
  ],
  [
    `${SEEN},bijlage\n`,
    1,
    `Dit lijkt een lijst van gevonden namen en websites. De kolom "bijlage" ken ik niet.\n${KINDS}`,
  ],
  [
    `${SEEN},name\n`,
    1,
    'Dit lijkt een lijst van gevonden namen en websites. De kolom "name" staat er twee keer.',
  ],
  [
    'pc4,po_swv\n',
    1,
    `Dit lijkt de regeling, met een regel per postcode. Deze kolommen ontbreken: gemeente_2026, vo_swv.\n${KINDS}`,
  ],
  [`${OFFICIAL}\nPO0101,Samen,x,y\n`, 2, 'Deze regel heeft 4 kolommen, en de tabel 5.'],
  [
    `${OFFICIAL}\n12345,Samen,x,y,z\n`,
    2,
    'In deze regel staat geen code. Verwacht: PO of VO met vier cijfers, als PO2707.',
  ],
  [`${SEEN}\nPO010,A,,,,,\n`, 2, '"PO010" is geen code. Verwacht: PO of VO met vier cijfers, als PO2707.'],
  [
    `${SEEN}\nPO0101,A,,,,,hog\n`,
    2,
    '"hog" is geen zekerheid. Bedoelde u "hoog"? Verwacht: hoog, midden, laag of niets gevonden.',
  ],
  [
    `${SEEN}\nPO0101,A,,,,,wellicht\n`,
    2,
    '"wellicht" is geen zekerheid. Verwacht: hoog, midden, laag of niets gevonden.',
  ],
  [`${SEEN}\nPO0101,A,,,,,\nPO0102,B,,,,,\nPO0101,C,,,,,\n`, 4, '"PO0101" staat er twee keer.'],
  [`${DIVISION}\n0999,A,,\n`, 2, '"0999" is geen postcode. Verwacht: vier cijfers.'],
  [`${DIVISION}\n10000,A,,\n`, 2, '"10000" is geen postcode. Verwacht: vier cijfers.'],
  [`${DIVISION}\n1000,,,\n`, 2, 'De gemeente ontbreekt. Verwacht: de naam van een gemeente.'],
  [`${DIVISION}\n1000,A,0101,\n`, 2, '"0101" is geen code. Verwacht: PO met vier cijfers, of niets.'],
  [`${DIVISION}\n1000,A,,PO0101\n`, 2, '"PO0101" is geen code. Verwacht: VO met vier cijfers, of niets.'],
  [`${DIVISION}\n1001,A,,\n1000,A,,\n1001,B,,\n`, 4, '"1001" staat er twee keer.'],
  [`${DIVISION}\n1000,"A,,\n`, 2, `${QUOTES} Verwacht: ${RIGHT_QUOTES}.`],
];

test.each(REFUSED)('a table that is not taken over: %j', (text, line, message) => {
  const taken = () => importTable(SMALL_DIRECTORY, text);
  expect(taken).toThrow(new ImportError(line, message));
  expect(taken).toThrow(expect.objectContaining({ line }));
});

test('columns that are not known are told without signs that steer a screen, and not without end', () => {
  expect(() => importTable(SMALL_DIRECTORY, `${'x'.repeat(300)}\n`)).toThrow(`: ${'x'.repeat(200)}.\n`);
});

const YAML = `regulation: { title: De regeling, url: "https://voorbeeld.nl", asOf: 2026-01-01, checked: 2026-11-01 }
notices:
  guide: { text: Gids., source: "https://gids.nl" }
  both: { text: Allebei. }
  national: { text: Landelijk. }
  finder: { text: Zoeker. }
  split: { text: Verdeeld. }
  old: { text: Oud. }
  nowhere: { text: Nergens. }
  without: { mbo: { text: Geen. } }
aliases: { Mokum: Amsterdam }
partnerships:
  VO2708: { name: Verder }
  PO2707:
    name: Samen
    website: https://samen.nl
    steunpunt: https://samen.nl/steun
    sources: [https://lijst.nl]
    dated: "2026"
    certainty: laag
`;

const CSV = `postcode,plaats,gemeente,gemeente_2015,po,vo,opmerking
1011,Amsterdam,Amsterdam,Oud,PO2707,VO2708,
1012,Amsterdam,Amsterdam,Oud,PO2707,VO2708,hier
1014,,Amsterdam,Oud,,,
`;

const read = (yaml: string, csv: string) =>
  readDirectory({ name: 'y.yaml', text: yaml }, { name: 'p.csv', text: csv });

test('a directory as it is read: all that is said, and null for what is not', () => {
  const found = read(YAML, CSV);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  const { directory, table, rows } = found.source;
  const name = (text: string) => ({ name: text, spelled: text.toLowerCase() });
  const run = { municipality: name('Amsterdam'), former: name('Oud') };
  expect(directory).toEqual({
    regulation: {
      title: 'De regeling',
      url: 'https://voorbeeld.nl',
      asOf: '2026-01-01',
      checked: '2026-11-01',
      until: '2027-07-01',
    },
    notices: {
      guide: { text: 'Gids.', source: 'https://gids.nl' },
      both: { text: 'Allebei.', source: null },
      national: { text: 'Landelijk.', source: null },
      finder: { text: 'Zoeker.', source: null },
      split: { text: 'Verdeeld.', source: null },
      old: { text: 'Oud.', source: null },
      nowhere: { text: 'Nergens.', source: null },
      without: { mbo: { text: 'Geen.', source: null } },
    },
    partnerships: [
      {
        code: 'PO2707',
        name: 'Samen',
        website: 'https://samen.nl',
        steunpunt: 'https://samen.nl/steun',
        sources: ['https://lijst.nl'],
        dated: '2026',
        certainty: 'laag',
      },
      {
        code: 'VO2708',
        name: 'Verder',
        website: null,
        steunpunt: null,
        sources: [],
        dated: null,
        certainty: null,
      },
    ],
    runs: [
      { ...run, from: 1011, to: 1012, place: name('Amsterdam'), po: 'PO2707', vo: 'VO2708' },
      { ...run, from: 1014, to: 1014, place: null, po: null, vo: null },
    ],
    aliases: [{ alias: name('Mokum'), name: name('Amsterdam') }],
    remarks: { 1012: 'hier' },
  });
  expect([table, rows.map(({ line }) => line)]).toEqual(['p.csv', [2, 3, 4]]);
});

test.each([
  ['2026-01-01', '2027-07-01'],
  ['2026-07-15', '2028-01-15'],
  ['2026-06-30', '2027-12-28'],
  ['2025-12-28', '2027-06-28'],
])('a regulation of %s is sure for eighteen months: until %s', (asOf, until) => {
  const found = read(YAML.replace('2026-01-01', asOf), CSV);
  expect(found).toMatchObject({ ok: true, source: { directory: { regulation: { until } } } });
});

test('neighbouring postcodes are together only where all that is said of them is the same', () => {
  const row = 'Aa,Bee,Cee,PO2707,VO2708,';
  const others = ['Xx,Bee,Cee,PO2707,VO2708,', 'Aa,Xx,Cee,PO2707,VO2708,', 'Aa,Bee,Xx,PO2707,VO2708,'];
  const codes = ['Aa,Bee,Cee,,VO2708,', 'Aa,Bee,Cee,PO2707,,'];
  for (const other of [...others, ...codes]) {
    const found = read(YAML, `${CSV.split('\n')[0]}\n1000,${row}\n1001,${row}\n1002,${other}\n1003,${row}\n`);
    if (!found.ok) throw new Error(JSON.stringify(found.problems));
    expect(found.source.directory.runs.map(({ from, to }) => [from, to])).toEqual([
      [1000, 1001],
      [1002, 1002],
      [1003, 1003],
    ]);
  }
});

const FIRST = 'postcode,plaats,gemeente,gemeente_2015,po,vo,opmerking';

/** What is changed in a directory, and what its author reads, with the file and the line. */
const TOLD: readonly (readonly [yaml: string, csv: string, told: readonly string[]])[] = [
  [YAML, CSV, []],
  [
    YAML,
    CSV.replace('opmerking', 'opmerkingen'),
    [`p.csv:1 fout: De kolom "opmerkingen" hoort hier niet. (${FIRST.replaceAll(',', ', ')}) → opmerking`],
  ],
  [
    YAML,
    CSV.replace(/,[^,\n]*$/gm, ''),
    [`p.csv:1 fout: De kolom "opmerking" ontbreekt. (${FIRST.replaceAll(',', ', ')})`],
  ],
  [YAML, CSV.replace('1012', '012'), ['p.csv:3 fout: "012" is geen postcode. (vier cijfers, als 1011)']],
  [
    YAML,
    CSV.replace('1012', '1011'),
    [
      'p.csv:3 fout: "1011" staat hier niet op volgorde, of twee keer. (elke postcode een keer, van laag naar hoog)',
    ],
  ],
  [
    YAML,
    CSV.replace('1014,,Amsterdam', '1014,,'),
    ['p.csv:4 fout: De gemeente ontbreekt. (de naam van een gemeente)'],
  ],
  [
    YAML,
    CSV.replace('1014,,Amsterdam,Oud', '1014,,Amsterdam,'),
    ['p.csv:4 fout: De gemeente van 2015 ontbreekt. (de naam van een gemeente)'],
  ],
  [
    YAML,
    CSV.replace('1011,Amsterdam,Amsterdam,Oud,PO2707', '1011,Amsterdam,Amsterdam,Oud,VO2708'),
    ['p.csv:2 fout: "VO2708" is geen code. (PO met vier cijfers, of niets)'],
  ],
  [
    YAML,
    CSV.replace('Oud,,,', 'Oud,,2708,'),
    ['p.csv:4 fout: "2708" is geen code. (VO met vier cijfers, of niets)'],
  ],
  [
    YAML,
    CSV.replace('Oud,,,', 'Oud,PO2706,,'),
    [
      'p.csv:4 fout: Bij "PO2706" hoort geen samenwerkingsverband. (een code die bij partnerships staat) → PO2707',
    ],
  ],
  [
    `${YAML}  PO0001: {}\n`,
    CSV,
    ['y.yaml:21 fout: Bij "PO0001" hoort geen enkele postcode of gemeente. (een code die in p.csv staat)'],
  ],
  [
    YAML.replace('website: https:', 'website: http:'),
    CSV,
    [
      'y.yaml:16 let op: "http://samen.nl" begint niet met https. (een adres dat begint met https://, als de site dat heeft)',
    ],
  ],
  [
    YAML.replace('https://samen.nl/steun', 'geen site'),
    CSV,
    [
      'y.yaml:17 fout: "geen site" is geen webadres. (een adres dat begint met https://, als de site dat heeft)',
    ],
  ],
  [
    YAML.replace('dated: "2026"', 'dated: 2026-03-01 ; 2026-02-30'),
    CSV,
    ['y.yaml:19 fout: De dag "2026-02-30" bestaat niet. (een dag als 2026-01-01)'],
  ],
  [
    YAML.replace('asOf: 2026-01-01', 'asOf: 2026-01-32'),
    CSV,
    ['y.yaml:1 fout: De dag "2026-01-32" bestaat niet. (een dag als 2026-01-01)'],
  ],
  [
    YAML.replace('asOf: 2026-01-01', 'asOf: 2025-11-26'),
    CSV,
    [
      'y.yaml:1 let op: Deze tekst van de regeling geldt sinds "2025-11-26", 12 maanden geleden. (korter dan 12 maanden geleden; kijk of de regeling veranderd is)',
    ],
  ],
  [
    YAML.replace('asOf: 2026-01-01', 'asOf: 2025-05-26'),
    CSV,
    [
      'y.yaml:1 fout: Deze tekst van de regeling geldt sinds "2025-05-26", 18 maanden geleden. (korter dan 12 maanden geleden; kijk of de regeling veranderd is)',
    ],
  ],
  [
    YAML.replace('checked: 2026-11-01', 'checked: 2026-11-27'),
    CSV,
    ['y.yaml:1 fout: "2026-11-27" moet nog komen. (een dag tot en met vandaag, 2026-11-26)'],
  ],
  [
    YAML.replace('Mokum: Amsterdam', 'Mokum: Amsterdan'),
    CSV,
    ['y.yaml:11 fout: Er is geen plaats of gemeente "Amsterdan". → Amsterdam'],
  ],
];

test.each(TOLD)('what the author of a directory reads: %#', (yaml, csv, expected) => {
  const found = read(yaml, csv);
  const problems = found.ok ? checkDirectory(found.source, '2026-11-26') : found.problems;
  const told = problems.map(({ place, severity, message, expected: right, suggestion }) =>
    [
      `${place.file}:${place.line} ${severity === 'error' ? 'fout' : 'let op'}: ${message}`,
      ...(right === null ? [] : [`(${right})`]),
      ...(suggestion === null ? [] : [`→ ${suggestion}`]),
    ].join(' '),
  );
  expect(told).toEqual(expected);
});

test('the postcodes are written a row for each, and what is not known is left empty', () => {
  const lines = postcodesCsv(SMALL_DIRECTORY).split('\n');
  expect(lines).toHaveLength(42);
  expect(lines.slice(0, 2)).toEqual([FIRST, '1000,Aa,Aadorp,Aadorp,PO0101,VO0101,']);
  expect(lines[6]).toBe('1005,Aa,Aadorp,Aadorp,PO0101,VO0101,hier staat een schrijffout in de regeling.');
  expect(lines[40]).toBe('1039,,Ceedorp,Ceedorp,,,');
});

test('of a partnership is written what is known', () => {
  const yaml = partnershipsYaml(SMALL_DIRECTORY);
  expect(yaml).toMatch(
    /^# Welk samenwerkingsverband hoort bij welke code, en waar is het ouder- en jeugdsteunpunt\?\n# Wat niet gezien is, staat er niet: vul nooit iets in zonder bron\. Zie README\.md\.\n\w/,
  );
  expect(yaml.slice(yaml.indexOf('partnerships:'))).toBe(`partnerships:
  PO0101:
    name: Samen (PO0101)
    website: https://www.samen.voorbeeld.nl/
    steunpunt: https://samen.voorbeeld.nl/ouders
    sources:
      - https://samen.voorbeeld.nl/
      - http://oud.voorbeeld.nl/samen
    dated: 2026-03-01 ; 2025
    certainty: hoog
  PO0102: {}
  VO0101:
    name: Verder
    website: http://verder.voorbeeld.nl
    sources:
      - https://lijst.voorbeeld.nl/vo
    certainty: laag
  VO0102:
    name: Vroeger
    website: https://vroeger.voorbeeld.nl
    dated: "2018"
    certainty: hoog
`);
});

test('what is packed for the program is unpacked as it was, each name once', () => {
  const name = (text: string) => ({ name: text, spelled: text.toLowerCase() });
  const directory = { ...SMALL_DIRECTORY, aliases: [{ alias: name('Gat'), name: name('Aa') }] };
  const packed = pack(directory);
  expect(unpack(packed)).toEqual(directory);
  expect(packed.names).toEqual({ places: ['Aa', 'Bee'], municipalities: ['Aadorp', 'Beedorp', 'Ceedorp'] });
  expect(packed.pairs).toHaveLength(4);
});
