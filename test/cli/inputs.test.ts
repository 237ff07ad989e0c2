import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type AdviseOptions, asksPeople } from '../../src/cli/args/advise-flags.ts';
import { ENDINGS } from '../../src/cli/args/flags.ts';
import { run, type Setting } from '../harness/io.ts';

const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-'));
const inFolder = (name: string) => join(folder, name);

const flags = (text: string) => text.split(' ').flatMap((pair) => ['-a', pair]);

/** A consultation that has an end. */
const WHOLE = flags(
  'veiligheid=veilig aanwezigheid=naar-school onderwerp=zorgen gesproken=nee sector=po school-plaats=weet-niet bijzonderheden=geen',
);

/** The same without its last answer. */
const OPEN = WHOLE.slice(0, -2);

/** A question for a date comes next. */
const SUSPENDED = flags('veiligheid=veilig aanwezigheid=geschorst');

/** What is typed, how the run ends, and what is said (a leading ! means: not said). */
type Line = readonly [
  name: string,
  args: readonly string[],
  code: number,
  words: readonly string[],
  setting?: Setting,
];

function all(lines: readonly Line[]): void {
  for (const line of lines) test(line[0], () => holds(line));
}

async function holds([, args, code, words, setting]: Line): Promise<void> {
  const ran = await run(args, setting);
  const said = ran.stdout + ran.stderr;
  for (const word of words) {
    if (word.startsWith('!')) expect(said).not.toContain(word.slice(1));
    else expect(said).toContain(word);
  }
  expect(said).not.toBe('');
  expect(ran.code).toBe(code);
}

const ANSWERS: readonly Line[] = [
  [
    'a many-question adds up',
    [...OPEN, '-a', 'bijzonderheden=spanning', '-a', 'bijzonderheden=beperking', '--json'],
    0,
    ['"spanning",\n        "beperking"'],
  ],
  [
    'danger now is what the advice is about',
    flags('veiligheid=direct-gevaar'),
    0,
    ['\nBel direct 112\n', '!Stap 1 van'],
  ],
  ['the same twice is once', [...WHOLE, '-a', 'sector=po'], 0, ['Stap 1']],
  ['the same in two ways is once', [...WHOLE, '-a', 'sector=Basisschool'], 0, ['Stap 1']],
  [
    'two answers to one question',
    [...WHOLE, '-a', 'sector=vo'],
    2,
    ['past maar een antwoord', 'po, vo', 'Basisschool'],
  ],
  [
    'two dates',
    [...SUSPENDED, ...flags('schorsing-datum=2026-11-02 schorsing-datum=2026-11-03')],
    2,
    ['past maar een antwoord'],
  ],
  [
    'one that excludes the others',
    [...OPEN, '-a', 'bijzonderheden=geen', '-a', 'bijzonderheden=spanning'],
    2,
    ['"geen" kan niet samen'],
  ],
  ['a label', ['-a', 'veiligheid=Veilig', '-a', 'sector=basisschool', '--json'], 3, ['"answered": 1']],
  ['a label with a comma', ['-a', 'veiligheid=ja, mijn kind is veilig', '--json'], 3, ['"answered": 1']],
  [
    'a label with a comma, of a many-question',
    [...OPEN, '-a', 'bijzonderheden=Lang ziek, ernstig ziek of een chronische ziekte'],
    0,
    ['Stap 1'],
  ],
  [
    'a label without its brackets',
    [...OPEN, '-a', 'sector=po', '-a', 'Bijzonderheden=niets hiervan'],
    0,
    ['Stap 1'],
  ],
  ['not known, in words', ['-a', 'veiligheid=weet ik niet', '--json'], 3, ['"answered": 1']],
  [
    'an unknown value',
    ['-a', 'sector=hogeschool'],
    2,
    ['"hogeschool" is geen antwoord', 'po', 'Basisschool'],
  ],
  [
    'an unknown question',
    ['-a', 'zzzzzzzz=po'],
    2,
    ['Er is geen vraag', 'sector', 'Over welke soort school'],
  ],
  [
    'two unknown questions, and the list once',
    flags('qqqq=po zzzz=po'),
    2,
    ['Er is geen vraag "qqqq".\nEr is geen vraag "zzzz".\nDe vragen zijn:'],
  ],
  ['a date in words', [...SUSPENDED, '-a', 'schorsing-datum=2 november', '--json'], 3, ['"answered": 3']],
  ['a date ago', [...SUSPENDED, '-a', 'schorsing-datum=3 weken geleden', '--json'], 3, ['"answered": 3']],
  [
    'a date that is not known',
    [...SUSPENDED, '-a', 'schorsing-datum=ik weet het niet', '--json'],
    3,
    ['"answered": 3'],
  ],
  ['no months for a month', [...SUSPENDED, '-a', 'schorsing-datum=2 maanden'], 2, ['2 maanden geleden?']],
  [
    'a year that is guessed',
    [...SUSPENDED, '-a', 'schorsing-datum=2 december'],
    2,
    ['dinsdag 2 december 2025', '2025-12-02'],
  ],
  [
    'a date in a file',
    ['--answers', '-', '--json'],
    3,
    ['"answered": 3'],
    {
      stdin:
        '{"veiligheid":"Veilig","aanwezigheid":"Mijn kind is geschorst, nu of binnenkort","schorsing-datum":"2 november"}',
    },
  ],
  [
    'a question under two names in a file',
    ['--answers', '-'],
    2,
    ['past maar een antwoord'],
    {
      stdin: '{"sector":"po","Sector":"vo"}',
    },
  ],
];

