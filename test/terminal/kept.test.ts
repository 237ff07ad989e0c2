import { describe, expect, test } from 'vitest';
import { ALL, folder, pick, talk } from '../harness/conversation.ts';
import { DIST } from '../harness/program.ts';
import { LAST_OF_A_QUESTION, type Terminal, terminal, unwrapped } from '../harness/terminal.ts';

/** What stays on the device after a conversation, and what is said of it; and how to go on from it. */

async function save(parent: Terminal, choice: string, name: string): Promise<void> {
  await pick(parent, choice);
  await parent.until('Hoe moet het bestand heten?', 'Naam:');
  parent.type(`${name}\r`);
  await parent.until('Bewaard in', name);
}

/** Answers to the content that comes with the program: an advice about it holds a code. */
const SHIPPED = [
  ...['veiligheid=veilig', 'aanwezigheid=naar-school', 'onderwerp=zorgen', 'gesproken=ja', 'sector=po'],
  ...['bijzonderheden=beperking', 'geprobeerd=leraar', 'school-plaats=weet-niet'],
].flatMap((answer) => ['-a', answer]);
const CONTENT = `${DIST}content.json`;

const PAGE = 'Bewaar het advies als pagina';

describe('in danger, who stops hears which files there are', () => {
  test('that were saved there', async () => {
    const parent = talk({ ...ALL, veilig: 'thuis' }, [], { cwd: folder(), rows: 90 });
    await save(parent, PAGE, 'een.html');
    await pick(parent, 'Maak het scherm leeg');
    await parent.until('Het scherm is leeg.');
    await pick(parent, 'Maak een brief');
    await save(parent, 'Het gesprek met school', 'twee.html');
    await pick(parent, 'Stop');
    await pick(parent, 'Ja, stop');
    expect((await parent.done).exitCode).toBe(0);
    const told = unwrapped(parent.scrollback());
    expect(told).toContain('een.html: het advies - ');
    expect(told).toContain('twee.html: een brief, blad of kaart Wis zelf wat niemand mag zien.');
    expect(told).not.toContain('U bent klaar. Uw antwoorden worden nergens bewaard');
  });

  test('that were saved before the danger was told, at once and at the end', async () => {
    const parent = terminal(SHIPPED, { cwd: folder(), rows: 70 });
    await save(parent, PAGE, 'veilig.html');
    await pick(parent, 'Verander een antwoord');
    await pick(parent, 'Is uw kind nu veilig?');
    await parent.until('Is uw kind nu veilig?', '> 1. ', LAST_OF_A_QUESTION);
    parent.press('3', 'enter');
    await parent.until('veilig.html: het advies, met uw antwoorden', 'Wis zelf', 'Maak het scherm leeg');
    parent.press('ctrl-c');
    expect((await parent.done).exitCode).toBe(130);
    expect(unwrapped(parent.scrollback())).toMatch(/Gestopt\. In deze bestanden staat wel iets: - \S+veilig/);
  });

  test('and where the advice will be written, which a stop leaves out', async () => {
    const parent = talk({ veilig: 'thuis' }, ['-o', 'straks.html'], { cwd: folder(), rows: 60 });
    await parent.until('Vraag 2, ', LAST_OF_A_QUESTION);
    expect(unwrapped(parent.scrollback())).toContain('Uw advies komt straks wel in straks.html.');
    parent.press('ctrl-c');
    expect((await parent.done).exitCode).toBe(130);
    expect(unwrapped(parent.scrollback())).toContain('Gestopt. Uw antwoorden worden nergens bewaard.');
  });

  test('and otherwise that nothing is kept', async () => {
    const parent = talk({ ...ALL, veilig: 'thuis' }, [], { rows: 60 });
    await pick(parent, 'Stop');
    await pick(parent, 'Ja, stop');
    await parent.untilWritten('U bent klaar. Uw antwoorden worden nergens bewaard.');
  });
});

describe('the line to go on', () => {
  test('has every flag of the conversation', async () => {
    const flags = [
      '--no-code',
      '--full',
      '--force',
      '--with-answers',
      '--format',
      'json',
      '--output',
      'uit.json',
    ];
    const parent = talk({ veilig: 'ja' }, flags);
    await parent.until('Vraag 2, ', 'Enter: verder.');
    parent.press('ctrl-c');
    await parent.done;
    const line =
      parent
        .written()
        .split('\n')
        .findLast((one) => one.includes('stapwijzer advise')) ?? '';
    for (const flag of flags) expect(line).toContain(flag);
    expect(line).not.toContain('--answer');
  });

  test('from a saved advice has the content of the conversation', async () => {
    const args = [...SHIPPED, '--content', CONTENT, '--no-color'];
    const parent = terminal(args, { cwd: folder(), rows: 70 });
    await save(parent, PAGE, 'een.html');
    await pick(parent, 'Stop');
    await parent.done;
    expect(parent.written()).toMatch(
      /stapwijzer resume \S+een\.html --content \S+content\.json --no-color\r/,
    );
  });
});
