import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemsIn } from '../harness/example.ts';
import { run } from '../harness/io.ts';

/** A region file without fault, over the small pack; line by line, so that a table can change one. */
const RIGHT = {
  region: 'region:',
  name: '  name: Voorbeeldregio',
  codes: '  codes: [PO2707, VO2708]',
  checked: '  checked: 2026-11-20',
  organisations: '  organisations:',
  steunpunt: '    steunpunt:',
  replaces: '      replaces: 76085d57163c',
  phone: '      phone: 070-123 45 67',
  email: '      email: info@steunpunt.example',
  website: '      website: https://steunpunt.example/contact',
  hours: '      hours: [{ days: [ma, di], from: "09:00", to: "16:00" }]',
  find: '      find: Vraag naar het steunpunt voor ouders.',
};
type Line = keyof typeof RIGHT;
const LINES = Object.keys(RIGHT) as Line[];

function regionWith(line: Line, text: string): string {
  return `${LINES.map((one) => (one === line ? text : RIGHT[one])).join('\n')}\n`;
}

/** A value that YAML reads as this text. */
const value = (line: Line, text: string) => `${RIGHT[line].split(':')[0]}: ${JSON.stringify(text)}`;

/** What is wrong on which line, and the code that is told there. */
const BAD: readonly (readonly [line: Line, text: string, code?: string])[] = [
  ['phone', value('phone', 'bel ons maar')],
  ['phone', value('phone', '0800-1234 (gratis) of 070-555 12 34')],
  ['phone', value('phone', '070-123 45 6')],
  ['phone', value('phone', '070-123 45 678')],
  ['phone', value('phone', '+32 2 123 45 67')],
  ['phone', value('phone', '')],
  ['phone', value('phone', ' 070-123 45 67')],
  ['phone', value('phone', '070-123\u00a045 67')],
  ['phone', value('phone', '0７0-123 45 67')],
  ['phone', '      phone: 0701234567', 'wrong-type'],
  ['phone', '      phone: [070-123 45 67]', 'wrong-type'],
  ['email', value('email', 'geen-adres')],
  ['email', value('email', 'info@steunpunt')],
  ['email', value('email', 'info@@steunpunt.example')],
  ['email', value('email', 'info@steunpunt..example')],
  ['email', value('email', 'info@-steunpunt.example')],
  ['email', value('email', '.info@steunpunt.example')],
  ['email', value('email', 'Steunpunt <info@steunpunt.example>')],
  ['email', value('email', 'mailto:info@steunpunt.example')],
  ['email', value('email', 'a@steunpunt.example, b@steunpunt.example')],
  ['email', value('email', `${'a'.repeat(200)}@steunpunt.example`)],
  ['website', value('website', 'javascript:alert(1)')],
  ['website', value('website', 'http://steunpunt.example')],
  ['website', value('website', 'steunpunt.example/contact')],
  ['website', value('website', 'https://steunpunt')],
  ['website', value('website', 'https://10.0.0.1/contact')],
  ['website', value('website', 'https://goed.example@kwaad.example/')],
  ['website', value('website', 'https://kwaad.example\\@goed.example')],
  ['website', value('website', 'https://steunpunt.example/een twee')],
  ['website', value('website', 'https://steunpunt.example/<script>')],
  ['website', value('website', 'https://steunpunt.example/"onmouseover="x')],
  ['website', value('website', 'https://steunpunt.example/\u202egpj'), 'yaml-syntax'],
  ['website', value('website', 'https://st\u0435unpunt.example')],
  ['website', value('website', 'data:text/html,hoi')],
  ['website', value('website', `https://steunpunt.example/${'a'.repeat(200)}`)],
  ['hours', value('hours', 'altijd'), 'wrong-type'],
  ['hours', '      hours: [{ days: [ma], from: "16:00", to: "09:00" }]'],
  ['hours', '      hours: [{ days: [ma], from: "25:00", to: "26:00" }]'],
  ['hours', '      hours: [{ days: [ma], from: "9:00", to: "16:00" }]'],
  ['hours', '      hours: [{ days: [], from: "09:00", to: "16:00" }]'],
  ['hours', '      hours: [{ days: [maandag], from: "09:00", to: "16:00" }]', 'wrong-value'],
  ['hours', '      hours: [{ days: [ma], from: "09:00" }]', 'missing-key'],
  ['checked', '  checked: 2026-02-30'],
  ['checked', '  checked: 30-11-2026'],
  ['checked', '  checked:', 'wrong-type'],
  ['checked', '  checked: 2027-01-01', 'fresh'],
  ['checked', '  checked: 2019-01-01', 'fresh'],
  ['name', value('name', '')],
  ['name', value('name', 'Regio *Noord*')],
  ['name', value('name', 'Regio [x](https://kwaad.example)')],
  ['name', value('name', 'Regio \u001b[31mrood'), 'yaml-syntax'],
  ['name', value('name', 'Regio\nNoord')],
  ['name', value('name', 'Regio \u202edrooN'), 'yaml-syntax'],
  ['name', value('name', 'Regio\u200b'), 'yaml-syntax'],
  ['name', value('name', 'Regio {leraar}')],
  ['name', value('name', 'x'.repeat(81))],
  ['find', value('find', '<b>Zoek</b> het op.')],
  ['find', value('find', '1. Zoek\n2. Bel')],
  ['find', value('find', 'Zoek `rm -rf`.')],
  ['find', value('find', 'a'.repeat(301))],
  ['find', value('find', 'Kijk \u0007 hier.'), 'yaml-syntax'],
  ['codes', '  codes: [PO2799]', 'unknown-region'],
  ['codes', '  codes: [po2707]'],
  ['codes', '  codes: []'],
  ['codes', '  codes: PO2707', 'wrong-type'],
  ['replaces', '      replaces: "9f933ed11833"', 'region-outdated'],
  ['replaces', '      replaces: nee'],
  ['steunpunt', '    steunpuntje:', 'not-regional'],
  ['steunpunt', '    commissie:', 'not-regional'],
  ['steunpunt', '    Steunpunt:'],
  ['phone', '      fone: 070-123 45 67', 'unknown-key'],
  ['phone', '      phone: 070-123 45 67\n      phone: 070-123 45 68', 'duplicate-id'],
  ['name', '  naam: Voorbeeldregio', 'unknown-key'],
  ['name', '\tname: Voorbeeldregio', 'yaml-syntax'],
];

