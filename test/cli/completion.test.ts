import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/declared.ts';
import { complete } from '../../src/cli/completion/complete.ts';
import { shellWords } from '../../src/cli/completion/shell-words.ts';
import { SHELLS, scriptFor } from '../../src/cli/completion/shells.ts';
import { run, shippedTree } from '../harness/io.ts';
import { environment, PROGRAM } from '../harness/program.ts';

const valuesAt = (line: string) => complete(line, COMMANDS, shippedTree()).map(({ value }) => value);

/** A line as it is typed, what can come (a leading ! means: not that). */
const LINES: readonly [string, readonly string[]][] = [
  ['stapwijzer ', ['advise', 'contacts', 'questions', 'help', '!po']],
  ['stapwijzer con', ['contacts', '!advise']],
  ['stapwijzer -', ['-a', '--answer', '--json', '--help', '!--strict']],
  ['stapwijzer --no', ['--no-input', '--no-color', '!--json']],
  ['stapwijzer check --', ['--strict', '!--answer']],
  ['stapwijzer -a ', ['sector=', 'veiligheid=']],
  ['stapwijzer -a sec', ['sector=', '!veiligheid=']],
  ['stapwijzer -a sector=', ['sector=po', 'sector=vo']],
  ['stapwijzer -a sector=v', ['sector=vo', '!sector=po']],
  ['stapwijzer --json -a veiligheid=veilig -a sector=p', ['sector=po']],
  ['stapwijzer advise --answer=sector=p', ['--answer=sector=po']],
  ['stapwijzer -a bijzonderheden=spanning,bep', ['bijzonderheden=spanning,beperking']],
  ['stapwijzer -a schorsing-datum=', ['schorsing-datum=vandaag', 'schorsing-datum=weet-niet']],
  ['stapwijzer -f ', ['markdown', 'json']],
  ['stapwijzer --format=j', ['--format=json']],
  ['stapwijzer --json contacts zie', ['ziezon']],
  ['stapwijzer steps ', ['gesprek']],
  ['stapwijzer questions sec', ['sector']],
  ['stapwijzer help e', ['exit-codes', 'environment']],
  ['stapwijzer completion ', ['bash', 'zsh', 'fish', 'powershell']],
];

describe('what can come', () => {
  test.each(LINES)('"%s"', (line, words) => {
    const values = valuesAt(line);
    for (const word of words) {
      if (word.startsWith('!')) expect(values).not.toContain(word.slice(1));
      else expect(values).toContain(word);
    }
  });

  test.each([
    'stapwijzer -o ',
    'stapwijzer --answers ',
    'stapwijzer -a foo=',
    'stapwijzer steps gesprek ',
    'stapwijzer foo ',
  ])('any text: "%s"', (line) => expect(valuesAt(line)).toEqual([]));

  test('each has its meaning', () => {
    expect(complete('stapwijzer -a sector=p', COMMANDS, shippedTree())).toContainEqual({
      value: 'sector=po',
      text: 'Basisschool',
    });
  });
});

test.each([
  ['a b', ['a', 'b']],
  ['a ', ['a', '']],
  ['  a  b', ['a', 'b']],
  [`a 'b c' "d e"`, ['a', 'b c', 'd e']],
  ['a b\\ c', ['a', 'b c']],
  [`a 'b c`, ['a', 'b c']],
  ['', ['']],
])('cuts %j into words', (line, words) => {
  expect(shellWords(line)).toEqual(words);
});

test.each(SHELLS)('%s gets a script, and the program answers it', async (shell) => {
  expect(await run(['completion', shell])).toMatchObject({ code: 0, stdout: scriptFor(shell), stderr: '' });
  expect(await run(['complete', 'stapwijzer -a sector=p'])).toMatchObject({
    code: 0,
    stdout: 'sector=po\tBasisschool\nsector=particulier\tParticuliere school of mbo (die u zelf betaalt)\n',
  });
});

test('the help says how to install it in every shell', async () => {
  const { stdout } = await run(['help', 'completion']);
  for (const shell of SHELLS) expect(stdout).toContain(`stapwijzer completion ${shell} >`);
});

test('a shell that is not known', async () => {
  const ran = await run(['completion', 'bsh']);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain('Bedoelde u "bash"?');
});

/**
 * What PowerShell documents of a native completer (Register-ArgumentCompleter, CompletionResult): it gets a word, the
 * command as it was read and where the cursor is in the whole line, and gives results of four parts that are never empty.
 */
test.each([
  [
    'a native completer for this program',
    /^Register-ArgumentCompleter -Native -CommandName stapwijzer -ScriptBlock \{$/m,
  ],
  ['three parameters, by place', /^ {2}param\(\$\w+, \$\w+, \$\w+\)$/m],
  ['the cursor counts from where the command begins', /\$cursor - \$ast\.Extent\.StartOffset/],
  ['a space before the cursor is no part of the command', /PadRight\(\$at\)\.Substring\(0, \$at\)/],
  ['errors are not shown', /stapwijzer complete \$line 2>\$null/],
  ['a word and its meaning are parted by a tab', /-split "`t", 2/],
  ['a meaning is never empty', /if \(-not \$text\) \{ \$text = \$value \}/],
  ['a result of four parts', /CompletionResult\]::new\(\$value, \$value, 'ParameterValue', \$text\)/],
])('PowerShell is given %s', (_, text) => {
  const script = scriptFor('powershell');
  expect(script).toMatch(text);
  for (const [open, close] of ['{}', '()', '[]']) {
    expect(script.split(open ?? '').length).toBe(script.split(close ?? '').length);
  }
});

/** A folder with the program under its own name, as it is installed. */
function installed(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-'));
  writeFileSync(join(folder, 'stapwijzer'), `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`, {
    mode: 0o755,
  });
  return folder;
}

/** Shells that are here, with how they are asked what can come on a line. */
const ASKING: Readonly<Record<string, (line: string) => readonly string[]>> = {
  bash: (line) => [
    '-c',
    `${scriptFor('bash')}COMP_LINE=$1; COMP_POINT=\${#COMP_LINE}; _stapwijzer; printf '%s\\n' "\${COMPREPLY[@]}"`,
    'bash',
    line,
  ],
  fish: (line) => ['--no-config', '-c', `${scriptFor('fish')}complete -C ${JSON.stringify(line)}`],
};

const here = Object.keys(ASKING).filter((shell) => spawnSync(shell, ['--version']).status === 0);

describe.each(here)('in %s', (shell) => {
  const folder = installed();
  test.each([
    ['stapwijzer contacts zie', /^ziezon\b/m],
    ['stapwijzer -a sec', /^sector=/m],
    // Bash puts back what stands behind the sign, others the whole word.
    ['stapwijzer -a sector=v', /^(?:sector=)?vo\b/m],
    ['stapwijzer --no-i', /^--no-input\b/m],
  ])('"%s" goes on', (line, words) => {
    const PATH = `${folder}${delimiter}${process.env['PATH']}`;
    const { stdout, stderr } = spawnSync(shell, ASKING[shell]?.(line) ?? [], {
      env: environment({ PATH }),
      encoding: 'utf8',
    });
    expect(stdout, stderr).toMatch(words);
  });

  test('what is typed is never run', () => {
    const file = join(folder, 'gemaakt');
    const PATH = `${folder}${delimiter}${process.env['PATH']}`;
    spawnSync(shell, ASKING[shell]?.(`stapwijzer $(touch ${file}) con`) ?? [], {
      env: environment({ PATH }),
    });
    expect(spawnSync('test', ['-e', file]).status).toBe(1);
  });
});