const SETTINGS: readonly Line[] = [
  ['a relative today', [...WHOLE, '--today', 'gisteren'], 2, ['geen hele datum', '2026-11-27']],
  ['a today without a year', [...WHOLE, '--today', '2 november'], 2, ['geen hele datum']],
  ['a today in words', [...WHOLE, '--today', '2 november 2026', '--json'], 0, ['"today": "2026-11-02"']],
  ['a today that is none', [...WHOLE, '--today', '2026-02-30'], 2, ['geen hele datum']],
  [
    'answers that come in, and asking',
    ['--answers', '-', '--ask', '--plain', '--json'],
    2,
    ['"code": "not-together"'],
    {
      stdin: '{"veiligheid":"veilig"}',
    },
  ],
  [
    'answers that come in, and asking, for people',
    ['--answers', '-', '--ask', '--plain'],
    2,
    ['"--ask" kan niet samen met "--answers -"'],
  ],
  ['asking and not asking', ['--ask', '--no-input'], 2, ['"--ask" kan niet samen met "--no-input"']],
  ['two formats', [...WHOLE, '--json', '-f', 'markdown'], 2, ['"code": "not-together"']],
  ['a pdf', [...WHOLE, '-o', inFolder('advies.pdf')], 2, ['".pdf"', Object.keys(ENDINGS).join(', ')]],
  ['a docx', [...WHOLE, '-o', inFolder('advies.DOCX')], 2, ['".docx"']],
  ['a pdf with a format', [...WHOLE, '-f', 'text', '-o', inFolder('advies.pdf')], 2, ['".pdf"']],
  [
    'an answer that lapsed',
    [...WHOLE, '-a', 'tlv-datum=2026-10-01'],
    0,
    ['Niet gebruikt', 'tlv-datum', 'op het besluit over de TLV'],
  ],
  [
    'an answer that lapsed, before the end',
    [...OPEN, '-a', 'tlv-datum=2026-10-01'],
    3,
    ['Niet gebruikt', 'tlv-datum'],
  ],
  [
    'an answer given before its question is asked',
    ['-a', 'veiligheid=veilig', '-a', 'school-plaats=Texel'],
    3,
    ['!Niet gebruikt', 'school-plaats=gemeente:texel'],
  ],
  [
    'a place that can be two, and the line to go on with leaves it out',
    ['-a', 'veiligheid=veilig', '-a', 'school-plaats=Tilburg'],
    2,
    ['ligt in meer dan één regio', 'Met deze regel gaat u verder', '!-a school-plaats=Tilburg'],
  ],
  [
    'an answer that lapsed, for a program',
    [...WHOLE, '-a', 'tlv-datum=2026-10-01', '--json'],
    0,
    ['!Niet gebruikt'],
  ],
  ['quick and line by line', ['--quick', '--plain'], 2, ['"--quick" kan niet samen met "--plain"']],
  [
    'answers that are waited for',
    ['--answers', '-'],
    3,
    ['Ik wacht op antwoorden', 'Ctrl-D'],
    {
      isTyped: true,
      stdin: '{}',
    },
  ],
  ['a batch that is waited for', ['batch'], 0, ['Ik wacht op antwoorden', 'Ctrl-D'], { isTyped: true }],
  ['answers that come by themselves', ['--answers', '-'], 3, ['!Ik wacht'], { stdin: '{}' }],
  ['not asked in CI', [], 3, ['CI is gezet'], { env: { CI: 'true' } }],
];

const LINE = 'gaat u verder met uw antwoorden:\n  stapwijzer advise -a veiligheid=veilig';

const NOTHING_LOST: readonly Line[] = [
  ['a wrong flag', ['-a', 'veiligheid=veilig', '--formaat', 'json'], 2, [LINE]],
  ['a wrong value', ['-a', 'veiligheid=veilig', '-f', 'pdf'], 2, [LINE]],
  ['a wrong today', ['-a', 'veiligheid=veilig', '--today', 'gisteren'], 2, [LINE]],
  ['a wrong answer', ['-a', 'veiligheid=veilig', '-a', 'sector=pox'], 2, [LINE, '!-a sector=pox']],
  ['a folder that is not there', [...WHOLE, '-o', inFolder('geen/advies.md')], 5, [LINE]],
  [
    'started by npx',
    ['-a', 'veiligheid=veilig', '--foo'],
    2,
    ['\n  npx stapwijzer advise -a'],
    {
      env: { npm_lifecycle_event: 'npx' },
    },
  ],
  ['nothing that can be used', ['-a', 'sector=pox'], 2, ['!gaat u verder']],
  [
    'another pack',
    ['--content', 'test/fixtures/small', '-a', 'soort=vo', '-a', 'extra=onzin'],
    2,
    ['gaat u verder', '--content test/fixtures/small'],
  ],
  ['nothing given', ['--foo'], 2, ['!gaat u verder']],
];

