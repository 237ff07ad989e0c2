import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ALL,
  answersBefore,
  argumentsFor,
  faultyTalk,
  folder,
  type Given,
  IDS,
  pick,
  talk,
} from '../harness/conversation.ts';
import { answerFlags } from '../harness/program.ts';
import { conversationTree } from '../harness/small-tree.ts';
import {
  answerAll,
  interactiveShell,
  LAST_OF_A_QUESTION,
  shell,
  type Terminal,
} from '../harness/terminal.ts';

/** What goes wrong half-way: a stop, a wait, a slip, a disk. The answers are there still, or come back as a line. */

/** A conversation in a shell that was stopped at its second question, with Ctrl-Z. */
async function stoppedAtSecond(flags: readonly string[]): Promise<Terminal> {
  const parent = interactiveShell({ rows: 30 });
  await parent.until('$');
  parent.type(`${command({ veilig: 'ja' }, flags)}\r`);
  await parent.until('Vraag 2, ', 'waarom deze vraag.');
  parent.press('ctrl-z');
  await parent.until('Stopped');
  return parent;
}

describe.each([
  ['a shell', []],
  ['a shell, line by line', ['--plain']],
] as const)('in %s', (_, flags) => {
  test('Ctrl-Z stops the conversation, and fg goes on where it was', async () => {
    const parent = await stoppedAtSecond(flags);
    // The shell goes on under the question, and not among its choices.
    if (flags.length === 0) expect(parent.screen()).not.toContain('7. Mijn kind is ziek');
    parent.type('fg\r');
    await parent.until('Vraag 2, ', 'waarom deze vraag.');
    parent.press('7', 'enter');
    await parent.until('Vraag 3, ', 'waarom deze vraag.');
    parent.press('ctrl-c');
    await parent.untilWritten('-a veilig=ja -a onderwerp=ziek');
  });

  test.each(['ctrl-c', 'ctrl-d'] as const)('after fg %s ends it at once', async (key) => {
    const parent = await stoppedAtSecond(flags);
    parent.type("clear; echo leeg''gemaakt\r");
    await parent.until('leeggemaakt');
    parent.type('fg\r');
    await parent.until('Vraag 2, ', 'waarom deze vraag.');
    parent.press(key);
    await parent.untilWritten('Gestopt.');
    parent.type("echo weer''terug\r");
    await parent.untilWritten('weerterug');
  });
});

describe('a stop', () => {
  test.each(IDS)('at %s gives the answers before it back as a line', async (id) => {
    const parent = talk(answersBefore(id), [], { columns: 40, rows: 10 });
    await parent.until(firstWords(id));
    parent.press('ctrl-c');
    expect((await parent.done).exitCode).toBe(130);
    expect(parent.written()).toContain(answerFlags(answersBefore(id)).join(' '));
  });

  test.each(['stop', 'STOP'])('by the word %s, line by line', async (word) => {
    const parent = talk({ veilig: 'ja' }, ['--plain']);
    await parent.until('Vraag 2, ', 'stop = stoppen.');
    parent.type(`${word}\r`);
    expect((await parent.done).exitCode).toBe(130);
    expect(parent.written()).toContain('-a veilig=ja');
  });

  test('in the menu gives the line, and starting again is asked first', async () => {
    const parent = talk(ALL);
    await pick(parent, 'Begin opnieuw');
    await pick(parent, 'Nee, terug');
    await pick(parent, 'Begin opnieuw');
    await pick(parent, 'Ja, begin opnieuw');
    await parent.until('Vraag 1, ', LAST_OF_A_QUESTION);
    expect(parent.written()).toContain(answerFlags(ALL).join(' '));
  });

  test('in the menu, who starts again may let a digit answer at once', async () => {
    const parent = talk(ALL);
    await pick(parent, 'Begin opnieuw');
    await pick(parent, 'Ja, en een cijfer antwoordt dan meteen');
    await parent.until('Vraag 1, ', LAST_OF_A_QUESTION);
    parent.press('1');
    await parent.until('Vraag 2, ');
    expect(parent.written()).toContain('--quick');
  });

  test('what was said in one conversation is not told in the next', async () => {
    const parent = talk(ALL);
    await pick(parent, 'Begin opnieuw');
    await pick(parent, 'Ja, begin opnieuw');
    await answerAll(parent, conversationTree(), ALL);
    await parent.until('Stap 1 van 2', 'Wat wilt u nu doen?');
    expect(parent.written()).not.toMatch(/Dit is nu anders|Het advies blijft hetzelfde/);
  });

  test('of the input gives the line', () => {
    const parent = shell(`${command({ veilig: 'ja' }, ['--plain'])} < /dev/null`);
    return expect(parent.done).resolves.toMatchObject({ exitCode: 3 });
  });
});

