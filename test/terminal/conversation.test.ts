import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ALL,
  answersBefore,
  argumentsFor,
  folder,
  type Given,
  IDS,
  pick,
  talk,
} from '../harness/conversation.ts';
import { runProgram } from '../harness/program.ts';
import {
  codeOf,
  LAST_OF_A_QUESTION,
  shell,
  type Terminal,
  terminal,
  unwrapped,
} from '../harness/terminal.ts';

/** The escape code of a colour; bold and dim are none. */
const COLOUR = /\u001b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m/;

/** What is to be seen of the answer to each question when it comes back. */
const MARKS: Given = {
  veilig: '> 1. Ja',
  onderwerp: '> 7. Mijn kind is ziek',
  geprobeerd: '> 1. [x] De leraar',
  dag: 'Enter: maandag 2 november 2026',
  plaats: 'In welke plaats staat de school?',
};

describe('going back', () => {
  test.each(Object.entries(MARKS))('to %s finds the earlier answer', async (id, mark) => {
    const number = IDS.indexOf(id) + 1;
    const parent = talk(answersBefore(IDS[number] ?? ''));
    await parent.until(`Vraag ${number + 1}, `, LAST_OF_A_QUESTION);
    parent.press('left');
    await parent.until(`Vraag ${number}, `, mark, LAST_OF_A_QUESTION);
  });

  test('to the first question and forward again ends in the same advice', async () => {
    const parent = talk(answersBefore('plaats'));
    for (let number = 5; number > 1; number -= 1) {
      await parent.until(`Vraag ${number}, `, LAST_OF_A_QUESTION);
      parent.press('left');
    }
    for (let number = 1; number < 5; number += 1) {
      await parent.until(`Vraag ${number}, `, LAST_OF_A_QUESTION);
      parent.press('enter');
    }
    await parent.until('Vraag 5, ', LAST_OF_A_QUESTION);
    parent.press('-', 'enter');
    await parent.until('Vraag 6, ', LAST_OF_A_QUESTION);
    parent.press('1', 'enter');
    await parent.until('uiterlijk 14 december 2026', '. Stop');
  });
});

test.each([
  ['veilig', ['?'], 'Veiligheid gaat voor alles'],
  ['veilig', ['9'], 'Kies een nummer van 1 tot 5.'],
  ['veilig', ['1', '0', 'enter'], 'Kies eerst een antwoord.'],
  ['veilig', ['x'], 'Kies met de pijltjes of typ een nummer van 1 tot 5.'],
  ['veilig', ['enter'], 'Kies eerst een antwoord.'],
  ['veilig', ['left', 'backspace', '2'], '> 2.'],
  ['veilig', ['down', 'down', 'down', 'up'], '> 2.'],
  ['onderwerp', ['1', '1'], '> 11. Er is iets anders'],
  ['onderwerp', ['1', '1', 'enter'], 'Waar gaat het om? Er is iets anders aan de hand'],
  ['onderwerp', [...'LEZEN'], 'Zoekt: LEZEN'],
  ['onderwerp', [...'qqq'], 'Er is geen keuze met "qqq".'],
  ['geprobeerd', ['enter'], 'Kies minstens één, met de spatiebalk.'],
  ['geprobeerd', ['1', '4'], '4. [x]'],
  ['geprobeerd', ['4', '1', '2'], '4. [ ]'],
  ['geprobeerd', ['1', 'down', 'space'], '2. [x]'],
  ['dag', ['?'], 'Vanaf die dag loopt een termijn.'],
  ['dag', [...'31-2-2026', 'enter'], '31-2-2026'],
  ['dag', [...'1-1-2027', 'enter'], 'toekomst'],
  ['dag', [...'gisteren', 'enter'], '22 november 2026'],
  ['dag', ['-', 'enter'], 'Weet ik niet'],
  ['dag', ['enter'], 'U typte niets.'],
])('%s takes %j and shows "%s"', async (id, keys, shown) => {
  const parent = talk(answersBefore(id));
  await parent.until(LAST_OF_A_QUESTION);
  parent.press(...keys);
  await parent.until(shown);
});

