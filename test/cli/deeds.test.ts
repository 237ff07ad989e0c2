import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, expect, test } from 'vitest';
import { codeFor } from '../../src/engine/code/code.ts';
import { run, shippedTree } from '../harness/io.ts';
import { SMALL } from '../harness/small-tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-'));
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string) => join(folder, name);

/** An OPP refused on 2 November 2026. */
const REFUSED = [
  ...['veiligheid=veilig', 'aanwezigheid=naar-school', 'onderwerp=plan', 'sector=vo', 'plan=geweigerd'],
  ...['plan-datum=2026-11-02', 'bijzonderheden=geen', 'school-plaats=weet-niet'],
].flatMap((answer) => ['-a', answer]);

const CODE = codeIn((await run(REFUSED)).stdout);

function codeIn(text: string): string {
  return /Code: ([\dA-Z ]+)/.exec(text)?.[1]?.trim() ?? 'no code';
}

const GROUPS = CODE.split(' ');

/** A code with the last two neighbours that differ swapped. */
const SWAPPED = CODE.replace(/^(.*)([^ ])(?!\2)([^ ])/, '$1$3$2');

async function saved(name: string, ...flags: string[]): Promise<string> {
  const file = inFolder(name);
  await run([...REFUSED, '-o', file, '--today', '2026-11-18', ...flags]);
  return file;
}

const files = {
  html: await saved('a.html'),
  markdown: await saved('a.md'),
  text: await saved('a.txt'),
  json: await saved('a.json'),
  bare: await saved('bare.md', '--no-code'),
};
const cut = inFolder('cut.html');
writeFileSync(cut, readFileSync(files.html, 'utf8').slice(0, 5000));
const torn = inFolder('torn.json');
writeFileSync(torn, readFileSync(files.json, 'utf8').slice(0, 500));
const half = inFolder('half.html');
writeFileSync(
  half,
  readFileSync(files.html, 'utf8').replace(/<section id="bij-wie-u-terechtkunt">[\s\S]*/, ''),
);
const hollow = inFolder('hollow.json');
writeFileSync(
  hollow,
  JSON.stringify({ ...JSON.parse(readFileSync(files.json, 'utf8')), answers: [{ value: 1 }] }),
);
const foreign = inFolder('foreign.md');
writeFileSync(
  foreign,
  readFileSync(files.markdown, 'utf8').replace('inhoud passend-onderwijs', 'inhoud ander-pakket'),
);
const foreignJson = inFolder('foreign.json');
writeFileSync(
  foreignJson,
  readFileSync(files.json, 'utf8').replace('"id": "passend-onderwijs"', '"id": "ander-pakket"'),
);
/** Of content that did not ask where school wants a child to be: the answers that there were. */
const BEFORE = 'stapwijzer advise -a veiligheid=veilig -a aanwezigheid=naar-school';
const TICKS =
  'veiligheid=veilig aanwezigheid=naar-school onderwerp=contact sector=po samenwerking=contact bijzonderheden=geen voorval-datum=weet-niet';
const coloured = inFolder('coloured.txt');
writeFileSync(coloured, readFileSync(files.text, 'utf8').replace('Code:', '\u001b[1mCode:\u001b[22m'));
const TO_COME = codeFor(shippedTree(), { plan: 'geweigerd', 'plan-datum': '2027-01-10' }) ?? '';
const before = inFolder('before.md');
writeFileSync(
  before,
  readFileSync(files.markdown, 'utf8').replaceAll(
    CODE,
    codeFor(shippedTree(), { veiligheid: 'veilig', aanwezigheid: 'naar-school' }) ?? '',
  ),
);
const changed = inFolder('changed.json');
writeFileSync(
  changed,
  readFileSync(files.json, 'utf8').replace('"value": "2026-11-02"', '"value": "2026-11-03"'),
);
const wrong = inFolder('wrong.md');
writeFileSync(wrong, readFileSync(files.markdown, 'utf8').replace(CODE, SWAPPED));

