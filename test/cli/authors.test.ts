import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { stampOf } from '../../src/cli/io/watching.ts';
import { run } from '../harness/io.ts';
import { SMALL } from '../harness/small-tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-'));
afterAll(() => rmSync(folder, { recursive: true }));

const small = readFileSync(join(SMALL, 'small.yaml'), 'utf8');

/** A folder with these files. */
function pack(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

/** Every source named, and of a law, so that the small pack is without fault. */
const right = small
  .replaceAll('sources: []', 'sources: [bron]')
  .replace(
    'kind: page, title: De bron, url: https://voorbeeld.nl, dated: zonder datum,',
    'kind: law, law: Voorbeeldwet, article: "1", about: het voorbeeld, version: 2026-08-01, url: https://voorbeeld.nl,',
  );
const DAY = ['--today', '2026-11-23'];

/** Folders that are no pack, what is said of them, and the exit code. */
const NO_PACKS: readonly [string, Readonly<Record<string, string>>, number, string[]][] = [
  ['an empty folder', {}, 5, ['geen YAML-bestanden', 'stapwijzer init']],
  ['other files', { 'lees.txt': 'hoi' }, 5, ['geen YAML-bestanden']],
  ['an empty file', { 'leeg.yaml': '' }, 4, ['missing-section']],
  ['a list', { 'lijst.yaml': '- a\n- b\n' }, 4, ['wrong-type']],
  [
    'another format',
    { 'p.yaml': right.replace('format: 1', 'format: 2') },
    4,
    ['format 2', 'wrong-format-version'],
  ],
  [
    'two of a kind',
    {
      'a.yaml': right,
      'b.yaml': 'terms:\n  opp: { term: OPP, also: [], text: Plan., sources: [bron], checked: 2026-11-01 }\n',
    },
    4,
    ['b.yaml:2:3', 'duplicate-id'],
  ],
  ['a tab', { 'p.yaml': right.replace('    kind: one', '\tkind: one') }, 4, ['yaml-syntax']],
  [
    'too many files',
    Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`f${at}.yaml`, 'format: 1\n'])),
    5,
    ['500 YAML-bestanden', 'hoogstens 100'],
  ],
  [
    'a file that is too large',
    { 'groot.yaml': `# ${'x'.repeat(20 * 1024 * 1024)}\n` },
    5,
    ['2 MB', 'hoogstens 2 MB'],
  ],
];

test.each(NO_PACKS)('%s gets a clear answer', async (name, files, code, words) => {
  const path = pack(name.replaceAll(' ', '-'), files);
  for (const args of [
    ['check', path],
    ['--content', path, '-a', 'soort=nee'],
    ['scenarios', path],
  ]) {
    const ran = await run(args);
    expect(ran.code).toBe(code);
    for (const word of words) expect(ran.stdout + ran.stderr).toContain(word);
    expect(ran.stdout + ran.stderr).not.toMatch(/\n {4}at /);
  }
});

test('a pack without fault', async () => {
  const ran = await run(['check', pack('goed', { 'p.yaml': right }), ...DAY]);
  expect(ran).toEqual({
    code: 0,
    stderr: '',
    stdout:
      'Geen fouten, geen waarschuwingen.\nBewezen over 37 combinaties van antwoorden (een datum telt als bekend of onbekend).\nDit pakket heeft geen nummers (numbers). Een advies heeft dan geen code, en resume kan er niet mee verder.\n',
  });
});

test('a check as text, as JSON, and for a pull request', async () => {
  const path = pack('fout', { 'p.yaml': right.replace('next: hulp\n  dag', 'next: hlup\n  dag') });
  const text = await run(['check', path, ...DAY]);
  expect(text).toMatchObject({ code: 4, stderr: '' });
  expect(text.stdout).toContain('Bedoelde u "hulp"?');
  expect(text.stdout).toContain('^^^^');
  const [place] = /p\.yaml:\d+:\d+/.exec(text.stdout) ?? [];
  const json = JSON.parse((await run(['check', path, '--json', ...DAY])).stdout);
  expect(json).toMatchObject({ status: 'check', ok: false, combinations: null });
  const [problem] = json.problems;
  expect(problem).toMatchObject({ code: 'known-targets', severity: 'error', suggestion: 'hulp' });
  expect(`p.yaml:${problem.place.line}:${problem.place.column}`).toBe(place);
  const github = await run(['check', path, '-f', 'github', ...DAY]);
  expect(github.stdout).toContain(
    `::error file=p.yaml,line=${problem.place.line},col=${problem.place.column},`,
  );
});

