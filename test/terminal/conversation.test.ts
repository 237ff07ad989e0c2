import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadPack } from '../../src/check/load-checked.ts';
import { answersOf } from '../../src/check/scenarios.ts';
import type { RawScenario } from '../../src/content/author-shapes.ts';
import { dateInWords } from '../../src/document/dates.ts';
import { alertsFor } from '../../src/engine/advise.ts';
import { type Answer, type Answers, compile, type Question, resolve, UNKNOWN } from '../../src/index.ts';
import { runProgram } from '../harness/program.ts';
import {
  answerAll,
  keysFor,
  LAST_OF_A_QUESTION,
  numbersOf,
  shell,
  type Terminal,
  type TerminalOptions,
  terminal,
  unwrapped,
} from '../harness/terminal.ts';

const CONTENT = fileURLToPath(new URL('../../content/passend-onderwijs', import.meta.url));
const TODAY = ['--today', '2026-11-23'];

const { tree, scenarios } = loadPack(CONTENT);
const compiled = compile(tree);

/** Eight questions of every kind, an alert half-way and a deadline at the end. */
const REFUSED = given('opp-geweigerd');
const REFUSED_IDS = Object.keys(REFUSED);

/** The escape code of a colour; bold and dim are none. */
const COLOUR = /\u001b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m/;

describe('going back', () => {
  const questions = tree.questions.filter((question) => scenarioThatGoesOnAfter(question) !== undefined);

  test('is tried from after every question but the last', () => {
    const last = tree.questions.at(-1)?.id;
    expect(questions.map(({ id }) => id)).toEqual(
      tree.questions.map(({ id }) => id).filter((id) => id !== last),
    );
  });

  test.each(questions)('to $id finds the earlier answer', async (question) => {
    const answers = upTo(given(scenarioThatGoesOnAfter(question) as string), question.id);
    const number = Object.keys(answers).length;
    const parent = terminal([...TODAY, ...flags(answers), '--ask']);
    await parent.until(`Vraag ${number + 1}, `, LAST_OF_A_QUESTION);
    parent.press('left');
    await parent.until(
      `Vraag ${number}, `,
      question.text,
      ...marksOf(question, answers[question.id] as Answer),
    );
  });

  test('to the first question and forward again ends in the same advice', async () => {
    const parent = terminal(TODAY);
    await answerAll(parent, compiled, upTo(REFUSED, 'bijzonderheden'));
    for (let number = 8; number > 1; number--) {
      await parent.until(`Vraag ${number}, `, LAST_OF_A_QUESTION);
      parent.press(number % 2 === 0 ? 'left' : 'backspace');
    }
    for (let number = 1; number < 8; number++) {
      await parent.until(`Vraag ${number}, `, LAST_OF_A_QUESTION);
      parent.press('enter');
    }
    await parent.until('Vraag 8, ', LAST_OF_A_QUESTION);
    parent.press('1', 'enter');
    await parent.until('5. Stop');
    expect(unwrapped(parent.scrollback())).toContain('uiterlijk 14 december 2026');
  });
});

describe('an alert', () => {
  test.each(tree.alerts)('$id comes up right after its answer', async ({ id, text }) => {
    const all = given(scenarioWithAlert(id));
    const question = questionThatRaises(id, all);
    const before = without(upTo(all, question.id), question.id);
    const number = Object.keys(before).length + 1;
    const parent = terminal([...TODAY, ...flags(before), '--ask']);
    await parent.until(`Vraag ${number}, `, LAST_OF_A_QUESTION);
    expect(unmarked(parent.screen())).not.toContain(text);
    parent.press(...keysFor(question, all[question.id] as Answer));
    await parent.until(`Vraag ${number + 1}, `);
    expect(unmarked(parent.screen())).toContain(`Let op! ${text}`);
  });
});

