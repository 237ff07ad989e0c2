import { expect, test } from 'vitest';
import { readCommandLine } from '../../src/cli/args/command-reader.ts';
import { readQuickly } from '../../src/cli/args/quick-flags.ts';
import { COMMANDS } from '../../src/cli/commands/declared.ts';
import type { Io } from '../../src/cli/io/io.ts';

/** Command lines that are nothing but right flags; the library must read them the same. */
const RIGHT: readonly string[][] = [
  [],
  ['advise'],
  ['--json'],
  ['-a', 'sector=po', '--answer', 'stap=plan', '--answer=plan=geweigerd', '-aveiligheid=veilig'],
  ['advise', '-f', 'markdown', '-o', 'x.md', '--force'],
  ['-fjson', '--no-input', '--no-color'],
  ['--answers', '-', '--ask', '--plain', '--full'],
  ['--content', 'map', '--region', 'regio.yaml', '--today', '2026-11-23'],
  ['--today', '2026-11-23', '--today', '2026-11-24'],
];

/** What the library makes of a command line: the options it hands to `advise`. */
function readByLibrary(argv: readonly string[]): unknown {
  let options: unknown;
  const advise = COMMANDS[0];
  const original = advise.declare;
  try {
    Object.assign(advise, {
      declare: (command: Parameters<typeof original>[0], io: Io, choose: Parameters<typeof original>[2]) => {
        original(command, io, choose);
        command.action((given: unknown) => {
          options = given;
        });
      },
    });
    readCommandLine(argv, { version: '0', stdout: { write: () => {}, columns: 80 } } as unknown as Io);
  } finally {
    Object.assign(advise, { declare: original });
  }
  return options;
}

test.each(RIGHT)('%s %s %s %s reads the same both ways', (...argv) => {
  expect(readQuickly(argv)).toEqual(readByLibrary(argv));
});

/** Command lines that are for the library to judge. */
const OTHER: readonly string[][] = [
  ['steps'],
  ['--help'],
  ['-h'],
  ['--version'],
  ['advies'],
  ['--formaat', 'json'],
  ['-f', 'pdf'],
  ['-a'],
  ['--today'],
  ['-o', '--json'],
  ['advise', 'extra'],
];

test.each(OTHER)('%s %s is left to the library', (...argv) => {
  expect(readQuickly(argv)).toBeNull();
});