test.each([
  [['7'], 'Waar gaat het om? Mijn kind is ziek'],
  [['1', '1'], 'Waar gaat het om? Er is iets anders aan de hand'],
])('in a long list %j answer at once for the helpdesk', async (keys, answered) => {
  const parent = talk(answersBefore('onderwerp'), ['--quick']);
  await parent.until('Vraag 2, ', LAST_OF_A_QUESTION);
  parent.press(...keys);
  await parent.until(answered, 'Vraag 3, ');
});

describe('the menu under the advice', () => {
  test('saves the advice as a page that only its owner can read, and never over another file', async () => {
    const cwd = folder();
    const parent = talk(ALL, [], { cwd, rows: 100 });
    const file = join(cwd, 'advies-2026-11-23.html');
    await pick(parent, 'Bewaar het advies als pagina');
    await parent.until('Hoe moet het bestand heten?', 'Naam:');
    parent.press('enter');
    await parent.until('advies-2026-11-23.html. Alleen u', '. Stop');
    expect(readFileSync(file, 'utf8')).toContain('Praten');
    expect(statSync(file).mode & 0o777).toBe(0o600);

    const { mtimeMs } = statSync(file);
    await pick(parent, 'Bewaar het advies als pagina');
    await parent.until('(advies-2026-11-23-2.html)');
    parent.press(...'advies-2026-11-23.html', 'enter');
    await parent.until('Het bestand "advies-2026-11-23.html" bestaat al. Kies een andere naam.');
    parent.press(...'ander.md', 'enter');
    await parent.until('ander.md. Alleen u', '. Stop');
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
  });

  test.each([[[]], [['--plain']]])('takes no key that was left over for a name, with %j', async (more) => {
    const cwd = folder();
    const parent = talk(ALL, more, { cwd, rows: 100 });
    await parent.until('1. Bewaar het advies als pagina', '. Stop');
    parent.type('1\r');
    await parent.until('Hoe moet het bestand heten?');
    parent.type('b\r');
    await parent.until('"b" is te kort voor een naam. Typ een langere naam, of nee.');
    parent.type('nee\r');
    await parent.until('Er is niets bewaard.');
    expect(readdirSync(cwd)).toEqual([]);
  });

  test.each([
    [[], 'nee'],
    [[], 'n'],
    [[], 'nee dank u'],
    [['--plain'], 'n'],
  ])('%j saves nothing for who types %s', async (flags, no) => {
    const cwd = folder();
    const parent = talk(ALL, flags, { cwd, rows: 100 });
    await parent.until(
      '. Bewaar het advies als pagina',
      flags.length === 0 ? 'Enter: verder.' : 'Typ een nummer',
    );
    parent.press('1', 'enter');
    await parent.until('Typ nee om niet te bewaren.');
    parent.press(...no, 'enter');
    await parent.until('Er is niets bewaard.');
    expect(readdirSync(cwd)).toEqual([]);
  });

  test.each([
    ['geen/map/advies.md', 'de map bestaat niet'],
    ['..', 'is een map'],
  ])('tells why it cannot save as %s, and goes on', async (name, why) => {
    const parent = talk(ALL, [], { cwd: folder(), rows: 100 });
    await pick(parent, 'Bewaar het advies als pagina');
    await parent.until('Naam:');
    parent.press(...name, 'enter');
    await parent.until(why, 'Wat wilt u nu doen?');
  });
});

describe('stopping', () => {
  test.each([
    ['Ctrl-C', [], 130, (parent: Terminal) => parent.press('ctrl-c')],
    ['Ctrl-C', ['--plain'], 130, (parent: Terminal) => parent.press('ctrl-c')],
    ['Ctrl-D', ['--plain'], 3, (parent: Terminal) => parent.press('ctrl-d')],
    ['SIGTERM', [], 143, (parent: Terminal) => parent.kill('SIGTERM')],
    ['SIGTERM', ['--plain'], 143, (parent: Terminal) => parent.kill('SIGTERM')],
    ['SIGHUP', [], 129, (parent: Terminal) => parent.kill('SIGHUP')],
  ] as const)('by %s with %j ends with the code for it, and the cursor shown', async (_, flag, code, end) => {
    const parent = talk({}, flag);
    await parent.until('Vraag 1, ', 'waarom deze vraag.');
    end(parent);
    expect(codeOf(await parent.done)).toBe(code);
    expect(parent.cursorHidden()).toBe(false);
  });

  test.each(IDS)('at %s prints a command that goes on there', async (id) => {
    const parent = talk(answersBefore(id));
    await parent.until(LAST_OF_A_QUESTION);
    parent.press('ctrl-c');
    expect((await parent.done).exitCode).toBe(130);
    const line = /stapwijzer (advise .*--ask\b.*)\r\n/.exec(parent.written())?.[1];
    const resumed = shell(`$STAPWIJZER ${line}`);
    await resumed.until(`Vraag ${IDS.indexOf(id) + 1}, `, LAST_OF_A_QUESTION);
  });
});