describe('a question', () => {
  test('explains itself and its words after a question mark, and stops when asked again', async () => {
    const parent = atQuestion('aanwezigheid');
    await parent.until(LAST_OF_A_QUESTION);
    expect(unwrapped(parent.screen())).not.toContain(whyOf('aanwezigheid'));
    parent.press('?');
    await parent.until(whyOf('aanwezigheid'), `schorsing: ${termText('schorsing')}`, LAST_OF_A_QUESTION);
    parent.press('?', 'down');
    await parent.until('> 1.', LAST_OF_A_QUESTION);
    expect(unwrapped(parent.screen())).not.toContain(whyOf('aanwezigheid'));
  });

  test.each([
    ['plan-datum', ['?'], whyOf('plan-datum')],
    ['plan-datum', [...'31-2-2026', 'enter'], '"31-2-2026" is geen datum'],
    ['plan-datum', [...'1-1-2027', 'enter'], '2027-01-01 ligt in de toekomst.'],
    ['plan-datum', [...'2 nov', 'enter'], '2 november 2026'],
    ['plan-datum', [...'gisteren', 'enter'], '22 november 2026'],
    ['plan-datum', ['enter'], 'Weet ik niet'],
    ['bijzonderheden', ['enter'], 'Kies minstens één'],
    ['bijzonderheden', ['1', '4'], '4. [x]'],
    ['bijzonderheden', ['4', '1', '2'], '4. [ ]'],
    ['bijzonderheden', ['1', 'down', 'space'], '2. [x]'],
    ['sector', ['down', 'down', 'down', 'up'], '> 2.'],
    ['sector', ['9'], 'Kies een cijfer van 1 tot 7.'],
    ['sector', ['x', 'right', 'enter'], 'Kies eerst een antwoord.'],
    ['veiligheid', ['left', 'backspace', '2'], '> 2.'],
  ])('%s takes %j and shows "%s"', async (id, keys, shown) => {
    const parent = atQuestion(id);
    await parent.until(LAST_OF_A_QUESTION);
    parent.press(...keys);
    await parent.until(shown);
  });
});

describe('the menu under the advice', () => {
  test.each([
    ['stap', '1', ['plan', 'plan-datum', 'geprobeerd'], 'Stap 1 van 6'],
    ['plan', '4', ['plan-datum'], 'Sinds welke dag krijgt uw kind deze extra hulp?'],
    ['plan', '2', [], 'Ga binnen 6 weken naar de geschillencommissie als'],
    ['sector', '2', [], 'LAKS (voor scholieren)'],
    ['plan-datum', '-', [], 'Over een OPP kunt u tot 6 weken na het besluit naar de geschillencommissie.'],
  ])(
    'changes %s to choice %s, tells that %j no longer count, and goes on',
    async (id, key, lapsed, shown) => {
      const parent = await atMenu();
      await toChange(parent, id);
      parent.press(key, 'enter');
      await parent.until(shown);
      expect(lapsedIn(parent.screen())).toEqual(lapsed.map((one) => questionOf(one).text));
    },
  );

  test('shows the earlier answer of the last question', async () => {
    const parent = await atMenu();
    await toChange(parent, 'geprobeerd');
    await parent.until('1. [x]', '2. [x]', '3. [ ]');
  });

  test('saves the advice as markdown that only its owner can read, and never over another file', async () => {
    const cwd = folder();
    const parent = await atMenu({ cwd });
    const file = join(cwd, 'advies-2026-11-23.md');
    parent.press('1', 'enter');
    await parent.until('Hoe moet het bestand heten?');
    parent.press('enter');
    await parent.until('Bewaard in advies-2026-11-23.md.', '5. Stop');
    expect(readFileSync(file, 'utf8')).toContain('# Stap 4 van 6: Een plan maken');
    expect(statSync(file).mode & 0o777).toBe(0o600);

    const { mtimeMs } = statSync(file);
    parent.press('1', 'enter');
    await parent.until('Enter is goed voor: (advies-2026-11-23-2.md)');
    parent.press(...'advies-2026-11-23.md', 'enter');
    await parent.until('Het bestand "advies-2026-11-23.md" bestaat al. Kies een andere naam.');
    parent.press(...'ander.md', 'enter');
    await parent.until('Bewaard in ander.md.', '5. Stop');
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
    expect(readFileSync(join(cwd, 'ander.md'), 'utf8')).toBe(readFileSync(file, 'utf8'));
  });

  test.each([
    ['geen/map/advies.md', 'de map bestaat niet'],
    ['.', 'is een map'],
  ])('tells why it cannot save as %s, and goes on', async (name, why) => {
    const parent = await atMenu({ cwd: folder() });
    parent.press('1', 'enter');
    await parent.until('Hoe moet het bestand heten?');
    parent.press(...name, 'enter');
    await parent.until(why, 'Wat wilt u nu doen?');
  });

  test('shows everything', async () => {
    const parent = await atMenu({ rows: 1_000 });
    parent.press('2', 'enter');
    await parent.until('kenmerk', '5. Stop');
    const shown = unwrapped(parent.scrollback());
    for (const part of ['Neem mee', 'U zit vast als', 'Uw antwoorden', 'Woorden in dit advies', 'Bronnen'])
      expect(shown).toContain(part);
  });

  test('a text longer than the screen is read from its beginning, a page at a time', async () => {
    const parent = terminal([...TODAY, ...flags(REFUSED), '--ask'], { rows: 24 });
    await parent.until('Stap 4 van 6', '1. U:', 'Enter: lees verder.');
    expect(unwrapped(parent.screen())).not.toContain('Bij wie u terechtkunt');
    parent.press('enter');
    await parent.until('Bij wie u terechtkunt', 'Enter: lees verder.');
    parent.press('space');
    await parent.until('geen juridisch advies', '5. Stop');
  });

  test('starts again', async () => {
    await startAgain(await atMenu());
  });

  test('stops', async () => {
    const parent = await atMenu();
    parent.press('5', 'enter');
    expect(await parent.done).toEqual({ exitCode: 0, signal: 0 });
    expect(parent.cursorHidden()).toBe(false);
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
  ] as const)(
    'by %s with %j ends with the code for it, and the cursor shown',
    async (_, flag, exitCode, end) => {
      const parent = terminal([...TODAY, ...flag]);
      await parent.until('Vraag 1, ', 'waarom deze vraag.');
      end(parent);
      expect(await parent.done).toEqual({ exitCode, signal: 0 });
      expect(parent.cursorHidden()).toBe(false);
    },
  );

  test.each(REFUSED_IDS)('at %s prints a command that goes on there', async (id) => {
    const parent = atQuestion(id);
    await parent.until(LAST_OF_A_QUESTION);
    const resumed = shell(`$STAPWIJZER ${await stop(parent)}`);
    await resumed.until(`Vraag ${REFUSED_IDS.indexOf(id) + 1}, `, questionOf(id).text, LAST_OF_A_QUESTION);
  });

  test.each([
    ['in the menu', async () => {}, / -a plan=geweigerd .* -a geprobeerd=leraar,leiding /],
    ['after a changed answer', changePlan, / -a plan=hulp-zonder-opp /],
    ['after starting again', startAgain, /^advise --today 2026-11-23 --ask$/],
  ] as const)('%s prints a command with the answers as they are then', async (_, go, command) => {
    const parent = await atMenu();
    await go(parent);
    expect(await stop(parent)).toMatch(command);
  });
});

