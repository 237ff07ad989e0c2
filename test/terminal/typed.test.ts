import { describe, expect, test } from 'vitest';
import { SMALL } from '../harness/small-tree.ts';
import { terminal } from '../harness/terminal.ts';

const PACK = ['--content', SMALL, '--today', '2026-11-26'];

describe('at a terminal', () => {
  test('flags fill in, in one line, and the rest is asked', async () => {
    const parent = terminal([...PACK, '-a', 'soort=Middelbare school']);
    await parent.until('Al ingevuld: Middelbare school.', 'Welke dag?');
  });

  test('what was given and plays no part is named', async () => {
    const parent = terminal([...PACK, '-a', 'soort=po', '-a', 'dag=2026-11-02']);
    await parent.until('Niet gebruikt', 'dag Welke dag?');
  });

  test('a date is said back', async () => {
    const parent = terminal([...PACK, '-a', 'soort=vo']);
    await parent.until('Welke dag?');
    parent.type('2 november\r');
    await parent.until('maandag 2 november 2026, 24 dagen geleden', 'Wie hielp');
  });

  test('another year is asked back, and stays asked until there is an answer', async () => {
    const parent = terminal([...PACK, '-a', 'soort=vo']);
    await parent.until('Welke dag?');
    parent.type('2 december\r');
    await parent.until('Bedoelt u dinsdag 2 december 2025');
    parent.press('enter');
    await parent.until('U typte niets');
    parent.type('2 december\r');
    await parent.until('Bedoelt u dinsdag 2 december 2025');
    parent.type('j\r');
    await parent.until('dinsdag 2 december 2025, ruim 11 maanden geleden', 'Wie hielp');
  });

  test.each([
    ['redrawn', [], 'left', 'Enter: maandag 2 november 2026'],
    ['line by line', ['--plain'], 't\r', 'Enter: dat blijft zo'],
  ])(
    'while another day is asked back, the earlier one is not offered, nor taken for an empty line: %s',
    async (_, flags, back, offer) => {
      const parent = terminal([...PACK, '-a', 'soort=vo', ...flags]);
      await parent.until('Welke dag?');
      parent.type('2 november\r');
      await parent.until('24 dagen geleden', 'Wie hielp');
      if (back === 'left') parent.press('left');
      else parent.type(back);
      await parent.until(offer);
      parent.type('2 december\r');
      await parent.until('Bedoelt u dinsdag 2 december 2025');
      if (back === 'left') expect(parent.screen()).not.toContain(offer);
      parent.type('\r');
      await parent.until('U typte niets. Typ een datum');
      parent.type('\r');
      await parent.until(back === 'left' ? 'Wie hielp' : 'Gekozen: maandag 2 november 2026');
    },
  );

  test('a digit answers at once when that was asked for', async () => {
    const helpdesk = terminal([...PACK, '--quick']);
    await helpdesk.until('Welke soort school?');
    helpdesk.press('2');
    await helpdesk.until('Welke dag?');
    expect(helpdesk.screen()).not.toContain('Welkom.');
  });

  test('in a long list a digit waits for another, and a pair that is none answers nothing', async () => {
    const helpdesk = terminal(['--quick', '--no-color', '-a', 'veiligheid=veilig']);
    await helpdesk.until('Gaat uw kind nu naar school?');
    helpdesk.press('1');
    await helpdesk.until('Nummer 1? Druk op Enter, of typ nog een cijfer.');
    helpdesk.press('9');
    await helpdesk.until('Er is geen nummer 19.', 'Gaat uw kind nu naar school?');
  });

  test('what is pasted in a list picks nothing', async () => {
    const parent = terminal(PACK);
    await parent.until('Welke soort school?');
    parent.type('\u001b[200~2\r2\u001b[201~');
    await parent.until('Plakken kan hier niet.', 'Welke soort school?');
    parent.press('enter');
    await parent.until('Kies eerst een antwoord.');
  });

  test('a digit only marks otherwise', async () => {
    const parent = terminal(PACK);
    await parent.until('Welke soort school?', '--plain');
    parent.press('2');
    await parent.until('> 2. Middelbare school');
    parent.press('enter');
    await parent.until('Welke dag?');
  });

  test.each([
    ['batch', 'antwoorden: een regel JSON'],
    ['advise --answers -', 'antwoorden: JSON of YAML'],
  ])('%s says that it waits', async (line, what) => {
    const typing = terminal([...line.split(' '), ...PACK]);
    await typing.until(`Ik wacht op ${what}`, 'Ctrl-D');
    typing.press('ctrl-d');
    expect((await typing.done).exitCode).toBe(line === 'batch' ? 0 : 2);
  });

  test('what is wrong is broken between words, and what is to be copied is not', async () => {
    const parent = terminal([...PACK.slice(0, -1), 'gisteren', '-a', 'soort=vo'], { columns: 40 });
    await parent.until('geen hele datum', 'gaat u verder', 'stapwijzer advise -a soort=vo');
    expect((await parent.done).exitCode).toBe(2);
    const copied = `stapwijzer advise -a soort=vo --content ${SMALL}`;
    expect(parent.brokenLines().filter((line) => !copied.includes(line.trim()))).toEqual([]);
  });

  test('a list in an error is broken between words, under what it means', async () => {
    const parent = terminal([...PACK, '-a', 'soort=onzin'], { columns: 20 });
    expect((await parent.done).exitCode).toBe(2);
    expect(parent.brokenLines()).toEqual([]);
    expect(parent.screen()).toContain('  vo\n      Middelbare\n      school\n');
  });

  test('a run for a program asks nothing', async () => {
    const program = terminal([...PACK, '--json']);
    expect((await program.done).exitCode).toBe(3);
    expect(program.screen()).toContain('"status": "question"');
  });
});