test('a warning counts only when it is asked to', async () => {
  const path = pack('let-op', {
    'p.yaml': right.replace('text: Vraag het.', 'text: Vraag het indien nodig.'),
  });
  expect((await run(['check', path, ...DAY])).code).toBe(0);
  expect((await run(['check', path, ...DAY, '--strict'])).code).toBe(4);
});

test('what is old is told by the day', async () => {
  const path = pack('oud', { 'p.yaml': right });
  const after = async (today: string) => (await run(['check', path, '--today', today])).stdout;
  expect(await after('2027-10-31')).toContain('Geen fouten, geen waarschuwingen');
  expect(await after('2027-12-01')).toMatch(/Geen fouten, \d+ waarschuwingen/);
  expect(await after('2028-06-01')).toMatch(/\d+ fouten/);
});

const SCENARIOS = `
scenarios:
  geen-school:
    title: Geen school.
    given: { soort: nee }
    expect: { step: twee, first: commissie, alerts: [geen-school] }
`;

test('a pack without a scenario is not said to be right', async () => {
  const { stdout } = await run(['scenarios', pack('nog-geen', { 'p.yaml': right })]);
  expect(stdout).toContain("0 scenario's. Schrijf er een.");
});

test('a question that is called as a word of mermaid is drawn', async () => {
  const path = pack('vraag-end', { 'p.yaml': right.replaceAll(/\bdag\b(?!en)/g, 'end') });
  const { stdout } = await run(['graph', path, '-f', 'mermaid']);
  expect(stdout).toMatch(/^ {2}end-\[/m);
  expect(stdout).not.toMatch(/^ {2}end\b(?!-)|\| end$/m);
});

test('scenarios tell what they cover and have a stub ready for the rest', async () => {
  const path = pack('voorbeelden', { 'p.yaml': right, 's.yaml': SCENARIOS });
  const ran = await run(['scenarios', path]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toContain('1 scenario. Alles klopt.');
  expect(ran.stdout).toContain('1 van 4 vragen; niet geraakt: dag, hulp, extra');
  expect(ran.stdout).toMatch(/raakt-dag:\n {4}title: Raakt dag\n {4}given:\n {6}soort: vo/);
});

/** Expectations that are not met, and what is said. */
const FAILING: readonly [string, string, string][] = [
  ['step: twee', 'step: een', 'de stap is "twee", niet "een"'],
  ['first: commissie', 'first: loket', 'de eerste organisatie is "commissie", niet "loket"'],
  ['alerts: [geen-school]', 'organisations: [loket], not: [loket]', '"loket" staat in het advies'],
  [
    'first: commissie, alerts: [geen-school]',
    'organisations: [loket], only: [organisations]',
    '"commissie" staat ook in het advies',
  ],
  ['soort: nee', 'soort: nee, hulp: [arts]', 'de vraag "hulp" wordt niet gesteld'],
  ['soort: nee', 'soort: po', 'de stap is "een", niet "twee"'],
];

test.each(FAILING)('a scenario with %s made %s fails', async (from, to, message) => {
  const path = pack(`mis-${FAILING.findIndex((one) => one[1] === to)}`, {
    'p.yaml': right,
    's.yaml': SCENARIOS.replace(from, to),
  });
  const ran = await run(['scenarios', path]);
  expect(ran.code).toBe(4);
  expect(ran.stdout).toContain(message);
  expect(ran.stdout).toMatch(/s\.yaml:\d+:\d+/);
});

/** A situation that holds what the first one leaves open. */
const MORE = `
  met-hulp:
    title: De arts hielp, en er is meer.
    given: { soort: vo, dag: weet-niet, hulp: [arts], extra: ja }
    expect: { step: een, organisations: [loket, commissie], words: { leraar: mentor } }
`;

/** What must hold of a line of a step. */
const OF_A_LINE = `
invariants:
  het-plan-mee:
    text: Op de middelbare school gaat het plan mee.
    when: { soort: vo, step: een }
    always: { line: Het plan }
  het-plan-niet-mee:
    text: Op andere scholen niet.
    when: { not: { soort: vo } }
    never: { line: plan }
`;

/** What nobody notices when a place in a pack is changed, and how many changes change nothing. */
async function mutated(path: string): Promise<{ unnoticed: string[]; unchanging: number }> {
  const { stdout } = await run(['scenarios', path, '--mutate', '--json']);
  const { survivors, unchanging } = JSON.parse(stdout).mutation;
  return { unnoticed: survivors.map(({ what }: { what: string }) => what), unchanging };
}

test('an invariant about a line notices a slip in its condition', async () => {
  const files = { 'p.yaml': right, 's.yaml': SCENARIOS + MORE };
  const before = await mutated(pack('muteren-zonder-regel', files));
  const after = await mutated(pack('muteren-regel', { ...files, 'i.yaml': OF_A_LINE }));
  expect(before.unnoticed.length - after.unnoticed.length).toBe(2);
  expect(after.unchanging).toBe(before.unchanging);
});

test('what changes for nobody is told, and not counted', async () => {
  const ran = await run(['scenarios', pack('muteren-tekst', { 'p.yaml': right }), '--mutate']);
  expect(ran.stdout).toMatch(
    /veranderingen opgemerkt .*\. Nog \d+ telden niet mee: die veranderen voor niemand iets\./,
  );
});

test('what nobody would notice is listed, and a scenario for it takes it off the list', async () => {
  const unnoticed = async (path: string) => (await mutated(path)).unnoticed;
  const before = await unnoticed(pack('muteren', { 'p.yaml': right, 's.yaml': SCENARIOS }));
  const after = await unnoticed(pack('muteren-meer', { 'p.yaml': right, 's.yaml': SCENARIOS + MORE }));
  expect(before.filter((what) => !after.includes(what))).toEqual([
    'next: dag wordt einde',
    'next: dag wordt hulp',
    'next: extra wordt einde',
    'hulp: niemand wordt arts',
    'hulp: ook arts',
    'extra: ja wordt nee',
    'soort: po wordt vo',
    'soort: ook vo',
  ]);
  expect(after.filter((what) => !before.includes(what))).toEqual([]);
});

test('diff tells who gets other advice, with an example that shows it', async () => {
  const old = pack('oud-pak', { 'p.yaml': right });
  const changed = right
    .replace('{ when: { extra: ja }', '{ when: { extra: nee }')
    .replace('period: { days: 42 }', 'period: { weeks: 5 }');
  const now = pack('nieuw-pak', { 'p.yaml': changed });
  const { changes, total } = JSON.parse((await run(['diff', old, now, '--json'])).stdout);
  expect(total).toBe('37');
  expect(
    changes.map(
      (change: { kind: string; id: string; what: string }) => `${change.kind} ${change.id} ${change.what}`,
    ),
  ).toEqual([
    'organisation commissie gained',
    'organisation commissie lost',
    'first loket gained',
    'first loket lost',
    'first commissie gained',
    'first commissie lost',
    'deadline bezwaar moved',
  ]);
  for (const { replay, kind, id, what } of changes.filter(
    (change: { kind: string }) => change.kind === 'organisation',
  )) {
    const [line = ''] = replay.split(' --content ');
    expect(replay).toBe(`${line} --content ${now}`);
    const named = async (content: string) =>
      JSON.parse(
        (await run([...line.split(' ').slice(1), '--content', content, '--json'])).stdout,
      ).organisations.some((one: { id: string }) => one.id === id);
    expect([kind, await named(old), await named(now)]).toEqual([
      'organisation',
      what === 'lost',
      what === 'gained',
    ]);
  }
  expect((await run(['diff', old, old])).stdout).toContain('Niemand krijgt ander advies');
});

test('what an editor leaves beside the files breaks nothing: a lock, or a link to itself', async () => {
  const path = pack('met-slot', { 'p.yaml': right });
  symlinkSync('ik@hier.1234:5678', join(path, '.#p.yaml'));
  symlinkSync('rond', join(path, 'rond'));
  const before = stampOf([path]);
  const checked = await run(['check', path, ...DAY]);
  expect(checked.code).toBe(0);
  expect(checked.stdout).toContain('Het bestand ".#p.yaml" wordt niet gelezen');
  expect((await run(['--content', path, '-a', 'soort=nee', '--no-input'])).code).toBe(0);
  writeFileSync(join(path, 'p.yaml'), `${right}# erbij\n`);
  expect(stampOf([path])).not.toBe(before);
});

test('scenarios that fail as another does are told with --all, which is what it says', async () => {
  const scenario = (id: string) =>
    `  ${id}:\n    title: ${id}\n    source: wij\n    given: { soort: nee }\n    expect: { step: een }\n`;
  const path = pack('zelfde-fout', {
    'p.yaml': right,
    's.yaml': `scenarios:\n${scenario('s-een')}${scenario('s-twee')}`,
  });
  const folded = await run(['scenarios', path]);
  expect(folded.code).toBe(4);
  expect(folded.stdout).toContain('Gevolgen: 1; scenarios --all laat ze zien.');
  expect(folded.stdout).not.toContain('Scenario "s-twee" klopt niet');
  expect((await run(['scenarios', path, '--all'])).stdout).toContain('Scenario "s-twee" klopt niet');
});

test('diff tells what is said otherwise: numbers, sites, duties, words and letters too', async () => {
  const old = pack('oud-gezegd', { 'p.yaml': right });
  const now = pack('nieuw-gezegd', {
    'p.yaml': right
      .replace('phone: "112"', 'phone: "0900-1234"')
      .replace('https://voorbeeld.nl/zaak', 'https://voorbeeld.nl/elders')
      .replace('force: plicht, urgency: eerst', 'force: tip, urgency: eerst')
      .replace('{ when: { soort: vo }, text: mentor }', '{ when: { soort: nee }, text: mentor }')
      .replace('Het plan, when: { soort: vo } }', 'Het plan }')
      .replace('[{ text: Het gaat slechter. }]', '[]'),
  });
  const { stdout } = await run(['diff', old, now]);
  expect(stdout).not.toContain('Niemand krijgt ander advies');
  expect(stdout).toContain('Niemand krijgt iets meer of minder');
  for (const told of [
    'De organisatie loket (contact telefoon):\n  - Eerst: 112\n  - Nu: 0900-1234\n',
    'De organisatie commissie (contact website):\n  - Eerst: https://voorbeeld.nl/zaak\n',
    'De actie zoek (hoe zwaar):\n  - Eerst: plicht\n  - Nu: tip\n',
    'Het woord leraar (variants 2 voor wie):\n  - Eerst: soort: vo\n  - Nu: soort: nee\n',
    'De stap een (bring 1 voor wie):\n  - Eerst: soort: vo\n  - Nu: niets\n',
    'De stap een (stuck 1):\n  - Eerst: Het gaat slechter.\n  - Nu: niets\n',
  ])
    expect(stdout).toContain(told);
  const { texts } = JSON.parse((await run(['diff', old, now, '--json'])).stdout);
  expect(texts).toContainEqual({
    section: 'organisations',
    id: 'loket',
    field: ['contact', 'phone'],
    before: '112',
    after: '0900-1234',
  });
});

test('diff writes the format that was asked for, in the file that was named', async () => {
  const [old, wrong] = [pack('een-vorm', { 'p.yaml': right }), pack('fout-vorm', { 'p.yaml': 'x: [' })];
  const json = join(folder, 'verschil.json');
  expect(await run(['diff', old, old, '--json', '-o', json])).toMatchObject({ code: 0, stdout: '' });
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ status: 'diff', changes: [] });
  const html = join(folder, 'verschil.html');
  expect((await run(['diff', old, old, '-o', html])).code).toBe(0);
  expect(readFileSync(html, 'utf8')).toMatch(/^<!doctype html>/);
  expect((await run(['diff', old, old, '--json', '-f', 'html'])).code).toBe(2);
  expect((await run(['diff', old, wrong])).stderr).toContain(`In "${wrong}": De inhoud klopt niet`);
});

