import { expect, test } from 'vitest';
import { COMMAND_WORDS, FLAG_WORDS } from '../../src/cli/args/dutch-words.ts';
import { asksForJson, HELP, parse, UsageError, VERSION } from '../../src/cli/args/parse.ts';
import { usageError } from '../../src/cli/args/usage-errors.ts';
import { COMMANDS } from '../../src/cli/commands/declared.ts';

/** Command lines, the command they run, and what it is given. */
const RIGHT: readonly [string, string, object, (readonly (string | undefined)[])?][] = [
  ['', 'advise', {}],
  ['advise', 'advise', {}],
  ['--json', 'advise', { json: true }],
  [
    '-a sector=po --answer stap=plan --answer=plan=geweigerd -aveiligheid=veilig -a=x=y',
    'advise',
    { answer: ['sector=po', 'stap=plan', 'plan=geweigerd', 'veiligheid=veilig', 'x=y'] },
  ],
  ['advise -f markdown -o x.md --force', 'advise', { format: 'markdown', output: 'x.md', force: true }],
  ['-f=json', 'advise', { format: 'json' }],
  ['-fjson --no-input --no-color', 'advise', { format: 'json', 'no-input': true, 'no-color': true }],
  ['--answers - --ask --plain --full', 'advise', { answers: '-', ask: true, plain: true, full: true }],
  ['--answer=-x', 'advise', { answer: ['-x'] }],
  ['steps', 'steps', {}, [undefined]],
  ['steps 4 --json', 'steps', { json: true }, ['4']],
  ['--json steps 4', 'steps', { json: true }, ['4']],
  ['--json advise', 'advise', { json: true }],
  ['--content map steps', 'steps', { content: 'map' }, [undefined]],
  ['terms -- -x', 'terms', {}, ['-x']],
  ['batch - --fail-fast', 'batch', { 'fail-fast': true }, ['-']],
  ['diff oud nieuw', 'diff', {}, ['oud', 'nieuw']],
  ['graph -f dot', 'graph', { format: 'dot' }, [undefined]],
];

test.each(RIGHT)('reads "%s"', (line, command, values, words = []) => {
  const parsed = parse(wordsOf(line), COMMANDS);
  if (parsed.kind !== 'run') throw new Error(`This asks for ${parsed.kind}.`);
  expect(parsed.command.name).toBe(command);
  expect(parsed.given).toEqual({ values, words });
});

/** Command lines that only want to know something. */
const ASKING: readonly [string, string, (string | null)?][] = [
  ['--help', 'help', null],
  ['-h', 'help', null],
  ['help', 'help', null],
  ['help steps', 'help', 'steps'],
  ['steps --help', 'help', 'steps'],
  ['--help steps', 'help', 'steps'],
  ['--formaat -h', 'help', null],
  ['--version', 'version'],
  ['-V', 'version'],
  ['steps -V', 'version'],
  ['help exit-codes', 'topic'],
  ['help formats', 'topic'],
  ['help environment', 'topic'],
];

test.each(ASKING)('reads "%s" as asking for %s', (line, kind, command) => {
  const parsed = parse(wordsOf(line), COMMANDS);
  expect(parsed.kind).toBe(kind);
  if (parsed.kind === 'help') expect(parsed.command?.name ?? null).toBe(command);
});

