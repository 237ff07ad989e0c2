import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkPack } from '../../src/check/check.ts';
import {
  compileFolder,
  loadChecked,
  loadPack,
  loadRegion,
  loadWhole,
  namedFolder,
} from '../../src/check/load-checked.ts';
import { Rechecking } from '../../src/check/recheck.ts';
import { parsePack } from '../../src/content/parse.ts';
import { ContentError } from '../../src/content/problem.ts';
import { packWithRegion, readRegion, replacedBy } from '../../src/content/region.ts';
import { SMALL, smallTree } from '../harness/small-tree.ts';

const home = mkdtempSync(join(tmpdir(), 'stapwijzer-laden-'));
afterAll(() => rmSync(home, { recursive: true }));

const BASE = readFileSync(new URL('../fixtures/check/base.yaml', import.meta.url), 'utf8');
const TEXT = readFileSync(join(SMALL, 'small.yaml'), 'utf8');

function folderWith(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(home, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

/** The codes of what is thrown; none where nothing is. */
function codesOf(load: () => unknown): string[] {
  try {
    load();
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(({ code }) => code);
  }
}

/** A second file of a pack, and what is said of it where only what an advice needs is read, and where all is. */
const BESIDE: readonly (readonly [text: string, checked: readonly string[], whole: readonly string[]])[] = [
  ['scenarios: { s: 1 }\n', [], ['wrong-type']],
  ['# words: niets\nscenarios:\n  s: 1\n', [], ['wrong-type']],
  ['scenarios: {}\ninvariants: { i: 1 }\n', [], ['wrong-type']],
  ['writing: 1\n', [], ['wrong-type']],
  ['scenarios: {}\nwords: { w: 1 }\n', ['wrong-type'], ['wrong-type']],
  ['invariants : 1\n', ['wrong-type'], ['wrong-type']],
  ['scenario: {}\n', ['unknown-key'], ['unknown-key']],
  ['- scenarios\n', ['wrong-type'], ['wrong-type']],
  ['alerts: { thuis: 1 }\n', ['wrong-type'], ['wrong-type']],
];

test.each(BESIDE)('a file %j beside the small pack', (text, checked, whole) => {
  const folder = folderWith(`naast-${BESIDE.findIndex(([own]) => own === text)}`, {
    'p.yaml': TEXT,
    's.yaml': text,
  });
  expect(codesOf(() => loadChecked(folder))).toEqual(checked);
  expect(codesOf(() => loadWhole(folder))).toEqual(whole);
  expect(codesOf(() => loadPack(folder))).toEqual(whole);
});

test('a pack that cannot be walked is not used; what is only said badly does not stop it', () => {
  const lost = folderWith('dwaalt', {
    'p.yaml': TEXT.replace('    next: extra', '    next: extar').replace(
      'Voor de termijn.',
      'Voor de #termijn.',
    ),
  });
  expect(codesOf(() => loadChecked(lost))).toEqual(['known-targets']);
  expect(codesOf(() => compileFolder(lost))).toEqual(['known-targets']);
  expect(codesOf(() => loadPack(lost))).toEqual([]);
  const stepless = folderWith('zonder-stap', {
    'p.yaml': TEXT.replace('{ label: Basisschool, step: een }', '{ label: Basisschool }'),
  });
  expect(codesOf(() => loadChecked(stepless))).toEqual(['one-step']);
  const round = folderWith('kring', { 'p.yaml': TEXT.replace('    next: extra', '    next: dag') });
  expect(codesOf(() => loadChecked(round))).toEqual(['no-cycles', 'no-unreachable']);
  const plain = folderWith('lang', {
    'p.yaml': TEXT.replace('why: Voor de zekerheid.', 'why: "Zo # is het indien nodig."').replace(
      'bron, oud]',
      'bron]',
    ),
  });
  expect(loadChecked(plain)).toMatchObject({ folder: plain, tree: { pack: { id: 'klein' } } });
  expect(compileFolder(plain).questions).toHaveLength(4);
  expect([namedFolder('map'), namedFolder('dist/pack.br')]).toEqual(['map', null]);
});

const REGION = `region:
  name: Noord
  codes: [PO2707]
  checked: 2026-11-20
  organisations:
    loket:
      replaces: "KENMERK"
      phone: 070-123 45 67
`;

const [loket] = smallTree().organisations;
if (loket === undefined) throw new Error('The small pack has no loket.');
const KENMERK = replacedBy(loket);

/** A region file, whether it can be used, and what is said of it: how bad, where, and what. */
const REGIONS: readonly (readonly [from: string, to: string, isUsable: boolean, said: readonly string[]])[] =
  [
    ['', '', true, []],
    [
      '  codes: [PO2707]\n',
      '',
      true,
      [
        'warning region-codes 1: Er staat niet bij voor welk samenwerkingsverband dit is. Dan staat het ook bij scholen in een andere regio. (codes, als [PO2707]; stapwijzer regions list noemt ze)',
      ],
    ],
    [
      'PO2707',
      'PO2770',
      false,
      [
        'error unknown-region 3: Er is geen samenwerkingsverband "PO2770". (een code uit stapwijzer regions list) → PO2707',
      ],
    ],
    [
      'PO2707',
      'PO2707, VO1111',
      false,
      [
        'error unknown-region 3: Er is geen samenwerkingsverband "VO1111". (een code uit stapwijzer regions list)',
      ],
    ],
    [
      '    loket:',
      '    lokket:',
      false,
      [
        'error not-regional 6: Er is geen organisatie "lokket". (een organisatie die per regio verschilt: loket) → loket',
      ],
    ],
    [
      '    loket:',
      '    commissie:',
      false,
      [
        'error not-regional 6: "commissie" is in het hele land hetzelfde. (een organisatie die per regio verschilt: loket)',
      ],
    ],
    [
      '      replaces: "KENMERK"\n',
      '',
      true,
      [
        `warning region-outdated 6: Er staat niet bij wat dit vervangt. Dan merkt niemand het als het pakket verandert. (replaces: "${KENMERK}")`,
      ],
    ],
    [
      'KENMERK',
      'aaaaaaaaaaaa',
      true,
      [
        `warning region-outdated 7: Het pakket is hier veranderd sinds deze regio werd gemaakt. Kijk of de gegevens nog kloppen. (replaces: "${KENMERK}")`,
      ],
    ],
    [
      '      phone: 070-123 45 67\n',
      '      find: Bel eerst #2 hier\n',
      true,
      [
        'warning lost-text 8: "#2 hier" hoort niet bij de tekst: YAML laat het weg. (aanhalingstekens om de hele tekst, of een opmerking op een eigen regel)',
      ],
    ],
    [
      '    loket:',
      '  loket:',
      false,
      ['error wrong-type 5: Onder "organisations" staat niets. (een blok met namen, dat verder inspringt)'],
    ],
  ];

test.each(REGIONS)('a region with %j made %j', (from, to, isUsable, said) => {
  const text = REGION.replace(from, to).replace('KENMERK', KENMERK);
  const file = { name: 'regio.yaml', text };
  const { region, problems } = readRegion(smallTree(), ['PO2707', 'VO2708'], file);
  const told = problems
    .filter(({ follows }) => follows === null)
    .map(
      ({ severity, code, place, message, expected, suggestion }) =>
        `${severity} ${code} ${place.line}: ${message} (${expected})${suggestion === null ? '' : ` → ${suggestion}`}`,
    );
  expect(told).toEqual(said);
  expect(region !== null).toBe(isUsable);
  const path = join(home, 'regio.yaml');
  writeFileSync(path, text);
  const load = () => loadRegion(smallTree(), ['PO2707', 'VO2708'], path);
  if (isUsable) expect(load().organisations[0]?.contact).not.toEqual(loket.contact);
  else expect(codesOf(load)).toEqual(problems.map(({ code }) => code));
});

test('a region is laid over what it fills in, and over nothing else; each part stands where it was written', () => {
  const parsed = parsePack([{ name: 'klein.yaml', text: TEXT }]);
  if (!parsed.ok) throw new Error('The small pack has problems.');
  const text = REGION.replace('KENMERK', KENMERK);
  const { yaml, region } = readRegion(parsed.source.tree, ['PO2707'], { name: 'regio.yaml', text });
  if (region === null) throw new Error('The region cannot be used.');
  const source = packWithRegion(parsed.source, yaml, region);
  const [first, second] = source.tree.organisations;
  expect(first).toMatchObject({
    id: 'loket',
    name: 'Loket',
    contact: { area: 'Noord', phone: '070-123 45 67' },
    checked: '2026-11-20',
    replaced: { codes: ['PO2707'], contact: loket.contact, checked: '2026-11-01' },
  });
  expect(first?.contact).not.toHaveProperty('replaces');
  expect(first?.contact).not.toHaveProperty('find');
  expect(second).toEqual(parsed.source.tree.organisations[1]);
  const at = (...path: string[]) => {
    const { file, line } = source.place(path);
    return `${file}:${line}`;
  };
  expect(at('organisations', 'loket', 'contact', 'phone')).toBe('regio.yaml:8');
  expect(at('organisations', 'loket', 'contact', 'area')).toBe('regio.yaml:2');
  expect(at('organisations', 'loket', 'contact')).toBe('regio.yaml:6');
  expect(at('organisations', 'loket', 'checked')).toBe('regio.yaml:4');
  expect(at('organisations', 'loket', 'name')).toMatch(/^klein\.yaml:/);
  expect(at('organisations', 'commissie', 'contact', 'website')).toMatch(/^klein\.yaml:/);
  expect(at('questions', 'soort')).toMatch(/^klein\.yaml:/);
  expect(source.placeIn(['organisations', 'loket', 'contact', 'phone'], '45')).toMatchObject({
    file: 'regio.yaml',
    line: 8,
    column: 22,
    endColumn: 24,
  });
  expect(source.placeIn(['organisations', 'commissie', 'for'], 'Geschillen')).toMatchObject({
    file: 'klein.yaml',
  });
  expect([...source.files.keys()]).toEqual(['klein.yaml', 'regio.yaml']);
  const again = parsePack([{ name: 'klein.yaml', text: TEXT }]);
  expect(again.ok && replacedBy(again.source.tree.organisations[1] ?? loket)).not.toBe(KENMERK);
});

/** What an author writes one after another in the small pack; each is another version of it. */
const VERSIONS: readonly (readonly [what: string, from: string, to: string])[] = [
  ['nothing', '', ''],
  ['a text', 'goal: Uw kind heeft een plek.', 'goal: Uw kind heeft een fijne plek.'],
  ['a line more', 'goal: Uw kind heeft een plek.', '# Let op.\n    goal: Uw kind heeft een plek.'],
  ['a step', 'zit thuis", step: praten', 'zit thuis", step: zoeken'],
  ['a condition', 'when: { zorg: moe }', 'when: { zorg: moe, school: geweigerd }'],
  [
    'a condition, and a line more',
    'when: { zorg: moe }',
    '# Let op.\n        when: { zorg: moe, school: geweigerd }',
  ],
  ['a target', '    next: zorg\n  besluit', '    next: einde\n  besluit'],
  ['a number to call', 'contact: { phone: 0800-2000 }', 'contact: {}'],
  ['a line that an invariant names', 'text: Wat ziet u in de klas?', 'text: Hoe gaat het in de klas?'],
  [
    'a line that an invariant does not name',
    'text: Wanneer is mijn kind er wel?',
    'text: Wanneer is het er?',
  ],
  [
    'an invariant',
    'always: { organisation: commissie, deadline: bezwaar }',
    'always: { organisation: steunpunt, alert: thuis }',
  ],
  [
    'when an invariant is about it',
    'when: { school: geweigerd }\n    always',
    'when: { school: ja }\n    always',
  ],
  ['the text of an invariant', 'text: Wie geweigerd is, ziet', 'text: Wie geweigerd is krijgt'],
  ['when a deadline is told', 'from: besluit-datum', 'from: besluit-datum\n    when: { school: ja }'],
  ['a word of offices', 'goal: Uw kind heeft een plek.', 'goal: Uw kind heeft een TLV.'],
  ['what an organisation says', 'waiting: Dat verschilt.', 'waiting: Dat verschilt per dag.'],
];

const MORE =
  'invariants:\n  regel: { text: Bij praten staat de vraag., when: { step: praten }, always: { line: Wat ziet u } }\n';

const version = ([, from, to]: (typeof VERSIONS)[number]) => [
  { name: 'base.yaml', text: BASE.replace(from, () => to) },
  { name: 'regel.yaml', text: MORE },
];

/** What is found in a version by a check that knows of no other. */
function foundAnew(one: (typeof VERSIONS)[number]) {
  const parsed = parsePack(version(one));
  return parsed.ok ? checkPack(parsed.source, '2026-11-23').problems : parsed.problems;
}

test('what is checked again after another version is what is found anew, in any order', () => {
  const anew = VERSIONS.map(foundAnew);
  expect(anew.filter((problems) => problems.length > 0)).toHaveLength(10);
  const again = new Rechecking();
  const orders = VERSIONS.map((_, first) => [0, first, 0, first, (first * 5 + 3) % VERSIONS.length]);
  for (const at of orders.flat()) {
    const one = VERSIONS[at];
    if (one === undefined) continue;
    const parsed = again.parse(version(one));
    const problems = parsed.ok ? again.check(parsed.source, '2026-11-23').problems : parsed.problems;
    expect({ what: one[0], problems }).toEqual({ what: one[0], problems: anew[at] });
  }
});