test.each([
  ['outline', 'daarna: hulp'],
  ['mermaid', 'accTitle: Klein'],
  ['dot', 'digraph "Klein" {'],
  ['html', '<summary>'],
])('a picture as %s', async (format, words) => {
  const ran = await run(['graph', SMALL, '-f', format]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toContain(words);
  expect(ran.stdout).not.toMatch(/\{leraar\}/);
});

test('the drawn questions: a box each in their order, on what each depends, and a way to its part that can be folded', async () => {
  const { stdout } = await run(['graph', SMALL, '-f', 'html']);
  const boxes = [...stdout.matchAll(/<a href="#([\w-]*)"><path/g)].map(([, id = '']) => id);
  const parts = [...stdout.matchAll(/<details id="([\w-]*)" open>/g)].map(([, id = '']) => id);
  expect(boxes.slice(0, -1)).toEqual(parts);
  const { questions, edges } = JSON.parse((await run(['graph', SMALL, '--json'])).stdout);
  expect(parts).toHaveLength(questions.length);
  const looks = questions.flatMap((one: { id: string; looksAt: string[] }) =>
    one.looksAt.map((from) => `<title>${one.id} hangt af van ${from}</title>`),
  );
  expect(looks).not.toEqual([]);
  for (const title of looks) expect(stdout).toContain(title);
  expect(stdout.match(/<path[^>]*><title>/g)).toHaveLength(looks.length + edges.length);
});

test('what scenarios touch, on paper: each thing with its scenarios, first what none touches', async () => {
  const path = pack('geraakt-op-papier', { 'p.yaml': right, 's.yaml': SCENARIOS });
  const { stdout } = await run(['scenarios', path, '--coverage']);
  expect(stdout).toMatch(/\d+ van \d+ keuzes\n- [\w=-]+: geen voorbeeld/);
  expect(stdout).toMatch(/: 1 \(geen-school\)/);
  const file = join(folder, 'geraakt.html');
  expect((await run(['scenarios', path, '-o', file])).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toMatch(/<summary>\d van \d vragen<\/summary>/);
  const json = JSON.parse((await run(['scenarios', path, '--coverage', '--json'])).stdout);
  for (const { all, missed, touched } of json.coverage) {
    expect(touched.map(({ id }: { id: string }) => id)).toEqual(all);
    const none = touched.filter(({ by }: { by: string[] }) => by.length === 0);
    expect(none.map(({ id }: { id: string }) => id)).toEqual(missed);
  }
  expect((await run(['scenarios', path, '--coverage', '--mutate'])).code).toBe(2);
  expect((await run(['scenarios', path, '-f', 'html', '--explain', 'geen-school'])).code).toBe(2);
  expect((await run(['scenarios', path, '--mutate', '--explain', 'geen-school'])).code).toBe(2);
});

test('a picture is what the ending of its file says, and no text in it ends or steers it', async () => {
  const path = pack('vreemde-namen', {
    'p.yaml': right
      .replace('title: Klein', 'title: "Een\\ntwee"')
      .replace('text: Welke dag?', 'text: \'Welke `<b>dag</b>` "nu" #1?\''),
  });
  const begins = {
    html: '<!doctype html>',
    json: '{\n',
    dot: 'digraph',
    mmd: 'flowchart TD\n  accTitle: Een twee\n',
  };
  for (const [ending, begin] of Object.entries(begins)) {
    const file = join(folder, `tekening.${ending}`);
    expect((await run(['graph', path, '-o', file])).code).toBe(0);
    expect(readFileSync(file, 'utf8').slice(0, begin.length)).toBe(begin);
  }
  const mermaid = readFileSync(join(folder, 'tekening.mmd'), 'utf8');
  expect(mermaid).toContain('dag["Welke #96;#60;b#62;dag#60;/b#62;#96; #34;nu#34; #35;1?"]');
});

test.each([
  [['--page', 'https://school.example/hulp'], '"--page" kan niet samen met "-f outline"'],
  [['--json', '-f', 'html'], '"code": "not-together"'],
  [['-f', 'html', '--page', 'javascript:alert(1)'], 'kan ik niet gebruiken bij --page'],
])('a picture with %j is refused', async (flags, words) => {
  const { code, stdout, stderr } = await run(['graph', SMALL, ...flags]);
  expect(code).toBe(2);
  expect(stdout + stderr).toContain(words);
});

test('a command to copy is one that works, whatever a folder is called', async () => {
  const [here, empty] = [join(folder, "mijn map d'or"), pack('leeg hier', {})];
  const word = `'${here.replace("'", `'\\''`)}'`;
  expect((await run(['init', here])).stdout).toContain(`  stapwijzer --content ${word}\n`);
  expect((await run(['check', empty])).stderr).toContain(`stapwijzer init '${empty}'`);
  const compiled = await run(['compile', pack('goed zo', { 'p.yaml': right }), '-o', `${here}/p k.json`]);
  expect(compiled.stderr).toContain(`--content ${word.slice(0, -1)}/p k.json'\n`);
  const file = join(folder, 'mijn regio.yaml');
  expect((await run(['regions', 'init', 'PO2707', '-o', file])).stderr).toContain(`--region '${file}'`);
  expect(readFileSync(file, 'utf8')).toContain(`--region '${file}'`);
});

test('init never writes over what is there', async () => {
  const path = pack('bezet', { 'mijn.txt': 'van mij' });
  const ran = await run(['init', path]);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain('is niet leeg');
});
