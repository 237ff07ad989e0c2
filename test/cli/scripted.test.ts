import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMATS } from '../../src/cli/args/flags.ts';
import { run } from '../harness/io.ts';
import { SMALL } from '../harness/small-tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-'));
const inFolder = (name: string) => join(folder, name);

/** A consultation that ends: an OPP refused on 2 November 2026. */
const REFUSED = [
  ...['veiligheid=veilig', 'aanwezigheid=naar-school', 'onderwerp=plan', 'sector=vo', 'plan=geweigerd'],
  ...['plan-datum=2026-11-02', 'bijzonderheden=geen', 'school-plaats=weet-niet'],
].flatMap((answer) => ['-a', answer]);

/** Command lines, the exit code, and words that must be said (a leading ! means: not said). */
const CASES: readonly [string, string[], number, string[]][] = [
  [
    'advice',
    REFUSED,
    0,
    ['Stap 4 van 6', 'Geschillencommissie', '14 december 2026', '7 december 2026', '!✓'],
  ],
  ['the same as markdown', [...REFUSED, '-f', 'markdown'], 0, ['# Stap 4 van 6', '1. [ ] **', '](https://']],
  ['the same as json', [...REFUSED, '--json'], 0, ['"status": "advice"', '"date": "2026-12-14"']],
  ['help', ['--help'], 0, ['Gebruik:', 'Opdrachten:', '112', '!Usage']],
  ['help of a command', ['advise', '--help'], 0, ['--answer', '--today', '!Options']],
  ['version', ['--version'], 0, ['0.0.0']],
  ['steps', ['steps'], 0, ['Stap 1', 'Stap 6', 'andere-school']],
  ['one step', ['steps', '4'], 0, ['Een plan maken', 'Vragen voor het gesprek']],
  ['one step by name', ['steps', 'gesprek'], 0, ['Met elkaar in gesprek']],
  ['contacts', ['contacts'], 0, ['112', 'Geschillencommissie', 'Ziezon']],
  [
    'one contact',
    ['contacts', 'onderwijsconsulenten'],
    0,
    ['070-312 28 87', 'Wachttijd', 'Gecontroleerd op'],
  ],
  ['a term', ['terms', 'OPP'], 0, ['OPP']],
  ['a term by what people say', ['terms', 'taxi'], 0, ['leerlingenvervoer:']],
  ['all contacts that people mean', ['contacts', 'boete'], 0, ['(juridische-hulp)', '(leerplichtambtenaar)']],
  ['contacts as json', ['contacts', '--json'], 0, ['"status": "contacts"']],
  ['another pack', ['--content', SMALL, '-a', 'soort=nee'], 0, ['Stap 2 van 2', 'Commissie']],
  [
    'a wrong option',
    ['-a', 'sector=pox'],
    2,
    ['"pox"', 'Bedoelde u "po"?', 'Kies uit:\n  po', 'Basisschool'],
  ],
  ['a wrong question', ['-a', 'sectr=po'], 2, ['Er is geen vraag "sectr"', 'Bedoelde u "sector"?']],
  ['a wrong date', ['-a', 'plan-datum=2026-02-30'], 2, ['geen datum die bestaat', '2026-11-02']],
  ['a date to come', ['-a', 'plan-datum=2027-01-01'], 2, ['in de toekomst']],
  ['a date too long ago', ['-a', 'plan-datum=0206-11-02'], 2, ['lang geleden']],
  ['a pair without a value', ['-a', 'sector'], 2, ['--answer vraag=keuze']],
  ['two that exclude each other', ['-a', 'geprobeerd=leraar,niemand'], 2, ['"niemand" kan niet samen']],
  ['a wrong flag', ['--formaat', 'json'], 2, ['"--formaat" ken ik niet', 'Bedoelde u "--format"?']],
  ['a wrong format', ['-f', 'pdf'], 2, ['"pdf" kan hier niet', FORMATS.join(', ')]],
  ['a flag without its value', ['--today'], 2, ['Achter', 'hoort nog iets']],
  ['a wrong today', ['--today', 'morgen'], 2, ['--today morgen', 'geen hele datum', '2026-11-29']],
  ['a mistyped command', ['contcts'], 2, ['"contcts" is geen opdracht', 'Bedoelde u "contacts"?']],
  [
    'help of a mistyped command',
    ['help', 'advies'],
    2,
    ['Over "advies" is er geen hulp', 'Bedoelde u "advise"?'],
  ],
  ['a word too many', ['steps', 'plan', 'extra'], 2, ['"extra"']],
  ['an unknown contact', ['contacts', 'loketje'], 2, ['Bedoelde u "loket"?']],
  ['an unknown term', ['terms', 'zzzz'], 2, ['Ik ken het woord "zzzz" niet']],
  ['nothing at all', [], 3, ['dit is geen terminal', 'Is uw kind nu veilig?', 'veiligheid=veilig']],
  ['an answer missing', ['-a', 'veiligheid=veilig'], 3, ['Gaat uw kind nu naar school?', '-a aanwezigheid=']],
  ['a date missing', REFUSED.slice(0, 10), 3, ['plan-datum=2026-11-02']],
  ['no input wanted', ['--no-input'], 3, ['Is uw kind nu veilig?', '!geen terminal']],
  ['no such folder', ['--content', inFolder('geen')], 5, ['bestaat niet']],
  ['a folder without yaml', ['--content', folder], 5, ['geen YAML-bestanden']],
  ['no such answers file', ['--answers', inFolder('geen.json')], 5, ['bestaat niet']],
  ['a folder that is not there', [...REFUSED, '-o', inFolder('geen/advies.md')], 5, ['de map bestaat niet']],
];

