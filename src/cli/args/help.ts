import { Help, Command as HelpPage, Option } from 'commander';
import type { Argument, Command, Flag } from './declaration.ts';
import { type Commands, HELP, VERSION } from './parse.ts';

/** The widest that help is laid out, in columns: on every screen that is at least as wide it is the same text. */
export const HELP_WIDTH = 80;

/** On a screen narrower than this, in columns, an explanation stands under its flag or command. */
const NARROW = 60;

const DESCRIPTION =
  'Wegwijzer voor ouders als het op school niet goed gaat:\nwelke stap, welke acties, wie belt u.';

const EXAMPLES = `
Voorbeelden:
  stapwijzer
    stelt u vragen en geeft advies
  stapwijzer -f markdown -o advies.md
    bewaart het advies in een bestand
  stapwijzer -a sector=po
    geeft al een antwoord mee
  stapwijzer contacts loket
    zegt wie dat is, en hoe u belt

Alle keuzes van het gesprek:
  stapwijzer help advise
Meer uitleg: stapwijzer help en dan
  exit-codes, formats of environment

Uw antwoorden blijven op deze computer.
Er gaat niets over het internet.
Is een kind nu in gevaar? Bel 112.
`;

/** The flags of a consultation that people need most; the help with that command has them all. */
const COMMON: readonly string[] = ['answer', 'plain', 'quick', 'output', 'full', 'json'];

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Wat u erachter zet:',
  'Options:': 'Keuzes:',
  'Commands:': 'Opdrachten:',
};

/** Lays out the help with one command, or with all of them, for a screen of so many columns. */
export function helpText(commands: Commands, command: Command | null, columns: number): string {
  const page = new HelpPage('stapwijzer').description(DESCRIPTION);
  inDutch(page, columns).helpCommand('help [onderwerp]', 'laat hulp bij een opdracht of onderwerp zien');
  for (const flag of commands[0].flags) if (COMMON.includes(flag.name)) page.addOption(optionOf(flag));
  page.addOption(optionOf(VERSION));
  const pages = new Map(commands.map((one) => [one, addCommand(page, one)]));
  const asked = command === null ? undefined : pages.get(command);
  return asked?.helpInformation() ?? page.helpInformation() + EXAMPLES;
}

function addCommand(page: HelpPage, { name, description, arguments: words, flags }: Command): HelpPage {
  const added = page.command(name).description(description);
  for (const word of words) added.argument(bracketed(word), word.description);
  for (const flag of flags) added.addOption(optionOf(flag));
  return added;
}

function bracketed({ name, required }: Argument): string {
  return required ? `<${name}>` : `[${name}]`;
}

function optionOf({ name, short, value, choices, description }: Flag): Option {
  const flags = `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` <${value}>`}`;
  return new Option(flags, choices === undefined ? description : `${description} (${choices.join(', ')})`);
}

/** Gives a page Dutch titles, our width and our way to write usage; its commands inherit them. */
function inDutch(page: HelpPage, columns: number): HelpPage {
  return page
    .configureOutput({ getOutHelpWidth: () => Math.min(HELP_WIDTH, columns), getOutHasColors: () => false })
    .configureHelp({
      minWidthToWrap: 20,
      formatItem,
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage: usageOf,
      subcommandTerm: (command) => [command.name(), ...wordsOf(command)].join(' '),
    })
    .helpOption(`-${HELP.short}, --${HELP.name}`, HELP.description);
}

function formatItem(term: string, width: number, description: string, helper: Help): string {
  const { helpWidth = HELP_WIDTH } = helper;
  if (helpWidth >= NARROW) return Help.prototype.formatItem.call(helper, term, width, description, helper);
  const lines = helper.boxWrap(description, helpWidth - 6).split('\n');
  return [`  ${term}`, ...lines.map((line) => `    ${line}`)].join('\n');
}

function usageOf(command: HelpPage): string {
  const name = command.parent === null ? 'stapwijzer [opdracht]' : `stapwijzer ${command.name()}`;
  return [name, ...wordsOf(command), '[keuzes]'].join(' ');
}

function wordsOf({ registeredArguments }: HelpPage): string[] {
  return registeredArguments.map((argument) =>
    argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
  );
}