mkdirSync(inFolder('map'));
const inMap = inFolder('map/a.html');
copyFileSync(files.html, inMap);
symlinkSync(inFolder('map'), inFolder('koppeling'));
linkSync(inMap, inFolder('hard.html'));
symlinkSync(inMap, inFolder('zacht.html'));
const pack = inFolder('pakket');
cpSync(SMALL, pack, { recursive: true });
const [answersFile, region, theme, table] = ['antwoorden.json', 'regio.yaml', 'huis.css', 'lijst.csv'].map(
  (name) => {
    writeFileSync(inFolder(name), '{}');
    return inFolder(name);
  },
);

/** What would write over a file that it reads. */
const OVER_READ: readonly string[][] = [
  ['resume', inMap, '-o', inMap],
  ['resume', inFolder('hard.html'), '-o', inMap],
  ['resume', inFolder('zacht.html'), '-o', inMap],
  ['resume', inMap, '-o', inFolder('koppeling/a.html')],
  ['compare', inMap, files.html, '-o', inMap],
  ['compare', files.html, inMap, '-o', inMap],
  ['letter', 'gesprek', '--answers', answersFile, '-o', answersFile],
  ['--answers', answersFile, '-o', answersFile],
  ['page', '--region', region, '-o', region],
  ['page', '--theme', theme, '-o', theme],
  ['page', '--content', pack, '-o', join(pack, 'small.yaml')],
  ['compile', pack, '-o', join(pack, 'small.yaml')],
  ['graph', pack, '-f', 'html', '-o', join(pack, 'small.yaml')],
  ['scenarios', pack, '-f', 'html', '-o', join(pack, 'small.yaml')],
  ['diff', pack, SMALL, '-f', 'html', '-o', join(pack, 'small.yaml')],
  ['diff', SMALL, pack, '-f', 'html', '-o', join(pack, 'small.yaml')],
  ['regions', 'import', table, '-o', table],
].map((words) => words.filter((word) => word !== undefined));

/** What an advice without a code says, and what one says of which the answers cannot be read either. */
const AGAIN = 'Later verder? Beantwoord dan de vragen opnieuw.';
const NO_ANSWERS = 'Uw antwoorden staan niet in dit advies. Wie het vindt, ziet wel waar het over gaat.';

