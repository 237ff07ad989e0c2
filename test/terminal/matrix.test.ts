import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { folder, talk } from '../harness/conversation.ts';
import { type Terminal, unwrapped } from '../harness/terminal.ts';

/** One whole conversation on every screen: what must be seen is seen, and no answer is lost. */

const SIZES = [
  [20, 5],
  [40, 10],
  [40, 24],
  [80, 10],
  [80, 16],
  [80, 24],
  [120, 40],
  [200, 60],
] as const;

const LOOKS = [
  ['in colour', {}],
  ['NO_COLOR', { NO_COLOR: '1' }],
  ['LANG=C', { LANG: 'C', LC_ALL: 'C' }],
] as const;

const ALERT = 'Let op! Zorg dat school deze week weet van het pesten. Help uw kind om het zelf te vertellen.';
const LINE =
  /advise -a veilig=gepest -a onderwerp=ander -a geprobeerd=leraar,begeleider -a dag=2026-11-02 -a plaats=weet-niet -a verder=ja /;

describe.each(SIZES)('a screen of %i by %i', (columns, rows) => {
  test.each(LOOKS)('%s', async (_, env) => {
    const cwd = folder();
    const parent = talk({}, [], { columns, rows, env, cwd });
    expect(await notesBefore(parent, 'Is uw kind nu')).toContain('Is er nu direct gevaar? Bel 112.');
    await safety(parent);
    await subject(parent);
    await tried(parent);
    await date(parent);
    await place(parent);
    await resized(parent, columns, rows);
    parent.press('1', 'enter');
    await readAdvice(parent);
    await menu(parent, cwd);
    expect(await parent.done).toEqual({ exitCode: 0, signal: 0 });
    expect(parent.written()).toMatch(LINE);
    expect(parent.cursorHidden()).toBe(false);
  });

  test.each([
    ['--plain', ['--plain'], {}],
    ['TERM=dumb', [], { TERM: 'dumb' }],
  ] as const)('%s', async (_, flags, env) => {
    const parent = talk({}, flags, { columns, rows, env });
    const lines = [
      ['Is uw kind nu veilig?', '4'],
      [ALERT, '11'],
      ['Wie hebt u al gesproken?', '1, 2'],
      ['Op welke dag kreeg u de brief van school?', '2-11-2026'],
      ['In welke plaats staat de school?', '-'],
      ['Wilt u nog iets vragen?', '1'],
      ['. Stop', 'stop'],
    ] as const;
    for (const [asked, line] of lines) {
      await parent.untilWritten(asked);
      parent.type(`${line}\r`);
    }
    expect(await parent.done).toEqual({ exitCode: 130, signal: 0 });
    expect(parent.written()).toMatch(LINE);
    expect(parent.written()).not.toContain('\u001b');
  });
});

/** A mark far down a short list, on a list that may have scrolled; then its alert. */
async function safety(parent: Terminal): Promise<void> {
  parent.press('enter');
  await parent.until('Is uw kind nu', 'Kies eerst');
  parent.press('3');
  await parent.until('Is uw kind nu', '> 3.');
  parent.press('down');
  await parent.until('Is uw kind nu', '> 4.');
  parent.press('?');
  await parent.until('Is uw kind nu', 'Veiligheid');
  parent.press('?');
  await parent.until('Is uw kind nu', '> 4.');
  // A number that is typed while reading is not lost.
  parent.press('?');
  await parent.until('Is uw kind nu', 'Veiligheid');
  parent.press('3');
  await parent.until('Is uw kind nu', '> 3.');
  parent.press('down');
  await parent.until('Is uw kind nu', '> 4.');
  parent.press('enter');
  expect(await notesBefore(parent, 'Waar gaat het om?')).toContain(ALERT);
}