/** Command lines that are not right: the code, where, what was given, and what was probably meant. */
const WRONG: readonly [string, string, string, string | null, string | null][] = [
  ['advies', 'unknown-command', 'advies', 'advies', 'advise'],
  ['help advies', 'unknown-topic', 'advies', 'advies', 'advise'],
  ['help exit-code', 'unknown-topic', 'exit-code', 'exit-code', 'exit-codes'],
  ['stappen', 'unknown-command', 'stappen', 'stappen', 'steps'],
  ['hulp', 'unknown-command', 'hulp', 'hulp', 'help'],
  ['vragen', 'unknown-command', 'vragen', 'vragen', 'questions'],
  ['version', 'unknown-command', 'version', 'version', '--version'],
  ['versie', 'unknown-command', 'versie', 'versie', '--version'],
  ['pizza', 'unknown-command', 'pizza', 'pizza', null],
  ['--hlep', 'unknown-flag', '--hlep', '--hlep', '--help'],
  ['--versie', 'unknown-flag', '--versie', '--versie', '--version'],
  ['--antwoord x=y', 'unknown-flag', '--antwoord', '--antwoord', '--answer'],
  ['-v', 'unknown-flag', '-v', '-v', '--version'],
  ['--json advies', 'unknown-command', 'advies', 'advies', 'advise'],
  ['--formaat json', 'unknown-flag', '--formaat', '--formaat', '--format'],
  ['chek --strict', 'unknown-command', 'chek', 'chek', 'check'],
  ['--formaat', 'unknown-flag', '--formaat', '--formaat', '--format'],
  ['steps --jsn', 'unknown-flag', '--jsn', '--jsn', '--json'],
  ['-x', 'unknown-flag', '-x', '-x', null],
  ['steps --full', 'unknown-flag', '--full', '--full', null],
  ['-f pdf', 'wrong-value', '-f', 'pdf', null],
  ['--format markdwn', 'wrong-value', '--format', 'markdwn', 'markdown'],
  ['--today 2026-11-23 --today 2026-11-24', 'value-twice', '--today', '2026-11-24', null],
  ['graph -f pdf', 'wrong-value', '-f', 'pdf', null],
  ['-a', 'missing-value', '-a', null, null],
  ['-o --json', 'missing-value', '-o', null, null],
  ['--today', 'missing-value', '--today', null, null],
  ['--json=ja', 'value-not-taken', '--json', 'ja', null],
  ['diff oud', 'missing-value', 'nieuw', null, null],
  ['steps plan extra', 'word-too-many', 'extra', 'extra', null],
  ['advise steps', 'word-too-many', 'steps', 'steps', null],
];

test.each(WRONG)('refuses "%s" with %s', (line, code, path, value, suggestion) => {
  expect(problemWith(line)).toMatchObject({ code, details: [{ path, value, suggestion }] });
});

test.each([
  ['--json', true],
  ['-f json --foo', true],
  ['-fjson', true],
  ['--format=json', true],
  ['advies --json', true],
  ['-f markdown', false],
  ['-o json', false],
  ['', false],
])('"%s" asks for JSON: %s', (line, asks) => {
  expect(asksForJson(wordsOf(line), COMMANDS)).toBe(asks);
});

test('every word that is suggested from stands for a command or a flag that there is', () => {
  const commands = [...COMMANDS.map(({ name }) => name), 'help', '--version'];
  const flags = [HELP, VERSION, ...COMMANDS.flatMap((command) => command.flags)].map(
    ({ name }) => `--${name}`,
  );
  expect(Object.keys(COMMAND_WORDS).filter((name) => !commands.includes(name))).toEqual([]);
  expect(Object.keys(FLAG_WORDS).filter((name) => !flags.includes(name))).toEqual([]);
});

test('a flag means the same to every command', () => {
  const all = [HELP, VERSION, ...COMMANDS.flatMap((command) => command.flags)];
  const meaning = (flag: (typeof all)[number]) => `${flag.short} ${flag.value} ${flag.repeatable}`;
  const meanings = new Map(all.map((flag) => [flag.name, meaning(flag)]));
  for (const flag of all) expect([flag.name, meaning(flag)]).toEqual([flag.name, meanings.get(flag.name)]);
  const shorts = new Map(all.map(({ short, name }) => [short, name]));
  for (const { short, name } of all) if (short !== undefined) expect(shorts.get(short)).toBe(name);
});

function wordsOf(line: string): string[] {
  return line === '' ? [] : line.split(' ');
}

function problemWith(line: string): unknown {
  try {
    return parse(wordsOf(line), COMMANDS);
  } catch (error) {
    return error instanceof UsageError ? usageError(error.problem) : error;
  }
}