/** Command lines, the exit code, and words that must be said (a leading ! means: not said). */
const CASES: readonly [string, string[], number, string[]][] = [
  ['a page', [...REFUSED, '-f', 'html'], 0, ['<!doctype html>', CODE, '!Uw antwoorden</h2>', '!<script']],
  [
    'a page with answers',
    [...REFUSED, '-f', 'html', '--with-answers'],
    0,
    ['Uw antwoorden</h2>', 'zou veranderen'],
  ],
  ['a short page', [...REFUSED, '-f', 'html', '--short'], 0, [CODE, '!Over dit advies']],
  ['short markdown', [...REFUSED, '-f', 'markdown', '--short'], 0, ['# Stap 4', CODE, '!Bronnen']],
  [
    'full text',
    [...REFUSED, '--full'],
    0,
    ['Bronnen', 'zou veranderen', 'Brieven die hierbij passen', 'letter gpo-lijst'],
  ],
  ['short text', [...REFUSED, '--short'], 0, ['Wat u eerst doet', '!Bronnen']],
  ['short and full', [...REFUSED, '--short', '--full'], 2, ['kan niet samen']],
  ['the dates', [...REFUSED, '-f', 'ics'], 0, ['BEGIN:VCALENDAR', '20261214']],
  ['to open nothing', [...REFUSED, '--open'], 2, ['Met --open hoort een bestand']],
  ['the code again', ['--code', CODE], 0, ['Stap 4 van 6', '14 december 2026', CODE]],
  ['the code with the word before it', ['--code', `Code: ${CODE}`], 0, ['Stap 4 van 6']],
  [
    'the code in an address',
    ['--code', `https://school.example/hulp#code=${CODE.replaceAll(' ', '-')}`],
    0,
    ['Stap 4 van 6'],
  ],
  ['the code in small letters', ['--code', CODE.toLowerCase().replaceAll(' ', '-')], 0, ['Stap 4 van 6']],
  [
    'a code and an answer that wins',
    ['--code', CODE, '-a', 'plan-datum=2026-11-03'],
    0,
    ['15 december 2026'],
  ],
  ['a swapped code', ['--code', SWAPPED], 2, ['klopt niet', 'verwisseld']],
  [
    'a strange sign',
    ['--code', CODE.replace(/.$/, 'O')],
    2,
    ['klopt niet', `In groep ${GROUPS.length} staat "O"`],
  ],
  ['a code too short', ['--code', CODE.slice(0, -1)], 2, [`"${GROUPS.at(-1)?.slice(0, 3)}" heeft er 3`]],
  [
    'a group with a sign too many',
    ['--code', `${GROUPS[0]}A-${GROUPS.slice(1).join('-')}`],
    2,
    [`"${GROUPS[0]}A" heeft er 5`],
  ],
  [
    'a group left out',
    ['--code', GROUPS.slice(1).join(' ')],
    2,
    ['ontbreekt een groep', `dit zijn er ${GROUPS.length - 1}.`],
  ],
  ['no code', [...REFUSED, '--no-code', '--short'], 0, [NO_ANSWERS, AGAIN, `!${CODE}`]],
  [
    'no code, but the answers',
    [...REFUSED, '--no-code', '--full'],
    0,
    ['Uw antwoorden', AGAIN, `!${NO_ANSWERS}`],
  ],
  ['letters', ['letter', '--code', CODE], 0, ['gpo-lijst', '!bezwaar-tlv']],
  ['letters, listed', ['letter', '--list', ...REFUSED], 0, ['gpo-lijst']],
  ['a letter as a page', ['letter', 'gpo-lijst', '--code', CODE, '-f', 'html'], 0, ['type="checkbox"']],
  ['a letter that does not fit', ['letter', 'bezwaar-tlv', '--code', CODE], 2, ['past niet', 'gpo-lijst']],
  ['a letter that is not there', ['letter', 'gpo-lijts', '--code', CODE], 2, ['Bedoelde u "gpo-lijst"?']],
  [
    'a letter by its title',
    ['letter', 'Een zaak bij de Geschillencommissie: wat u klaarlegt', '--code', CODE],
    0,
    ['Een zaak bij'],
  ],
  ['a letter by part of its title', ['letter', 'GESCHILLENCOMMISSIE', '--code', CODE], 0, ['Een zaak bij']],
  [
    'a title that does not fit',
    ['letter', 'bezwaar tegen een besluit over de tlv', '--code', CODE],
    2,
    ['past niet'],
  ],
  [
    'a word of more letters',
    ['letter', 'een', '--code', CODE, '-a', 'bijzonderheden=lang-ziek'],
    2,
    ['meer dan één brief', 'gpo-lijst Een zaak'],
  ],
  ['a name and the list', ['letter', 'gpo-lijst', '--list', ...REFUSED], 2, ['niet allebei']],
  ['a letter without answers', ['letter'], 3, ['alle antwoorden nodig', 'Is uw kind nu veilig?']],
  ['a letter as a calendar', ['letter', '--code', CODE, '-o', inFolder('x.ics')], 2, ['niet in een agenda']],
  [
    'a page, resumed',
    ['resume', files.html],
    0,
    ['Sinds 18 november 2026', '10 dagen geleden', 'nog 16 dagen', 'niet veranderd'],
  ],
  ['markdown, resumed', ['resume', files.markdown], 0, ['Sinds 18 november 2026', 'niet veranderd']],
  ['text, resumed', ['resume', files.text], 0, ['Sinds 18 november 2026', 'niet veranderd']],
  [
    'resumed from a page without its end',
    ['resume', half],
    0,
    ['Het eind van dit bestand ontbreekt', 'Sinds'],
  ],
  ['resumed from JSON without its parts', ['resume', hollow], 2, ['niet heel']],
  ['resumed from another pack', ['resume', foreign], 2, ['de inhoud "ander-pakket"', '--content']],
  [
    'a code where there are no numbers',
    ['--content', 'test/fixtures/small', '--code', CODE],
    2,
    ['heeft geen codes', 'numbers'],
  ],
  ['JSON, resumed', ['resume', files.json], 0, ['Sinds 18 november 2026', 'niet veranderd']],
  ['resumed after the last day', ['resume', files.html, '--today', '2026-12-20'], 0, ['intussen voorbij']],
  ['resumed without a code', ['resume', files.bare], 2, ['staat geen code in']],
  ['resumed from half a page', ['resume', cut], 2, ['niet heel']],
  ['resumed from half of JSON', ['resume', torn], 2, ['niet heel']],
  ['resumed after a change by hand', ['resume', changed], 2, ['met de hand veranderd']],
  ['resumed with a wrong code', ['resume', wrong], 2, ['klopt niet']],
  ['resumed from nothing', ['resume', inFolder('geen.html')], 5, ['bestaat niet']],
  ...OVER_READ.map((words): [string, string[], number, string[]] => [
    `over what is read: ${words.join(' ')}`,
    [...words, '--force'],
    2,
    ['dat ik hier lees', 'Kies een andere naam'],
  ]),
  ['resumed as a calendar', ['resume', files.html, '-o', inFolder('a.ics')], 2, ['past niet in een agenda']],
  [
    'compared as a pdf',
    ['compare', files.html, CODE, '-o', inFolder('a.pdf')],
    2,
    ['.pdf', 'kan ik niet maken'],
  ],
  ['a list of regions as a file', ['regions', 'list', '-o', inFolder('r.txt')], 2, ['schrijft geen bestand']],
  ['two that are the same', ['compare', files.html, CODE], 0, ['zeggen hetzelfde']],
  [
    'two that differ',
    [
      'compare',
      files.markdown,
      REFUSED.filter((word) => word !== '-a')
        .join(' ')
        .replace('11-02', '11-03'),
    ],
    0,
    ['14 december 2026', '15 december 2026'],
  ],
  [
    'one that does not end',
    ['compare', CODE, 'veiligheid=veilig'],
    3,
    ['alle antwoorden nodig', 'stapwijzer advise -a veiligheid=veilig'],
  ],
  [
    'two that differ in the order of ticks',
    ['compare', `${TICKS} geprobeerd=leraar,leiding`, `${TICKS} geprobeerd=leiding,leraar`],
    0,
    ['zeggen hetzelfde'],
  ],
  [
    'a code beside a file that is there',
    ['--code', CODE, '-o', files.html],
    2,
    ['!=weet-niet', `--code '${CODE}'`],
  ],
  ['a page with the name of a document', ['page', '-o', inFolder('w.pdf')], 2, ['kan ik niet maken']],
  ['coloured text', ['resume', coloured], 0, ['Sinds 18 november 2026']],
  [
    'compared with a day that is to come',
    ['compare', CODE, CODE, '--today', '2026-11-01'],
    2,
    ['in de toekomst'],
  ],
  ['one of other content', ['compare', CODE, foreign], 2, ['met de inhoud "ander-pakket"']],
  [
    'a code with a day that is to come',
    ['--code', TO_COME],
    2,
    ['toekomst', `${TO_COME}' -a plan-datum=weet-niet`],
  ],
  ['answers of other content', ['--answers', foreignJson], 2, ['met de inhoud "ander-pakket"']],
  ['resumed from before a question was added', ['resume', before], 3, ['met deze regel', BEFORE]],
  ['a card for a call', ['contacts', 'onderwijsconsulenten', '--card'], 0, ['070-312 28 87', 'Schrijf op']],
];

