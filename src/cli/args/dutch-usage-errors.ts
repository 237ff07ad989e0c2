import type { Command, CommanderError } from 'commander';
import { type RunError, wrongUse } from '../io/errors.ts';
import { didYouMean } from './suggestion.ts';

const HELP = 'Alle mogelijkheden ziet u met: stapwijzer --help';

/** A mistake on the command line, told in Dutch: what was wrong and what is allowed. */
export function usageError(error: CommanderError, program: Command, argv: readonly string[]): RunError {
  const [quoted = ''] = /'([^']*)'/.exec(error.message)?.slice(1) ?? [];
  const commands = program.commands.map((command) => command.name());
  const command = program.commands.find((one) => argv[0] === one.name()) ?? program.commands[0];
  switch (error.code) {
    case 'commander.unknownOption': {
      const flags = flagsOf(command);
      const { sentence, suggestion } = didYouMean(quoted, flags);
      return told('unknown-flag', `"${quoted}" ken ik niet.${sentence} ${HELP}`, quoted, flags, suggestion);
    }
    case 'commander.excessArguments':
      return wordTooMany(command, commands);
    case 'commander.unknownCommand':
      return notACommand(quoted, commands);
    case 'commander.help':
      return notACommand(argv[1] ?? '', commands);
    case 'commander.optionMissingArgument':
      return told('missing-value', `Achter "${quoted}" hoort nog iets. ${HELP}`, quoted, [], null);
    case 'commander.invalidArgument':
      return wrongChoice(error.message, quoted);
    case 'commander.missingArgument':
      return told(
        'missing-value',
        `Achter "${command?.name()}" hoort nog een ${quoted}. ${HELP}`,
        '',
        [],
        null,
      );
    default:
      return told('wrong-use', `Deze opdracht begrijp ik niet. ${HELP}`, '', [], null);
  }
}

function told(
  code: string,
  message: string,
  path: string,
  allowed: readonly string[],
  suggestion: string | null,
): RunError {
  return wrongUse(code, message, [{ path, message, allowed, suggestion }]);
}

function flagsOf(command: Command | undefined): string[] {
  const flags = command?.options.flatMap((option) => [option.long, option.short]) ?? [];
  return flags.filter((flag) => typeof flag === 'string');
}

/** A word where none belongs: without a command before it, it was meant as one. */
function wordTooMany(command: Command | undefined, commands: readonly string[]): RunError {
  const taken = command?.registeredArguments.length ?? 0;
  const word = command?.args[taken] ?? '';
  if (taken === 0 && command?.name() === commands[0]) return notACommand(word, commands);
  return told(
    'word-too-many',
    `"${word}" is een woord te veel achter "${command?.name()}". ${HELP}`,
    word,
    [],
    null,
  );
}

/** The library names the value and the choices in its own sentence. */
function wrongChoice(message: string, quoted: string): RunError {
  const value = /argument '([^']*)' is invalid/.exec(message)?.[1] ?? quoted;
  const allowed = (/choices are ([^.]*)\./.exec(message)?.[1] ?? '').split(', ');
  const { sentence, suggestion } = didYouMean(value, allowed);
  return told(
    'wrong-value',
    `"${value}" kan hier niet.${sentence} Kies uit: ${allowed.join(', ')}.`,
    value,
    allowed,
    suggestion,
  );
}

function notACommand(word: string, commands: readonly string[]): RunError {
  const { sentence, suggestion } = didYouMean(word, commands);
  const message = `"${word}" is geen opdracht.${sentence} De opdrachten zijn: ${commands.join(', ')}. ${HELP}`;
  return told('unknown-command', message, word, commands, suggestion);
}