test.each(CASES)('%s', async (_, args, code, words) => {
  const ran = await run(args);
  const said = ran.stdout + ran.stderr;
  for (const word of words) {
    if (word.startsWith('!')) expect(said).not.toContain(word.slice(1));
    else expect(said).toContain(word);
  }
  expect(said).not.toMatch(/\n {4}at |Error:|undefined|\[object/);
  expect(ran.code).toBe(code);
  expect(code === 0 ? ran.stderr : ran.stdout).toBe('');
});

test.each(CASES.filter(([, args, code]) => code !== 0 && args.length > 0))(
  '%s, as json',
  async (_, args, code) => {
    const ran = await run([...args, '--json']);
    const document = JSON.parse(ran.stdout);
    expect(document.schema).toBe('stapwijzer/1');
    expect(document.status).toBe(code === 3 ? 'question' : 'error');
    expect(ran).toMatchObject({ code, stderr: '' });
  },
);

test('answers come from a file, from standard input, and flags win', async () => {
  const file = inFolder('antwoorden.yaml');
  writeFileSync(file, 'veiligheid: veilig\naanwezigheid: thuis-lang\n');
  const json = JSON.stringify({ veiligheid: 'veilig', aanwezigheid: 'thuis-lang' });
  const fromFile = await run(['--answers', file, '--json']);
  const fromInput = await run(['--answers', '-', '--json'], { stdin: json });
  expect(fromFile.stdout).toBe(fromInput.stdout);
  expect(JSON.parse(fromFile.stdout)).toMatchObject({
    status: 'question',
    answered: 2,
    question: { id: 'onderwerp' },
  });
  const overruled = await run(['--answers', file, '-a', 'aanwezigheid=geschorst', '--json']);
  expect(JSON.parse(overruled.stdout).question.id).toBe('schorsing-datum');
});

test('a saved advice can be given back as answers', async () => {
  const file = inFolder('advies.json');
  await run([...REFUSED, '-o', file]);
  const again = await run(['--answers', file, '--json']);
  expect(again.stdout).toBe(readFileSync(file, 'utf8'));
});

test.each(['[1, 2]', '{ veiligheid: 3 }', 'veiligheid: [', 'tekst'])(
  'answers that are none are refused: %s',
  async (stdin) => {
    const ran = await run(['--answers', '-'], { stdin });
    expect(ran.code).toBe(2);
    expect(ran.stderr).not.toBe('');
  },
);

test('the ending of the file decides the format; the file is for its owner only', async () => {
  const file = inFolder('advies.md');
  const ran = await run([...REFUSED, '-o', file]);
  expect(ran).toMatchObject({ code: 0, stdout: '' });
  expect(readFileSync(file, 'utf8')).toContain('# Stap 4 van 6');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a file that is there is not overwritten without --force', async () => {
  const file = inFolder('bezet.md');
  writeFileSync(file, 'van mij');
  const refused = await run([...REFUSED, '-o', file]);
  expect(refused).toMatchObject({ code: 2 });
  expect(refused.stderr).toContain('bestaat al');
  expect(readFileSync(file, 'utf8')).toBe('van mij');
  expect((await run([...REFUSED, '-o', file, '--force'])).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain('Stap 4');
});

test('a wrong run leaves no file', async () => {
  const file = inFolder('half.md');
  await run(['-a', 'veiligheid=veilig', '-o', file]);
  expect(existsSync(file)).toBe(false);
});

test('the advice ends with the command that gives it again', async () => {
  const first = await run([...REFUSED, '--json']);
  const { command } = JSON.parse(first.stdout);
  const again = await run([...command.split(' ').slice(1), '--json']);
  expect(again.stdout).toBe(first.stdout);
});

test('answers off the route are told to have lapsed', async () => {
  const ran = await run([...REFUSED, '-a', 'tlv-datum=2026-10-01', '--json']);
  expect(JSON.parse(ran.stdout).lapsed).toEqual(['tlv-datum']);
});

test('content that is wrong is told with file, line and column', async () => {
  const broken = mkdtempSync(join(tmpdir(), 'stapwijzer-'));
  const small = readFileSync(join(SMALL, 'small.yaml'), 'utf8');
  writeFileSync(
    join(broken, 'kapot.yaml'),
    small.replace('kind: one', 'kind: eenn').replace('why: Dan', 'wy: Dan'),
  );
  const ran = await run(['--content', broken]);
  expect(ran.code).toBe(4);
  expect(ran.stderr).toMatch(/kapot\.yaml:\d+:\d+/);
  expect(ran.stderr).toContain('"wy" is hier geen bekende naam');
  expect(ran.stderr).toContain('Bedoelde u "why"?');
  expect(ran.stderr).toContain('^^^^');
});