describe('a fault of ours', () => {
  test.each([[[]], [['--plain']]])('gives the answers back as a line, with %j', async (more) => {
    const { verder: _, ...others } = ALL;
    const parent = faultyTalk(others, more);
    await parent.until('Vraag 6, ', 'waarom deze vraag.');
    parent.type('1\r');
    expect((await parent.done).exitCode).toBe(70);
    await parent.untilWritten('Er ging iets mis.');
    await parent.untilWritten('Dat ligt niet aan u.');
    expect(parent.written()).toContain(answerFlags(ALL).join(' '));
    expect(parent.written()).not.toMatch(/^ +at /m);
  });
});

describe('danger', () => {
  test('now is a stop, which can be left by going on', async () => {
    const parent = talk({ veilig: 'gevaar' });
    await parent.until('Bel direct 112.', '1. Ik heb gebeld, ga verder', '2. Stop');
    expect(parent.screen()).not.toContain('Vraag');
    parent.press('enter');
    await parent.until('Bel direct 112.', 'Kies eerst een antwoord.');
    parent.press('1', 'enter');
    await parent.until('Vraag 2, ', LAST_OF_A_QUESTION);
  });

  test('that was chosen by a slip leads back to the question', async () => {
    const parent = talk({});
    await parent.until('Is uw kind nu');
    parent.press('2', 'enter');
    await parent.until('Bel direct 112.', '3. Er is geen direct gevaar: terug naar de vraag');
    parent.press('3', 'enter');
    await parent.until('Vraag 1, ', 'Is uw kind nu', '> 2.');
  });

  test.each(['gevaar', 'thuis'])('%s shows no line that tells it', async (veilig) => {
    const parent = talk({ veilig });
    const stopped = veilig === 'gevaar' ? '2. Stop' : 'Vraag 2, ';
    await parent.until(stopped, 'Enter: verder.');
    parent.press('ctrl-c');
    expect((await parent.done).exitCode).toBe(130);
    await parent.untilWritten('Typ clear');
    expect(parent.written()).not.toContain(`veilig=${veilig}`);
  });

  test('at home tells what stays behind, offers no name, and shows the line only when it is asked for', async () => {
    const cwd = folder();
    const parent = talk({ ...ALL, veilig: 'thuis' }, [], { cwd, rows: 60 });
    await pick(parent, 'Bewaar het advies als pagina');
    await parent.until('Iedereen die dit apparaat gebruikt');
    expect(parent.screen()).not.toContain('advies-2026');
    parent.press('enter');
    await parent.until('Er is niets bewaard.', 'Wat wilt u nu doen?');
    expect(readdirSync(cwd)).toEqual([]);
    expect(parent.written()).not.toContain('veilig=thuis');
    await pick(parent, 'Maak het scherm leeg');
    await parent.until('Het scherm is leeg.', 'Wat wilt u nu doen?');
    expect(parent.scrollback()).not.toContain('Veilig Thuis');
    await pick(parent, 'Bekijk uw antwoorden');
    await parent.until('(veilig=thuis)', 'Wat wilt u nu doen?');
    await pick(parent, 'Lees het korte advies');
    await parent.until('ziet wel waar het over gaat.', 'Wat wilt u nu doen?');
    await pick(parent, 'Stop');
    await pick(parent, 'Toon eerst de regel');
    await parent.until('Iedereen die dit apparaat gebruikt', 'Nee, terug');
    expect(parent.written()).not.toContain('-a veilig=thuis');
    await pick(parent, 'Ja, toon de regel');
    await parent.untilWritten('-a veilig=thuis');
  });
});

