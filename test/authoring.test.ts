import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './harness/io.ts';

/** The authors' guide, followed to the letter: every piece of YAML in it is put where it says. */
const guide = readFileSync(new URL('../content/README.md', import.meta.url), 'utf8');
const folder = join(tmpdir(), `stapwijzer-gids-${process.pid}`);
const region = join(tmpdir(), `stapwijzer-regio-${process.pid}.yaml`);

/** The piece of YAML in the guide that begins with a name. */
function piece(name: string): string {
  const found = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].find((match) =>
    match[1]?.trimStart().startsWith(`${name}:`),
  );
  return found?.[1] as string;
}

function edit(file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

beforeAll(async () => {
  expect(await run(['init', folder])).toMatchObject({ code: 0, stderr: '' });
  edit('questions.yaml', (text) =>
    text
      .replace('  samenwerking:\n    kind', `${piece('fietsen')}\n  samenwerking:\n    kind`)
      .replace('next: samenwerking', 'next: fietsen'),
  );
  edit('numbers.yaml', (text) => text + piece('# Bij numbers'));
  const named = `${piece('fietsen-vragen').trimEnd()}\n    letters: [fietsen-brief]\n`;
  edit('actions.yaml', (text) => text + named);
  edit('letters.yaml', (text) =>
    text.replace('\n# Hoe u bewijst', `\n${piece('fietsen-brief')}\n# Hoe u bewijst`),
  );
  edit('scenarios.yaml', (text) => text + piece('fietsen-lukt-niet'));
  edit('invariants.yaml', (text) =>
    text.replace(
      'invariants:\n',
      `invariants:\n${piece('mbo-geen-geschillencommissie').replace('mbo-geen', 'mbo-nooit-een')}`,
    ),
  );
  writeFileSync(region, piece('region'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(region, { force: true });
});

test('every file tells an editor where the schema is', () => {
  for (const file of ['questions.yaml', 'steps.yaml', 'pack.yaml']) {
    expect(readFileSync(join(folder, file), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\/content\.schema\.json\n/,
    );
  }
  expect(
    JSON.parse(readFileSync(join(folder, 'content.schema.json'), 'utf8')).properties.questions,
  ).toBeDefined();
});

test('what the guide adds is right, and proved', async () => {
  const ran = await run(['check', folder]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toContain('Geen fouten, geen waarschuwingen.');
});

/** Answers by which the new question is asked. */
const GIVEN = [
  'veiligheid=veilig',
  'aanwezigheid=naar-school',
  'onderwerp=zorgen',
  'gesproken=nee',
  'sector=po',
  'fietsen=nee',
  'bijzonderheden=geen',
  'school-plaats=weet-niet',
].flatMap((answer) => ['-a', answer]);

test('the new question is asked, and its answer counts', async () => {
  const ran = await run(['--content', folder, ...GIVEN, '--json']);
  const { actions } = JSON.parse(ran.stdout) as { actions: { id: string }[] };
  expect(actions.map((action) => action.id)).toContain('fietsen-vragen');
});

test('the new letter is offered with its action, and written', async () => {
  const advice = await run(['--content', folder, ...GIVEN, '--full']);
  expect(advice.stdout).toContain('(fietsen-brief)');
  const { code, stdout } = await run(['letter', 'fietsen-brief', '--content', folder, ...GIVEN]);
  expect(code).toBe(0);
  expect(stdout).toContain('of er een kind of ouder uit de buurt mee kan fietsen.');
});

test('the new example passes', async () => {
  const { stdout } = await run(['scenarios', folder, '--json']);
  const { problems } = JSON.parse(stdout) as { problems: { message: string }[] };
  expect(problems.filter(({ message }) => message.includes('fietsen-lukt-niet'))).toEqual([]);
});

test('diff names the new question, and who gets the new action', async () => {
  const { stdout } = await run(['diff', join(import.meta.dirname, '../content/passend-onderwijs'), folder]);
  expect(stdout).toContain('Nieuwe vragen en keuzes: fietsen');
  expect(stdout).toMatch(/de actie fietsen-vragen: erbij, bij [\d.]+ combinaties/);
});

test('the region fills in the local desk, and check tells what to write under replaces', async () => {
  const checked = await run(['check', folder, '--region', region]);
  expect(checked.stdout).toMatch(/\[region-outdated\][\s\S]*replaces: "[0-9a-f]{12}"/);
  const loket = await run(['contacts', 'loket', '--region', region]);
  expect(loket.stdout).toContain('070-123 45 67');
  expect(loket.stdout).toContain('Voorbeeldregio');
});

/** Region files that cannot be used, and what is said of them. */
const WRONG_REGIONS: readonly [string, string][] = [
  [
    'region: { name: X, checked: 2026-11-23, organisations: { noodhulp: { phone: "113" } } }',
    'in het hele land hetzelfde',
  ],
  [
    'region: { name: X, checked: 2026-11-23, organisations: { loketje: { phone: "113" } } }',
    'Bedoelde u "loket"?',
  ],
  [
    'region: { name: X, checked: 2026-11-23, organisations: { loket: { phon: "113" } } }',
    'Bedoelde u "phone"?',
  ],
  ['region: { name: X }', '"checked" ontbreekt'],
  ['region: [', 'geen geldige YAML'],
];

test.each(WRONG_REGIONS)('a wrong region is refused: %s', async (text, message) => {
  writeFileSync(region, text);
  const ran = await run(['contacts', '--region', region]);
  expect(ran).toMatchObject({ code: 4, stdout: '' });
  expect(ran.stderr).toContain(message);
});
