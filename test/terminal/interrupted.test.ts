import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL, argumentsFor, folder, pick, talk } from '../harness/conversation.ts';
import { DESK } from '../harness/small-tree.ts';
import {
  codeOf,
  interactiveShell,
  LAST_OF_A_QUESTION,
  type Terminal,
  terminal,
} from '../harness/terminal.ts';

/** What comes between: the end of the input, Ctrl-C at any moment, a resize, a paste, a week. */

/** Code that runs before the program does. */
function before(code: string) {
  const file = join(folder(), 'before.cjs');
  writeFileSync(file, code);
  return { NODE_OPTIONS: `--require ${file}` };
}

async function inShell(args: readonly string[], options: Parameters<typeof interactiveShell>[0] = {}) {
  const parent = interactiveShell({ rows: 60, ...options });
  await parent.until('$');
  parent.type(`$STAPWIJZER ${args.join(' ')}\r`);
  return parent;
}

test('a window that is closed ends the program by its signal, and not by a crash', async () => {
  const parent = talk({ veilig: 'ja' }, [], { cwd: folder() });
  await parent.until('Vraag 2, ', LAST_OF_A_QUESTION);
  parent.close();
  expect(codeOf(await parent.done)).toBe(129);
});

describe('the end of the input', () => {
  test('leaves a question: more answers are needed, and the line is told', async () => {
    const cwd = folder();
    const parent = talk({ veilig: 'ja' }, ['-f', 'json', '-o', 'uit.json'], { cwd });
    await parent.until('Vraag 2, ', LAST_OF_A_QUESTION);
    parent.press('ctrl-d');
    expect((await parent.done).exitCode).toBe(3);
    await parent.untilWritten('Gestopt. Uw antwoorden zijn niet bewaard.');
    expect(parent.written()).toContain('-a veilig=ja');
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('leaves a line that is typed on', async () => {
    const { dag: _, plaats: __, verder: ___, ...given } = ALL;
    const parent = talk(given);
    await parent.until('Vraag 4, ', LAST_OF_A_QUESTION);
    parent.press('ctrl-d');
    expect((await parent.done).exitCode).toBe(3);
  });

  test.each([
    ['the menu', 'Wat wilt u nu doen?', []],
    ['a name', 'Naam:', ['1', 'enter']],
    ['a page', 'Bladzijde 1 van', []],
  ])('stops at %s', async (where, shown, keys) => {
    const parent = talk(ALL, [], { rows: where === 'a page' ? 20 : 60, cwd: folder() });
    await parent.until(where === 'a page' ? shown : 'Wat wilt u nu doen?', 'Enter: verder.');
    parent.press(...keys);
    await parent.until(shown);
    parent.press('ctrl-d');
    expect((await parent.done).exitCode).toBe(130);
    await parent.untilWritten('Kopieer deze regel');
  });
});

describe('Ctrl-C', () => {
  test('between two questions gives the line, with the answer before it', async () => {
    // The terminal is given back between two questions: there the signal comes.
    const env = before(`
      const { ReadStream } = require('node:tty');
      const { setRawMode } = ReadStream.prototype;
      ReadStream.prototype.setRawMode = function (isRaw) {
        setRawMode.call(this, isRaw);
        if (!isRaw) process.kill(process.pid, 'SIGINT');
        return this;
      };`);
    const parent = talk({ veilig: 'ja' }, [], { env });
    await parent.until('Vraag 2, ', LAST_OF_A_QUESTION);
    parent.press('7', 'enter');
    expect(await parent.done).toEqual({ exitCode: 130, signal: 0 });
    await parent.untilWritten('-a veilig=ja -a onderwerp=ziek');
  });

  test('in one piece with an Enter stops too', async () => {
    const parent = talk({ veilig: 'ja' });
    await parent.until('Vraag 2, ', LAST_OF_A_QUESTION);
    parent.press('7', 'enter', 'ctrl-c');
    expect(await parent.done).toEqual({ exitCode: 130, signal: 0 });
  });
});

test('a resize is no sign that a warning was read', async () => {
  const parent = talk({ veilig: 'thuis' }, [], { columns: 40, rows: 8 });
  await parent.until('gelezen 1/2');
  parent.resize(40, 5);
  await parent.until('gelezen 1/3');
  parent.press('enter');
  await parent.until('gelezen 2/3');
  parent.press('b');
  await parent.until('gelezen 1/3');
});

describe('a long paste', () => {
  const PASTE = `\u001b[200~${'een\r2\rq b '.repeat(600)}\u001b[201~`;

  test('on a line is one text, and never a key of what comes after it', async () => {
    const cwd = folder();
    const parent = talk(ALL, [], { cwd, rows: 60 });
    await pick(parent, 'Bewaar het advies als pagina');
    await parent.until('Naam:');
    parent.type(`\u001b[200~${'x'.repeat(300)}\r1\r\r9\r1\r\u001b[201~`);
    await parent.until('U plakte meer dan een regel.');
    parent.press('enter');
    await parent.until('Kies een kortere naam', 'Naam:');
    parent.press(...'nee', 'enter');
    await parent.until('Wat wilt u nu doen?', 'Enter: verder.');
    expect(readdirSync(cwd)).toEqual([]);
    expect(parent.screen()).not.toContain('Opnieuw beginnen?');
  });

  test('turns no page', async () => {
    const parent = talk(ALL, [], { rows: 20 });
    await parent.until('Bladzijde 1 van', 'Enter: verder.');
    parent.type(PASTE);
    parent.press('enter');
    await parent.until('Bladzijde 2 van', 'Enter: verder.');
    expect(parent.written()).not.toContain('Bladzijde 3 van');
  });
});

describe('after Ctrl-Z and fg', () => {
  async function awayFrom(parent: Terminal): Promise<void> {
    parent.press('ctrl-z');
    await parent.until('Stopped');
    parent.type("clear; echo leeg''gemaakt\r");
    await parent.until('leeggemaakt');
    parent.type('fg\r');
  }

  test('a week later, days are counted from that day', async () => {
    const env = before(`
      const { Date } = globalThis;
      let now = Date.parse('2026-11-23T12:00');
      process.on('SIGCONT', () => { now = Date.parse('2026-11-30T12:00'); });
      globalThis.Date = class extends Date {
        constructor(...given) { given.length === 0 ? super(now) : super(...given); }
        static now() { return now; }
      };`);
    const { dag: _, ...given } = ALL;
    const args = argumentsFor(given).filter((one) => one !== '--today' && one !== '2026-11-23');
    const parent = await inShell(args, { env });
    await parent.until('Vraag 4, ', LAST_OF_A_QUESTION);
    await awayFrom(parent);
    await parent.until('Vraag 4, ', LAST_OF_A_QUESTION);
    parent.type('gisteren\r');
    await parent.until('zondag 29 november 2026, 1 dag geleden');
  });
});

test.skipIf(!existsSync('/usr/bin/less'))('Ctrl-Z in less stops nothing', async () => {
  const parent = await inShell(argumentsFor(ALL), { env: { PAGER: 'less' } });
  await pick(parent, 'Lees het hele advies');
  await parent.until('Advies van 23 november 2026', 'q: klaar.');
  parent.press('ctrl-z', 'G');
  await parent.until('Over dit advies', 'q: klaar. (100%)');
  parent.press('q');
  await parent.until('Wat wilt u nu doen?', 'Enter: verder.');
  expect(parent.written()).not.toContain('Stopped');
});

test('a pager that shows nothing is no pager', async () => {
  const parent = talk(ALL, [], { rows: 60, env: { PAGER: 'false' } });
  await pick(parent, 'Lees het hele advies');
  await parent.until('Advies van 23 november 2026', 'Bladzijde 1 van');
});

test.each([[[]], [['--plain']]])(
  'a place that is one of two parts stays as it was, with %j',
  async (flags) => {
    const enter = flags.length === 0 ? 'Enter: verder.' : 'stop = stoppen.';
    const args = ['--content', DESK, '--today', '2026-11-23', '-a', 'sector=po', '--ask', ...flags];
    const parent = terminal(args, { rows: 60, columns: 200 });
    await parent.until('In welke plaats of postcode', flags.length === 0 ? LAST_OF_A_QUESTION : enter);
    parent.type('Amsterdam\r');
    await parent.until('Welke bedoelt u?', enter);
    parent.type(numberBefore(parent, 'ergens anders in de gemeente Amsterdam'));
    await parent.until('Wat wilt u nu doen?', enter);
    parent.type(numberBefore(parent, 'Verander een antwoord'));
    await parent.until('Welk antwoord wilt u veranderen?', enter);
    parent.type(numberBefore(parent, 'In welke plaats'));
    await parent.until(
      'ergens anders in de gemeente Amsterdam',
      flags.length === 0 ? 'Enter: gemeente' : 'Eerder',
    );
    parent.type('\r');
    parent.type(flags.length === 0 ? '' : 'stop\r');
    await parent.either('Ik ken geen', flags.length === 0 ? '. Bekijk uw antwoorden' : 'Gestopt.');
    expect(parent.written()).not.toContain('Ik ken geen');
  },
);

function numberBefore(parent: Terminal, label: string): string {
  const line =
    parent
      .screen()
      .split('\n')
      .findLast((one) => one.includes(`. ${label}`)) ?? '';
  return `${/(\d+)\. /.exec(line)?.[1] ?? ''}\r`;
}