test.each(CASES)('%s', async (_, args, code, words) => {
  const ran = await run(args);
  const said = (ran.stdout + ran.stderr).replace(/\s+/g, ' ');
  expect({ code: ran.code, said }).toMatchObject({ code });
  for (const word of words) {
    if (word.startsWith('!')) expect(said).not.toContain(word.slice(1));
    else expect(said).toContain(word);
  }
});

test('no calendar file is made where there is no date to count', async () => {
  const file = inFolder('geen.ics');
  const given = REFUSED.map((word) => word.replace('2026-11-02', 'weet-niet'));
  const ran = await run([...given, '-o', file]);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain('geen datum');
  expect(existsSync(file)).toBe(false);
});

test('a calendar file is read by another parser, and its full path is said', async () => {
  const file = inFolder('datum.ics');
  const ran = await run([...REFUSED, '-o', file]);
  expect(ran.stderr).toContain(`Het advies staat in ${file}.`);
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
  const starts = calendar
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('dtstart')));
  expect(starts).toEqual(['2026-12-07', '2026-12-14']);
});

test('a file is opened by the program of the system, and what cannot be opened is said', async () => {
  const opened = inFolder('opened');
  for (const name of ['xdg-open', 'open']) {
    writeFileSync(inFolder(name), `#!/bin/sh\necho "$1" > '${opened}'\n`);
    chmodSync(inFolder(name), 0o755);
  }
  const file = inFolder('open.html');
  const ran = await run([...REFUSED, '-o', file, '--open'], { env: { PATH: folder } });
  expect(ran).toMatchObject({ code: 0, stderr: `Het advies staat in ${file}.\n` });
  expect(readFileSync(opened, 'utf8').trim()).toBe(file);
  const not = await run([...REFUSED, '-o', file, '--force', '--open'], { env: { PATH: inFolder('leeg') } });
  expect(not.code).toBe(0);
  expect(not.stderr).toContain('Openen lukt hier niet');
});