describe('a file', () => {
  test('that is not wanted after all leaves the advice on the screen, and goes out of the line', async () => {
    const cwd = folder();
    const { verder: _, ...others } = ALL;
    const parent = talk(others, ['-o', 'x.md'], { cwd, rows: 60 });
    await parent.until('Vraag 6, ', LAST_OF_A_QUESTION);
    writeFileSync(join(cwd, 'x.md'), 'van iemand anders');
    parent.press('1', 'enter');
    await parent.until('bestaat al', 'Hoe moet het bestand dan heten?');
    parent.press(...'nee', 'enter');
    expect((await parent.done).exitCode).toBe(2);
    expect(parent.written()).toMatch(/Stap \d van 2[\s\S]*Er ging iets mis/);
    expect(parent.written()).not.toContain('--output');
  });

  test('that can never be written is refused before the first question', async () => {
    const parent = talk({}, ['-o', 'geen/x.md']);
    expect((await parent.done).exitCode).not.toBe(0);
    expect(parent.written()).not.toContain('Vraag 1');
  });

  test('that appears meanwhile is kept, and another name is asked', async () => {
    const cwd = folder();
    const { verder: _, ...others } = ALL;
    const parent = talk(others, ['-o', 'x.md'], { cwd });
    await parent.until('Vraag 6, ', LAST_OF_A_QUESTION);
    writeFileSync(join(cwd, 'x.md'), 'van iemand anders');
    parent.press('1', 'enter');
    await parent.until('bestaat al', 'Hoe moet het bestand dan heten?');
    parent.press(...'y.pdf', 'enter');
    await parent.until('eindigt op ".pdf" kan ik niet maken', 'Hoe moet het bestand dan heten?');
    parent.press(...'y.html', 'enter');
    expect((await parent.done).exitCode).toBe(0);
    expect(readFileSync(join(cwd, 'x.md'), 'utf8')).toBe('van iemand anders');
    expect(readFileSync(join(cwd, 'y.html'), 'utf8')).toContain('<!doctype html>');
    expect(readdirSync(cwd).sort()).toEqual(['x.md', 'y.html']);
  });
});

describe('reading', () => {
  test('goes through the pager that somebody is used to', async () => {
    const parent = talk(ALL, [], { rows: 60, env: { PAGER: 'sed s/^/gelezen:/', NO_COLOR: '1' } });
    await pick(parent, 'Lees het hele advies');
    await parent.untilWritten('gelezen:Advies van 23 november 2026');
  });

  test.skipIf(!existsSync('/usr/bin/less'))('goes through less, which says its keys in Dutch', async () => {
    const parent = talk(ALL, [], { rows: 30, env: { PAGER: 'less' } });
    await parent.until('Bladzijde 1 van');
    parent.press('q');
    await pick(parent, 'Lees het hele advies');
    await parent.until('Advies van 23 november 2026', 'Spatie: verder. b: terug. /woord: zoeken. q: klaar.');
    parent.press('G');
    await parent.until('Over dit advies', 'q: klaar. (100%)');
    parent.press('h');
    await parent.until('q: terug');
    parent.press('q', '!');
    await parent.until('Command not available');
    parent.press('enter', 'q');
    await parent.until('Wat wilt u nu doen?', 'Enter: verder.');
  });

  test.skipIf(!existsSync('/usr/bin/less')).each([
    [40, 'Spatie: verder. q: klaar. b: terug.'],
    [20, 'Spatie, q: klaar'],
  ])('goes through less in %i columns with the keys that are needed most', async (columns, keys) => {
    const parent = talk(ALL, [], { rows: 20, columns, env: { PAGER: 'less' } });
    await parent.until('Enter');
    parent.press('q');
    await parent.until('Wat wilt u nu doen?');
    parent.press('3', 'enter');
    await parent.until('Advies van 23 november', keys);
  });

  test('goes on in ours when that one is not there', async () => {
    const parent = talk(ALL, [], { rows: 30, env: { PAGER: 'bestaat-niet' } });
    await parent.until('Bladzijde 1 van');
    parent.press('q');
    await pick(parent, 'Lees het hele advies');
    await parent.until('Advies van 23 november 2026', 'Bladzijde 1 van');
  });

  test('goes forward, back, to a heading and out', async () => {
    const parent = talk(ALL, [], { rows: 30 });
    await parent.until('Bladzijde 1 van');
    parent.press('q');
    await pick(parent, 'Lees het hele advies');
    await parent.until('Bladzijde 1 van');
    parent.press('space');
    await parent.until('Bladzijde 2 van');
    parent.press('b');
    await parent.until('Advies van 23 november 2026', 'Bladzijde 1 van');
    parent.press('k');
    await pick(parent, 'Bronnen');
    await parent.until('Bronnen', 'b: terug.');
    parent.press('q');
    await parent.until('Wat wilt u nu doen?', 'Enter: verder.');
  });
});