test('the file itself is right, and the table is long', () => {
  expect(problemsIn(regionWith('region', RIGHT.region))).toEqual([]);
  expect(BAD.length).toBeGreaterThanOrEqual(40);
});

const CASES = BAD.map(([line, text, code = 'wrong-form']) => ({ line, text, code }));

test.each(CASES)('$text: $code at its line', ({ line, text, code }) => {
  const problems = problemsIn(regionWith(line, text));
  const at = LINES.indexOf(line) + 1 + (code === 'duplicate-id' ? 1 : 0);
  const told = problems.map((problem) => `${problem.place.file}:${problem.place.line} ${problem.code}`);
  expect(told).toContain(`voorbeeld.yaml:${at} ${code}`);
  expect(problems.some(({ severity }) => severity === 'error') || code === 'region-outdated').toBe(true);
});

test('a region in which nobody can be reached is told', () => {
  const bare = LINES.filter((one) => !['phone', 'email', 'website', 'hours', 'find'].includes(one));
  const [problem] = problemsIn(`${bare.map((one) => RIGHT[one]).join('\n')}\n`);
  expect(problem).toMatchObject({ code: 'wrong-form', place: { line: LINES.indexOf('steunpunt') + 1 } });
});

/** Rules that look at words look at those of a region too. */
test('a rule of check speaks of the region at its place', () => {
  const long = `Zoek ${'heel lang '.repeat(15)}op internet.`;
  const told = problemsIn(regionWith('find', value('find', long)));
  expect(told).toMatchObject([
    { code: 'short-sentences', place: { file: 'voorbeeld.yaml', line: LINES.indexOf('find') + 1 } },
  ]);
});

const FOLDER = 'test/fixtures/regions';

/** Checking the whole pack takes long on a busy machine. */
const PATIENCE = 60_000;

test.each(readdirSync(FOLDER))(
  '%s passes neither check nor an advice',
  { timeout: PATIENCE },
  async (name) => {
    const file = join(FOLDER, name);
    const checked = await run(['check', '--region', file]);
    expect(checked.code).toBe(4);
    const advised = await run(['contacts', 'loket', '--region', file]);
    expect(advised.code).toBe(4);
    expect(advised.stderr).toContain(`${file}:`);
    expect(advised.stdout).toBe('');
  },
);