test.each([
  ['html', files.html, 'type="checkbox"', 'type="checkbox" checked'],
  ['markdown', files.markdown, '[ ]', '[x]'],
])('what was ticked in %s is told', async (_, file, box, ticked) => {
  const marked = `${file}.ticked${file.slice(file.lastIndexOf('.'))}`;
  writeFileSync(marked, readFileSync(file, 'utf8').replace(box, ticked));
  const { done, todo } = JSON.parse((await run(['resume', marked, '--json'])).stdout);
  const before = JSON.parse((await run(['resume', file, '--json'])).stdout);
  expect(done).toHaveLength(1);
  expect(before.done).toEqual([]);
  expect(todo).toHaveLength(before.todo.length - 1);
});

test.each(['thuis-onveilig', 'direct-gevaar', 'medewerker'])(
  'after %s no advice for people tells the answers, unless asked',
  async (danger) => {
    const given = ['-a', `veiligheid=${danger}`, '--code', CODE];
    const ran = await run([...given, '--json']);
    const { status, code } = JSON.parse(ran.stdout);
    expect({ status, code }).toEqual({ status: 'advice', code: null });
    for (const how of ['html', 'markdown', 'text'].flatMap((format) => [
      ['-f', format],
      ['-f', format, '--short'],
      ['-f', format, '--full'],
    ])) {
      const { stdout } = await run([...given, ...how]);
      const said = stdout.replace(/\s+/g, ' ');
      expect(said).toContain(`${NO_ANSWERS} ${AGAIN}`);
      for (const told of [
        'veiligheid=',
        'Omdat u koos',
        'Uw antwoorden ',
        'zou veranderen',
        'Is uw kind nu veilig?',
      ])
        expect(said.replace(NO_ANSWERS, ''), how.join(' ')).not.toContain(told);
      const asked = await run([...given, ...how, '--with-answers']);
      expect(asked.stdout.includes('Is uw kind nu veilig?'), how.join(' ')).toBe(!how.includes('--short'));
    }
  },
);