const HELP: readonly Line[] = [
  ['the exit codes', ['help', 'exit-codes'], 0, ['  3', 'nog een antwoord nodig', '  70', '129, 143']],
  ['the formats', ['help', 'formats'], 0, ['markdown', '.markdown)', 'json']],
  ['the environment', ['help', 'environment'], 0, ['NO_COLOR', 'ACCESSIBLE', 'CI']],
  ['a topic on a small screen', ['help', 'environment'], 0, ['NO_COLOR'], { columns: 40 }],
  ['a Dutch command', ['stappen'], 2, ['Bedoelde u "steps"?']],
  ['Dutch help', ['hulp'], 2, ['Bedoelde u "help"?']],
  ['a flag with a slip', ['--hlep'], 2, ['Bedoelde u "--help"?']],
  ['the version as a word', ['version'], 2, ['Bedoelde u "--version"?']],
  ['the version as a letter', ['-v'], 2, ['Bedoelde u "--version"?']],
  ['the flags people need', ['--help'], 0, ['--plain', '--answer', '--output', '--json', 'exit-codes']],
];

const LOOK_UPS: readonly Line[] = [
  ['whom to call about bullying', ['contacts', 'pesten'], 0, ['Vertrouwenspersoon', 'Kindertelefoon']],
  ['whom to call about the taxi', ['contacts', 'taxi'], 0, ['leerlingenvervoer']],
  ['a fine', ['terms', 'boete'], 0, ['verzuim']],
  ['nothing that is there', ['contacts', 'pizzabezorger'], 2, ['Ik ken de organisatie', 'loket  ']],
  ['a slip in a keyword', ['contacts', 'peste n'], 2, ['Bedoelde u']],
  ['the questions', ['questions'], 0, ['(sector)', 'po: Basisschool', 'Daarna: plan']],
  ['one question', ['questions', 'veiligheid'], 0, ['Waarom:', 'direct-gevaar', 'daarna: het advies']],
  ['questions by a word in them', ['questions', 'advies over'], 2, ['Ik ken de vraag']],
  ['questions as data', ['questions', 'sector', '--json'], 0, ['"id": "po"', '"next": "plan"']],
];

describe('look-ups', () => all(LOOK_UPS));
describe('help', () => all(HELP));
describe('answers', () => all(ANSWERS));
describe('settings', () => all(SETTINGS));
describe('what was answered is given back', () => all(NOTHING_LOST));

const TERMINAL = { isTerminal: true, CI: '' };

test.each<[string, AdviseOptions, object, boolean]>([
  ['at a terminal', {}, TERMINAL, true],
  ['at a terminal, with an answer', { answer: ['sector=po'] }, TERMINAL, true],
  ['at a terminal, with a file', { answers: 'a.json' }, TERMINAL, true],
  ['at a terminal, with answers from its input', { answers: '-' }, TERMINAL, false],
  ['at a terminal, for a program', { json: true }, TERMINAL, false],
  ['at a terminal, for a program by its format', { format: 'json' }, TERMINAL, false],
  ['at a terminal, for a program, asked to', { json: true, ask: true }, TERMINAL, true],
  ['at a terminal, without input', { 'no-input': true }, TERMINAL, false],
  ['at a terminal of a build server', {}, { CI: 'true' }, false],
  ['at a terminal of a build server, asked to', { ask: true }, { CI: 'true' }, true],
  ['over a pipe', {}, { isTerminal: false }, false],
  ['over a pipe, asked to', { ask: true }, { isTerminal: false }, false],
  ['over a pipe, line by line', { plain: true }, { isTerminal: false }, true],
  [
    'over a pipe, line by line, with an answer',
    { plain: true, answer: ['sector=po'] },
    { isTerminal: false },
    true,
  ],
  ['over a pipe, line by line, for a program', { plain: true, json: true }, { isTerminal: false }, false],
])('%s somebody is asked or not', (_, options, surroundings, asks) => {
  const { isTerminal, CI } = { ...TERMINAL, ...surroundings };
  expect(asksPeople(options, { stdin: { isTerminal }, stderr: { isTerminal }, env: { CI } })).toBe(asks);
});

test('the line that is given back works', async () => {
  const { stderr } = await run([...WHOLE, '--foo']);
  const line = /\n {2}stapwijzer (.*)\n/.exec(stderr)?.[1] ?? '';
  expect((await run(line.split(' '))).stdout).toContain('Stap 1');
});

test('answers in a file stay with the line that is given back', async () => {
  const file = inFolder('a.json');
  writeFileSync(file, '{"sector":"po"}');
  const { stderr } = await run(['--answers', file, '-a', 'veiligheid=veilig', '--foo']);
  expect(stderr).toContain(`--answers ${file}`);
});