test('a paste of ten thousand signs stays short, and Ctrl-C is heard after it', async () => {
  const parent = talk(answersBefore('dag'));
  await parent.until(LAST_OF_A_QUESTION);
  parent.type(`\u001b[200~${'7'.repeat(10_000)}\u001b[201~`);
  parent.press('enter');
  await parent.until('Zo lang is geen datum.');
  parent.press('ctrl-c');
  expect((await parent.done).exitCode).toBe(130);
  expect(parent.written().length).toBeLessThan(400_000);
});

describe('a screen', () => {
  test('of 20 by 5 shows a long choice in parts, and counts what is out of sight', async () => {
    const parent = terminal([], { columns: 20, rows: 5 });
    await parent.until('gelezen 1/1');
    parent.press('enter');
    await parent.until('1. Ja, mijn kind is veilig ↓ nog 6');
    parent.press('4');
    await parent.until('> 4. Iemand die op school werkt raakt mijn kind ↓ lees verder');
    parent.press('down');
    await parent.until('> aan, appt het stiekem, doet het pijn of maakt het ↓ lees verder');
    parent.press('down');
    await parent.until('> stiekem, doet het pijn of maakt het bang ↓ nog 3');
    parent.press('down');
    await parent.until('> 5. Mijn kind is');
    parent.press('up');
    await parent.until('> 4. Iemand');
    parent.press('enter');
    await parent.until('gelezen 1/');
  });

  test.each([
    [[], '↓ nog 2'],
    [['5'], '↑ nog 2'],
  ] as const)('of 40 by 11 says how many choices are out of sight after %j', async (keys, sign) => {
    const parent = talk({}, [], { columns: 40, rows: 11 });
    await parent.until('Is uw kind nu veilig?', LAST_OF_A_QUESTION);
    parent.press(...keys);
    await parent.until(sign);
  });

  test.each([
    [['--help'], 'Bel 112.'],
    [['advise', '--help'], 'laat deze hulp zien'],
    [['help', 'check'], 'laat deze hulp zien'],
  ])('of 40 columns gets help that fits it: %s', async (args, last) => {
    const parent = terminal(args, { columns: 40, rows: 100 });
    await parent.until(last);
    expect(parent.brokenLines()).toEqual([]);
  });

  test.each([
    ['NO_COLOR', [], { NO_COLOR: '1' }, false],
    ['--no-color', ['--no-color'], {}, false],
    ['no wish', [], {}, true],
  ] as const)('with %s has the colours that were wanted', async (_, flag, env, coloured) => {
    const parent = talk(ALL, flag, { env, rows: 100 });
    await pick(parent, 'Lees het korte advies');
    await parent.until('Wat wilt u nu doen?', '. Stop');
    expect(COLOUR.test(parent.written())).toBe(coloured);
  });
});