/** Letters, which only seek and never answer, and a number of two digits, in a long list. */
async function subject(parent: Terminal): Promise<void> {
  parent.press('escape');
  await parent.until('Waar gaat het om?', 'Kies');
  parent.press(...'vervoer', 'enter');
  await parent.until('Waar gaat het om?', 'Kies eerst');
  parent.press('down');
  await parent.until('Waar gaat het om?', '> 9.');
  parent.press('1', '1');
  await parent.until('Waar gaat het om?', '> 11.');
  parent.press('enter');
  await parent.until('Wie hebt u al');
}

async function tried(parent: Terminal): Promise<void> {
  await parent.until('Wie hebt u al', '> 1. [ ]');
  parent.press('1', 'down');
  await parent.until('Wie hebt u al', '> 2. [ ]');
  parent.press('space');
  await parent.until('Wie hebt u al', '> 2. [x]');
  parent.press('up');
  await parent.until('Wie hebt u al', '> 1. [x]');
  parent.press('enter');
}

/** A held Backspace stays at the field, a paste stays in it, and a date that is none is told. */
async function date(parent: Terminal): Promise<void> {
  await parent.until('Op welke dag kreeg u de brief');
  parent.press(...Array.from({ length: 30 }, () => 'backspace'), 'enter');
  await parent.until('Op welke dag', 'U typte niets');
  parent.type('\u001b[200~31-2-2026\r1\r1\r\u001b[201~');
  await parent.until('Op welke dag', '> 31-2-2026 1 1');
  parent.press(...Array.from({ length: 5 }, () => 'backspace'), 'enter');
  await parent.until('Op welke dag', '> 31-2-2026', 'is geen');
  parent.press(...Array.from({ length: 30 }, () => 'backspace'), ...'2-11-2026', 'enter');
}

async function place(parent: Terminal): Promise<void> {
  await parent.until('In welke plaats staat');
  parent.press('-', 'enter');
}

async function resized(parent: Terminal, columns: number, rows: number): Promise<void> {
  await parent.until('Wilt u nog iets vragen?');
  parent.press('down');
  await parent.until('> 1. Ja');
  for (const [width, height] of [
    [33, 7],
    [columns, rows],
  ] as const) {
    parent.resize(width, height);
    parent.press('down');
    await parent.until('Wilt u nog iets vragen?', '> 2. Nee');
    parent.press('up');
    await parent.until('Wilt u nog iets vragen?', '> 1. Ja');
  }
}

/** Reads the advice to its end, if it needs more than one screen, and goes on to the menu. */
async function readAdvice(parent: Terminal): Promise<void> {
  for (let page = 1; ; page += 1) {
    const shown = await parent.either('Wat wilt u nu', `${page} van `, `${page}/`);
    if (shown === 'Wat wilt u nu') return;
    if (page === 1) await parent.until('Let op!');
    const keys = await parent.either('Wat wilt u nu', '. Enter: verder. b', ' Enter b k q');
    if (keys === 'Wat wilt u nu') return;
    parent.press('enter');
  }
}

/** In the menu nothing is picked: Enter writes nothing and loses nothing. */
async function menu(parent: Terminal, cwd: string): Promise<void> {
  await parent.until('Wat wilt u nu');
  parent.press('enter');
  await parent.until('Wat wilt u nu', 'Kies eerst');
  expect(readdirSync(cwd)).toEqual([]);
  parent.press(...Array.from({ length: 20 }, () => 'down'));
  // All of them are drawn: what a terminal has not read when a program ends, is lost.
  await parent.until('Wat wilt u nu', '> 10. Stop');
  parent.press('enter');
}

/**
 * Reads what must be seen before a question, a screen at a time. Gives what is on the screen with the question,
 * or all that was, when it was read before.
 */
async function notesBefore(parent: Terminal, question: string): Promise<string> {
  for (let page = 1; ; page += 1) {
    const shown = await parent.either(`Enter: gelezen ${page}/`, question);
    if (shown === question) return unwrapped(page === 1 ? parent.screen() : parent.scrollback());
    parent.press('enter');
  }
}