describe('the menu', () => {
  test('tells what is different after a change', async () => {
    const parent = talk(ALL);
    await pick(parent, 'Verander een antwoord');
    await pick(parent, 'Wilt u nog iets vragen?');
    await parent.until('> 1. Ja');
    parent.press('2', 'enter');
    await parent.until(
      'Dit is nu anders',
      'Stap: eerst Praten, nu Een plan maken.',
      'Stap 2 van 2',
      '. Stop',
    );
  });

  test('shows what is needed to call somebody', async () => {
    const parent = talk(ALL);
    await pick(parent, 'Bel iemand');
    await pick(parent, 'Loket: 0900 111 3 111');
    await parent.until('Bel 0900 111 3 111', 'Nu open.', 'Ik heb een vraag over mijn kind.', 'Leg klaar');
    await pick(parent, 'Terug');
    await parent.until('Wat wilt u nu doen?');
  });

  test('lists the answers as they are written', async () => {
    const parent = talk(ALL);
    await pick(parent, 'Bekijk uw antwoorden');
    await parent.until('(geprobeerd=leraar)', '2 november 2026', 'Met deze regel gaat u later verder:');
  });
});

test('an unknown size of the screen is read whole, and ends', async () => {
  const parent = shell(`stty rows 0 cols 0; ${command(ALL)}`, { rows: 60 });
  await parent.until('Stap 1 van 2', 'Geen juridisch advies.', '. Stop', 'Enter: verder.');
  await pick(parent, 'Stop');
  expect((await parent.done).exitCode).toBe(0);
});

test('line by line, the menu says how to stop', async () => {
  const parent = talk(ALL, ['--plain']);
  await parent.until(
    'Wat wilt u nu doen?',
    'Typ een nummer van 1 tot 10. stop = stoppen. opnieuw = herhalen.',
  );
  parent.type('t\r');
  await parent.until('"t" kan niet. Typ een nummer van 1 tot 10. stop = stoppen. opnieuw = herhalen.');
  parent.type('stop\r');
  expect((await parent.done).exitCode).toBe(130);
});

test('line by line, going back keeps the answer, and a mistake is told once', async () => {
  const parent = talk({ veilig: 'ja', onderwerp: 'ziek' }, ['--plain']);
  await parent.until('Vraag 3, ');
  parent.type('t\r');
  await parent.until('Vraag 2, ', 'Eerder gekozen: Mijn kind is ziek. Enter: dat blijft zo.');
  parent.type('99\r');
  await parent.until('"99" kan niet. Typ een nummer van 1 tot 12.');
  parent.type('\r');
  await parent.until('Gekozen: Mijn kind is ziek', 'Vraag 3, ');
  expect(parent.written().match(/Typ een nummer van 1 tot 12/g)).toHaveLength(2);
});

const WORDS: Readonly<Record<string, string>> = {
  veilig: 'Is uw kind nu',
  onderwerp: 'Waar gaat het om?',
  geprobeerd: 'Wie hebt u al',
  dag: 'Op welke dag',
  plaats: 'In welke plaats',
  verder: 'Wilt u nog iets',
};

function firstWords(id: string): string {
  return WORDS[id] ?? '';
}

function command(answers: Given, more: readonly string[] = []): string {
  return ['$STAPWIJZER', ...argumentsFor(answers, more)].join(' ');
}
