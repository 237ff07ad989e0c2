import type { Command } from 'commander';
import type { Io } from './io.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Wat u erachter zet:',
  'Options:': 'Keuzes:',
  'Commands:': 'Opdrachten:',
};

/** The widest that help is laid out: on every screen that is at least as wide it is the same text. */
export const HELP_WIDTH = 80;

/** Makes a command speak Dutch, keep to our streams, and throw instead of leaving the program. */
export function dutchHelp(program: Command, io: Io): Command {
  return program
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(HELP_WIDTH, io.stdout.columns),
      getOutHasColors: () => false,
    })
    .configureHelp({
      minWidthToWrap: 12,
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage: (command) => usageOf(command),
      optionDescription: (option) => {
        const choices = option.argChoices === undefined ? '' : ` (${option.argChoices.join(', ')})`;
        return option.description + choices;
      },
      subcommandTerm: (command) =>
        [command.name(), ...command.registeredArguments.map((argument) => `[${argument.name()}]`)].join(' '),
    })
    .helpOption('-h, --help', 'laat deze hulp zien')
    .helpCommand('help [opdracht]', 'laat hulp bij een opdracht zien');
}

function usageOf(command: Command): string {
  const names = command.parent === null ? 'stapwijzer [opdracht]' : `stapwijzer ${command.name()}`;
  const given = command.registeredArguments.map((argument) => ` [${argument.name()}]`).join('');
  return `${names}${given} [keuzes]`;
}