describe('a screen', () => {
  test.each(['opp-geweigerd', 'verwijderd-met-besluit', 'gepest', 'weet-niets'])(
    'of 40 columns holds %s with no line too long and no word broken',
    async (id) => {
      const [narrow, wide] = [40, 200].map((columns) => terminal(TODAY, { columns, rows: 200 })) as [
        Terminal,
        Terminal,
      ];
      for (const parent of [narrow, wide]) {
        await answerAll(parent, compiled, given(id));
        await parent.until('5. Stop', 'Enter: verder.');
      }
      expect(narrow.brokenLines()).toEqual([]);
      expect(unmarked(narrow.scrollback())).toBe(unmarked(wide.scrollback()));
    },
  );

  test.each([
    [['--help'], 'Bel 112.'],
    [['advise', '--help'], 'laat deze hulp zien'],
    [['help', 'check'], 'laat deze hulp zien'],
  ])('of 40 columns gets help that fits it: %s', async (args, last) => {
    const parent = terminal(args, { columns: 40, rows: 100 });
    await parent.until(last);
    expect(parent.brokenLines()).toEqual([]);
  });

  test('that gets smaller is drawn to its new size', async () => {
    const parent = atQuestion('sector');
    await parent.until(LAST_OF_A_QUESTION);
    parent.resize(40, 50);
    parent.press('1', 'enter');
    await parent.until('Vraag 4, ', LAST_OF_A_QUESTION);
    const [, question = ''] = parent.screen().split('Vraag 4, ');
    expect(Math.max(...question.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  test.each([
    ['NO_COLOR', [], { NO_COLOR: '1' }, false],
    ['--no-color', ['--no-color'], {}, false],
    ['no wish', [], {}, true],
  ] as const)('with %s has the colours that were wanted', async (_, flag, env, coloured) => {
    const parent = await atMenu({ env, cwd: folder() }, flag);
    parent.press('1', 'enter');
    await parent.until('Hoe moet het bestand heten?');
    parent.press('enter');
    await parent.until('Bewaard in', '5. Stop');
    expect(COLOUR.test(parent.written())).toBe(coloured);
  });
});

describe('plain mode', () => {
  test.each([
    ['--plain', ['--plain'], {}],
    ['ACCESSIBLE=1', [], { ACCESSIBLE: '1' }],
    ['TERM=dumb', [], { TERM: 'dumb' }],
  ] as const)('is chosen by %s, and writes no escape codes at all', async (_, flag, env) => {
    const parent = terminal([...TODAY, ...flag], { env });
    await parent.until('Typ een nummer van 1 tot 7.');
    parent.type('1\r');
    await parent.until('Gekozen: Ja, mijn kind is veilig', 'Vraag 2, ');
    expect(parent.written()).not.toContain('\u001b');
  });

  test.each([{ ACCESSIBLE: '0' }, { ACCESSIBLE: 'false' }, { ACCESSIBLE: '' }])(
    'is not chosen by %j',
    async (env) => {
      const parent = terminal(TODAY, { env });
      await parent.until(LAST_OF_A_QUESTION);
    },
  );

  test('goes back, explains, and says what is wrong with an answer', async () => {
    const parent = terminal([...TODAY, '--plain'], { columns: 200 });
    const talk = [
      ['9', '"9" kan niet. Typ een nummer van 1 tot 7.'],
      ['', 'U typte niets. Typ een nummer van 1 tot 7.'],
      ['?', whyOf('veiligheid')],
      ['1', 'Vraag 2, '],
      ['t', 'Vraag 1, nog hooguit 9. Is uw kind nu veilig?'],
      ['6', 'Vraag 2, '],
      ['2', 'Vraag 3, '],
    ] as const;
    await parent.until('Typ een nummer');
    for (const [line, reply] of talk) {
      parent.type(`${line}\r`);
      await parent.until(reply);
    }
    expect(unmarked(parent.screen())).toContain(textOfAlert('pesten'));
  });

  test.each([
    ['the end of the lines', ['1'], 3, 'stapwijzer advise -a veiligheid=veilig'],
    ['a wrong number first', ['9', 'x', '1'], 3, 'stapwijzer advise -a veiligheid=veilig'],
    ['t for back', ['1', 't', '6'], 3, 'stapwijzer advise -a veiligheid=pesten'],
    ['no lines at all', [], 3, 'stapwijzer advise'],
  ])('takes lines from a pipe: %s', (_, lines, exitCode, resume) => {
    const { status, stdout, stderr } = piped([...TODAY, '--plain'], lines);
    expect({ status, stdout }).toEqual({ status: exitCode, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^  ${resume}.* --ask --plain$`, 'm'));
  });

  test('takes a whole conversation from a pipe', () => {
    const lines = ['1', '1', '1', '4', '3', 'overmorgen', '2-11-2026', '4', '1, 2'];
    const { status, stdout, stderr } = piped([...TODAY, '--plain'], lines);
    expect(status).toBe(0);
    expect(stderr).toContain('"overmorgen" is geen datum');
    expect(stdout).toContain('Stap 4 van 6: Een plan maken');
    expect(unwrapped(stdout)).toContain('uiterlijk 14 december 2026');
    expect(stdout).not.toContain('nog hooguit');
  });

  test('goes on where it stopped, with the command it printed', () => {
    const { stderr } = piped([...TODAY, '--plain'], ['1', '1', '1', '4', '3']);
    const [, resume = ''] = /^ {2}stapwijzer (advise .*--ask --plain)$/m.exec(stderr) ?? [];
    const resumed = piped(resume.split(' '), ['2-11-2026', '4', '1,2']);
    expect(resumed.status).toBe(0);
    expect(unwrapped(resumed.stdout)).toContain('uiterlijk 14 december 2026');
  });
});

test('standard output gets the advice and nothing else', async () => {
  const cwd = folder();
  const before = without(REFUSED, 'geprobeerd');
  const parent = shell(`$STAPWIJZER ${TODAY.join(' ')} ${flags(before).join(' ')} --ask > advies.txt`, {
    cwd,
  });
  await parent.until('Vraag 8, ', LAST_OF_A_QUESTION);
  parent.press('1', '2', 'enter');
  expect(await parent.done).toEqual({ exitCode: 0, signal: 0 });

  const advice = readFileSync(join(cwd, 'advies.txt'), 'utf8');
  expect(unmarked(advice)).toMatch(
    /^Advies van 23 november 2026 ! Let op! .* Stap 4 van 6: Een plan maken .* uiterlijk 14 december 2026/,
  );
  expect(advice).not.toMatch(/\u001b|Vraag 8|Wat wilt u nu doen/);
  expect(unwrapped(parent.scrollback())).not.toContain('Stap 4 van 6');
});

function given(id: string): Answers {
  return answersOf(compiled, scenarios[id] as RawScenario);
}

/** The answers up to and with the one to a question. */
function upTo(answers: Answers, id: string): Answers {
  const ids = Object.keys(answers);
  return Object.fromEntries(ids.slice(0, ids.indexOf(id) + 1).map((one) => [one, answers[one] as Answer]));
}

function without(answers: Answers, id: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([one]) => one !== id));
}

function flags(answers: Answers): string[] {
  return Object.entries(answers).flatMap(([id, value]) => ['-a', `${id}=${[value].flat().join(',')}`]);
}

/** A conversation about the refused OPP, at one of its questions. */
function atQuestion(id: string): Terminal {
  return terminal([...TODAY, ...flags(without(upTo(REFUSED, id), id)), '--ask']);
}

/** A conversation about the refused OPP, with every question answered, on a screen that holds it all. */
async function atMenu(options: TerminalOptions = {}, flag: readonly string[] = []): Promise<Terminal> {
  const parent = terminal([...TODAY, ...flags(REFUSED), '--ask', ...flag], { rows: 200, ...options });
  await parent.until('Wat wilt u nu doen?', '5. Stop', 'Enter: verder.');
  return parent;
}

/** Asks in the menu to change an answer, and waits for its question with the earlier answer marked. */
async function toChange(parent: Terminal, id: string): Promise<void> {
  parent.press('3', 'enter');
  await parent.until('Welk antwoord wilt u veranderen?', '8. Met wie', 'Pijltjes of cijfer');
  parent.press(String(REFUSED_IDS.indexOf(id) + 1), 'enter');
  await parent.until(...marksOf(questionOf(id), REFUSED[id] as Answer), LAST_OF_A_QUESTION);
}

/** Changes an answer so that a question comes up that was not asked before. */
async function changePlan(parent: Terminal): Promise<void> {
  await toChange(parent, 'plan');
  parent.press('4', 'enter');
  await parent.until('Sinds welke dag krijgt uw kind deze extra hulp?', LAST_OF_A_QUESTION);
}

async function startAgain(parent: Terminal): Promise<void> {
  parent.press('4', 'enter');
  await parent.until('Vraag 1, ', LAST_OF_A_QUESTION);
}

/** Stops with Ctrl-C. Gives the command that is printed then, without the name of the program. */
async function stop(parent: Terminal): Promise<string | undefined> {
  parent.press('ctrl-c');
  expect((await parent.done).exitCode).toBe(130);
  return /stapwijzer (advise .*--ask)\r\n/.exec(parent.written())?.[1];
}

/** The questions that are told to count no more. */
function lapsedIn(screen: string): string[] {
  const [, after = ''] = screen.split('Deze antwoorden tellen nu niet meer mee:\n');
  const [list = ''] = after.split('\n\n');
  return list.split('\n').flatMap((line) => (line === '' ? [] : [line.replace('- ', '')]));
}

function piped(args: readonly string[], lines: readonly string[]) {
  const input = lines.map((line) => `${line}\n`).join('');
  return runProgram(args, { input });
}

/** A folder of its own for a test. */
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'stapwijzer-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

/** A scenario with questions after this one, and an answer to it that a fresh question would not show. */
function scenarioThatGoesOnAfter({ id, options }: Question): string | undefined {
  return Object.keys(scenarios).find((scenario) => {
    const answer = [given(scenario)[id] ?? UNKNOWN].flat()[0];
    return answer !== UNKNOWN && answer !== options[0]?.id && Object.keys(given(scenario)).at(-1) !== id;
  });
}

function scenarioWithAlert(alert: string): string {
  const found = Object.entries(scenarios).find(([, scenario]) => scenario.expect.alerts?.includes(alert));
  return (found as [string, RawScenario])[0];
}

/** The question whose answer brings an alert up. */
function questionThatRaises(alert: string, answers: Answers): Question {
  const id = Object.keys(answers).find((one) =>
    alertsFor(compiled, resolve(compiled, upTo(answers, one))).some((raised) => raised.id === alert),
  );
  return questionOf(id as string);
}

/** What is to be seen of an answer that was given before. */
function marksOf(question: Question, answer: Answer): string[] {
  if (question.kind === 'date') return [`Enter: ${dateInWords(String(answer))}.`];
  return numbersOf(question, answer).map((number) =>
    question.kind === 'many' ? `${number}. [x]` : `> ${number}. `,
  );
}

function questionOf(id: string): Question {
  return tree.questions.find((question) => question.id === id) as Question;
}

function whyOf(id: string): string {
  return questionOf(id).why;
}

function termText(id: string): string {
  return String(tree.terms.find((term) => term.id === id)?.text);
}

function textOfAlert(id: string): string {
  return String(tree.alerts.find((alert) => alert.id === id)?.text);
}

/** A text on one line, without the mark in front of every line of an alert but the first. */
function unmarked(text: string): string {
  return unwrapped(text).replace(/ ! (?!Let op!)/g, ' ');
}