test('the line that gives an advice again counts from the day itself, and begins as it was started', async () => {
  const { stdout } = await run([...REFUSED, '--json'], { env: { npm_lifecycle_event: 'npx' } });
  const { command } = JSON.parse(stdout);
  expect(command).toMatch(/^npx stapwijzer advise /);
  expect(command).not.toContain('--today');
  expect((await run([...REFUSED, '-f', 'markdown', '--today', '2026-11-18'])).stdout).toContain(
    ' --today 2026-11-18\n',
  );
});

test('a file from other content is told sentence by sentence', async () => {
  const file = inFolder('other.json');
  const advice = JSON.parse(readFileSync(files.json, 'utf8'));
  const older = { ...advice.step, goal: 'Een ander doel.' };
  const given = advice.answers.map((answer: { question: string; value: string }) => [
    answer.question,
    answer.value,
  ]);
  const tree = shippedTree();
  const code = codeFor({ ...tree, pack: { ...tree.pack, hash: '000000000001' } }, Object.fromEntries(given));
  writeFileSync(file, JSON.stringify({ ...advice, step: older, code }));
  const { sameContent, texts } = JSON.parse((await run(['resume', file, '--json'])).stdout);
  expect(sameContent).toBe(false);
  expect(texts).toMatchObject([{ before: 'Een ander doel.', after: advice.step.goal }]);
});

test('what differs is written as its name ends', async () => {
  const other = 'veiligheid=veilig aanwezigheid=naar-school onderwerp=vervoer sector=po vervoer=aanvragen';
  expect((await run(['compare', files.html, other, '-o', inFolder('verschil.json')])).code).toBe(0);
  expect(JSON.parse(readFileSync(inFolder('verschil.json'), 'utf8')).same).toBe(false);
  expect((await run(['resume', files.html, '--no-input', '-o', inFolder('sinds.html')])).code).toBe(0);
  expect(readFileSync(inFolder('sinds.html'), 'utf8')).toMatch(/^<!doctype html>/i);
});

test('what is read stays what it is', () => {
  expect(readFileSync(inMap, 'utf8')).toBe(readFileSync(files.html, 'utf8'));
  expect(readFileSync(join(pack, 'small.yaml'), 'utf8')).toBe(
    readFileSync(join(SMALL, 'small.yaml'), 'utf8'),
  );
});

test('beside what is read it is written', async () => {
  copyFileSync(files.html, inFolder('map/b.html'));
  const { code } = await run(['compare', inMap, CODE, '-o', inFolder('map/b.html'), '--force']);
  expect(code).toBe(0);
});

test.each(['"2026-02-30"', '"2026-13-45"', '"nooit"'])(
  'a saved answer that is no day, %s, is refused',
  async (day) => {
    const file = inFolder('dag.json');
    writeFileSync(file, readFileSync(files.json, 'utf8').replace('"2026-11-02"', day));
    const { code, stderr } = await run(['resume', file, '--no-input']);
    expect([code, stderr.includes('met de hand veranderd')]).toEqual([2, true]);
  },
);

test('what a saved advice says of itself moves no cursor', async () => {
  const file = inFolder('esc.json');
  const saved = readFileSync(files.json, 'utf8').replace('"passend-onderwijs"', '"\\u001b]0;x\\u0007"');
  writeFileSync(file, saved);
  const { code, stderr } = await run(['resume', file, '--no-input']);
  expect(code).toBe(2);
  expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test.each([[['letter', 'klacht']], [['compare', CODE, CODE]]])(
  '%j writes one format, and not JSON beside another',
  async (words) => {
    const { code, stdout } = await run([...words, '--json', '-f', 'html']);
    expect(code).toBe(2);
    expect(stdout).toContain('"code": "not-together"');
  },
);
