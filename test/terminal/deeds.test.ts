import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runProgram } from '../harness/program.ts';
import { type Terminal, terminal, unwrapped } from '../harness/terminal.ts';

/** An OPP refused on 2 November 2026. */
const REFUSED = [
  ...['veiligheid=veilig', 'aanwezigheid=naar-school', 'onderwerp=plan', 'sector=vo', 'plan=geweigerd'],
  ...['plan-datum=2026-11-02', 'bijzonderheden=geen', 'school-plaats=weet-niet'],
].flatMap((answer) => ['-a', answer]);

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'stapwijzer-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

async function atMenu(cwd: string): Promise<Terminal> {
  const parent = terminal([...REFUSED, '--today', '2026-11-23'], { cwd, rows: 60 });
  await parent.until('Wat wilt u nu doen?', 'Enter: verder.');
  return parent;
}

test('the menu saves a page, the date and a paper, each under its own name', async () => {
  const cwd = folder();
  const parent = await atMenu(cwd);
  parent.press('1', 'enter');
  await parent.until('Hoe moet het bestand heten?');
  parent.press('enter');
  await parent.until('advies-2026-11-23.html. Alleen u', 'Enter: verder.');
  parent.press('2', 'enter');
  await parent.until('datums-2026-11-23.ics');
  parent.press('enter');
  await parent.until('datums-2026-11-23.ics. Alleen u', 'Enter: verder.');
  parent.press('5', 'enter');
  await parent.until('Wat wilt u maken?', '1. Brief: ');
  parent.press('1', 'enter');
  await parent.until('brief-gpo-lijst-2026-11-23.html');
  parent.press('enter');
  await parent.until('brief-gpo-lijst-2026-11-23.html. Alleen u');
  expect(readFileSync(join(cwd, 'advies-2026-11-23.html'), 'utf8')).toContain('<!doctype html>');
  expect(readFileSync(join(cwd, 'datums-2026-11-23.ics'), 'utf8')).toContain('20261214');
  expect(readFileSync(join(cwd, 'brief-gpo-lijst-2026-11-23.html'), 'utf8')).toContain('type="checkbox"');
});

test('a saved page is gone on with: what was since, what changed, and what to do now', async () => {
  const cwd = folder();
  const file = join(cwd, 'advies.html');
  runProgram(['advise', ...REFUSED, '-o', file, '--today', '2026-11-16'], {});
  const parent = terminal(['resume', file, '--today', '2026-11-23'], { cwd, rows: 60 });
  await parent.until('Is er sindsdien iets veranderd?', 'Enter: verder.');
  expect(unwrapped(parent.scrollback())).toContain('Sinds 16 november 2026');
  expect(unwrapped(parent.scrollback())).toContain('7 dagen geleden');
  expect(unwrapped(parent.scrollback())).not.toContain('U beantwoordt een paar korte vragen');
  parent.press('1', 'enter');
  await parent.until('Wat wilt u nu doen?', 'Verander een antwoord');
  parent.press('10', 'enter');
  // Nothing changed: the file still has it all.
  await parent.until('Uw advies is bewaard.', `stapwijzer resume ${file}`);
});

test('who goes back after coming back is not told that it is saved', async () => {
  const cwd = folder();
  const file = join(cwd, 'advies.html');
  runProgram(['advise', ...REFUSED.slice(0, -2), '-a', 'school-plaats=3511', '-o', file], {});
  const parent = terminal(['resume', file, '--plain'], { cwd, rows: 60 });
  await parent.until('Is er sindsdien iets veranderd?', 'stop = stoppen.');
  parent.type('1\r');
  await parent.until('In welke plaats of postcode', 'stop = stoppen.');
  parent.type('t\r');
  await parent.until('Wat speelt er bij uw kind?', 'stop = stoppen.');
  parent.type('1\r');
  await parent.until('In welke plaats of postcode', 'stop = stoppen.');
  parent.type('stop\r');
  await parent.untilWritten('Gestopt. Uw antwoorden zijn niet bewaard.');
});

test('a date for a calendar goes into no other file', async () => {
  const cwd = folder();
  const parent = await atMenu(cwd);
  parent.press('2', 'enter');
  await parent.until('datums-2026-11-23.ics');
  parent.press(...'dag.html', 'enter');
  await parent.until('Kies een naam op .ics.', 'Hoe moet het bestand heten?');
  parent.press(...'dag (school)', 'enter');
  await parent.until('dag (school).ics. Alleen u', 'Enter: verder.');
});

test('who comes back with another letter is asked for its day', async () => {
  const cwd = folder();
  const file = join(cwd, 'advies.html');
  runProgram(['advise', ...REFUSED, '-o', file, '--today', '2026-11-16'], {});
  const parent = terminal(['resume', file, '--today', '2026-11-23'], { cwd, rows: 60 });
  await parent.until('Is er sindsdien iets veranderd?', 'Enter: verder.');
  parent.press('2', 'enter');
  await parent.until('Welk antwoord wilt u veranderen?', '5. ');
  parent.press('5', 'enter');
  await parent.until('Enter: verder.', 'terug.');
  parent.press('enter');
  await parent.until('Typ een datum');
  parent.press('16-11-2026', 'enter');
  await parent.until('28 december 2026', 'Wat wilt u nu doen?');
});

test('who saved the advice is told how to come back to it', async () => {
  const cwd = folder();
  const parent = await atMenu(cwd);
  parent.press('1', 'enter');
  await parent.until('Hoe moet het bestand heten?');
  parent.press('enter');
  await parent.until('advies-2026-11-23.html. Alleen u', 'Enter: verder.');
  parent.press('10', 'enter');
  await parent.until('U bent klaar.', 'stapwijzer resume');
  expect(unwrapped(parent.scrollback())).not.toContain('niet bewaard');
});
