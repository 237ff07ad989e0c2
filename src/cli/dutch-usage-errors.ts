import type { Command, CommanderError } from 'commander';
import { type RunError, wrongUse } from './errors.ts';
import { FORMATS } from './output.ts';
import { didYouMean } from './suggestion.ts';

const HELP = 'Alle mogelijkheden ziet u met: stapwijzer --help';

/** A mistake on the command line, told in Dutch: what was wrong and what is allowed. */
export function usageError(error: CommanderError, program: Command, argv: readonly string[]): RunError {
  const [quoted = ''] = /'([^']*)'/.exec(error.message)?.slice(1) ?? [];
  const commands = program.commands.map((command) => command.name());
  const command = program.commands.find((one) => argv.includes(one.name())) ?? program.commands[0];
  const flags =
    command?.options.flatMap((option) =>
      [option.long, option.short].filter((flag) => flag !== undefined && flag !== null),
    ) ?? [];
  switch (error.code) {
    case 'commander.unknownOption': {
      const { sentence, suggestion } = didYouMean(quoted, flags as string[]);
      return told(
        'unknown-flag',
        `"${quoted}" ken ik niet.${sentence} ${HELP}`,
        quoted,
        flags as string[],
        suggestion,
      );
    }
    case 'commander.excessArguments':
    case 'commander.unknownCommand': {
      const word = error.code === 'commander.unknownCommand' ? quoted : (firstWord(argv, commands) ?? '');
      const { sentence, suggestion } = didYouMean(word, commands);
      return told(
        'unknown-command',
        `"${word}" is geen opdracht.${sentence} De opdrachten zijn: ${commands.join(', ')}. ${HELP}`,
        word,
        commands,
        suggestion,
      );
    }
    case 'commander.optionMissingArgument':
      return told('missing-value', `Achter "${quoted}" hoort nog iets. ${HELP}`, quoted, [], null);
    case 'commander.invalidArgument': {
      const value = /'[^']*' argument '([^']*)'/.exec(error.message)?.[1] ?? quoted;
      const { sentence, suggestion } = didYouMean(value, FORMATS);
      return told(
        'wrong-value',
        `"${value}" kan hier niet.${sentence} Kies uit: ${FORMATS.join(', ')}.`,
        value,
        [...FORMATS],
        suggestion,
      );
    }
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

/** The first word that is not a flag, nor a command that exists. */
function firstWord(argv: readonly string[], commands: readonly string[]): string | undefined {
  const words = argv.filter((word) => !word.startsWith('-'));
  return words.find((word) => !commands.includes(word)) ?? words[1];
}
