import { type Command, Help } from 'commander';
import type { Io } from '../io/io.ts';

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
      minWidthToWrap: 20,
      formatItem: itemOf,
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

/** On a screen narrower than this an explanation stands under its flag or command. */
const NARROW = 60;

function itemOf(term: string, width: number, description: string, helper: Help): string {
  const { helpWidth = HELP_WIDTH } = helper;
  if (helpWidth >= NARROW) return Help.prototype.formatItem.call(helper, term, width, description, helper);
  const lines = helper.boxWrap(description, helpWidth - 6).split('\n');
  return [`  ${term}`, ...lines.map((line) => `    ${line}`)].join('\n');
}

function usageOf(command: Command): string {
  const names = command.parent === null ? 'stapwijzer [opdracht]' : `stapwijzer ${command.name()}`;
  const given = command.registeredArguments.map((argument) => ` [${argument.name()}]`).join('');
  return `${names}${given} [keuzes]`;
}
