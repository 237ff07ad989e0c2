import { Command } from 'commander';
import { type Chosen, COMMANDS } from '../commands/declared.ts';
import type { Io } from '../io/io.ts';
import { dutchHelp } from './dutch-help.ts';

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

Uw antwoorden blijven op deze computer.
Er gaat niets over het internet.
Is een kind nu in gevaar? Bel 112.`;

/**
 * The command line, declared. Parsing it calls `choose` with what was asked for; the commands
 * themselves are loaded only when they run, and declared in full only when they are asked for.
 */
export function makeProgram(argv: readonly string[], io: Io, choose: (chosen: Chosen) => void): Command {
  const program = new Command('stapwijzer');
  dutchHelp(program, io)
    .description(
      'Wegwijzer voor ouders als het op school niet goed gaat:\nwelke stap, welke acties, wie belt u.',
    )
    .version(io.version, '-V, --version', 'laat de versie zien')
    .addHelpText('after', EXAMPLES);
  const asked = COMMANDS.find(({ name }) => name === argv[0]) ?? COMMANDS[0];
  const wantsHelp = argv.some((word) => ['-h', '--help', 'help'].includes(word));
  for (const { name, description, declare } of COMMANDS) {
    const isDefault = name === COMMANDS[0].name;
    const command = program.command(name, { isDefault }).description(description);
    if (wantsHelp || name === asked.name) declare(command, io, choose);
  }
  return program;
}