describe('plain mode', () => {
  test.each([
    ['--plain', ['--plain'], {}],
    ['ACCESSIBLE=1', [], { ACCESSIBLE: '1' }],
    ['TERM=dumb', [], { TERM: 'dumb' }],
  ] as const)('is chosen by %s, and writes no escape codes at all', async (_, flag, env) => {
    const parent = talk({}, flag, { env });
    await parent.until('Typ een nummer van 1 tot 5.');
    parent.type('1\r');
    await parent.until('Gekozen: Ja, mijn kind is veilig', 'Vraag 2, ');
    expect(parent.written()).not.toContain('\u001b');
  });

  test.each([{ ACCESSIBLE: '0' }, { ACCESSIBLE: 'false' }, { ACCESSIBLE: '' }])(
    'is not chosen by %j',
    async (env) => {
      await talk({}, [], { env }).until(LAST_OF_A_QUESTION);
    },
  );

  test('explains, and says what is wrong with an answer', async () => {
    const parent = talk({}, ['--plain'], { columns: 200 });
    const said = [
      ['9', '"9" kan niet. Typ een nummer van 1 tot 5.'],
      ['', 'U typte niets. Typ een nummer van 1 tot 5.'],
      ['?', 'Veiligheid gaat voor alles'],
      ['4', 'Let op! Zorg dat school deze week weet van het pesten.'],
    ] as const;
    await parent.until('Typ een nummer');
    for (const [line, reply] of said) {
      parent.type(`${line}\r`);
      await parent.until(reply);
    }
  });

  test('reads a long advice part by part, told with its place', async () => {
    const parent = talk(ALL, ['--plain', '--full'], { columns: 200 });
    await parent.until('De tekst heeft 12 delen:', '11. Bronnen', 'klaar = klaar met lezen.');
    expect(parent.written()).not.toContain('Deel 1 van');
    const said = [
      ['', 'Deel 1 van 12.', 'Advies van 23 november 2026', 'Enter = deel 2: Let op de datum.'],
      ['99', 'Er is geen deel 99.'],
      ['t', 'Deel 1 van 12.'],
      ['bronnen', 'Deel 11 van 12.', 'Enter = deel 12: Over dit advies.'],
      ['-', '"-" staat er niet in.'],
      ['', 'Deel 12 van 12.', 'Dit was het laatste. Enter = klaar.'],
      ['?', 'De tekst heeft 12 delen:'],
      ['klaar', 'Wat wilt u nu doen?'],
    ] as const;
    for (const [line, ...replies] of said) {
      parent.type(`${line}\r`);
      await parent.until(...replies);
    }
  });

  test.each([
    ['the end of the lines', ['1'], '-a veilig=ja'],
    ['a wrong number first', ['9', 'x', '1'], '-a veilig=ja'],
    ['t for back', ['1', 't', '4'], '-a veilig=gepest'],
    ['no lines at all', [], 'advise'],
  ])('takes lines from a pipe: %s', (_, lines, resume) => {
    const { status, stdout, stderr } = piped(lines);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^  stapwijzer .*${resume}.* --ask .*--plain .*$`, 'm'));
  });

  test('takes a whole conversation from a pipe', () => {
    const { status, stdout, stderr } = piped(['1', '7', '1, 2', 'overmorgen', '2-11-2026', '-', '1']);
    expect(status).toBe(0);
    expect(stderr).toContain('Gekozen: De leraar of de mentor van uw kind; De intern begeleider');
    expect(stdout).toContain('Stap 1 van 2: Praten');
    expect(unwrapped(stdout)).toContain('uiterlijk 14 december 2026');
    expect(stdout).not.toContain('nog hooguit');
  });
});

test('standard output gets the advice and nothing else', async () => {
  const cwd = folder();
  const parent = shell(`$STAPWIJZER ${argumentsFor(answersBefore('verder')).join(' ')} > advies.txt`, {
    cwd,
  });
  await parent.until('Vraag 6, ', LAST_OF_A_QUESTION);
  parent.press('1', 'enter');
  expect(await parent.done).toEqual({ exitCode: 0, signal: 0 });
  const advice = readFileSync(join(cwd, 'advies.txt'), 'utf8');
  expect(unwrapped(advice)).toMatch(
    /^Advies van 23 november 2026 .*Stap 1 van 2: Praten .* 14 december 2026/,
  );
  expect(advice).not.toMatch(/\u001b|Vraag 6|Wat wilt u nu doen/);
  expect(unwrapped(parent.scrollback())).not.toContain('Stap 1 van 2');
});

function piped(lines: readonly string[]) {
  const input = lines.map((line) => `${line}\n`).join('');
  return runProgram(argumentsFor({}, ['--plain']), { input });
}
