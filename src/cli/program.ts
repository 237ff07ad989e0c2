import { Command, Option } from 'commander';
import type { AdviseOptions } from './advise-run.ts';
import { dutchHelp } from './dutch-help.ts';
import type { ExitCode } from './errors.ts';
import type { Io } from './io.ts';
import { FORMATS } from './output.ts';

/** What the chosen command does; it runs after everything on the command line was understood. */
export type Chosen = () => Promise<ExitCode>;

const EXAMPLES = `
Voorbeelden:
  stapwijzer                                       stelt u vragen en geeft advies
  stapwijzer -f markdown -o advies.md              bewaart het advies in een bestand
  stapwijzer -a veiligheid=veilig -a sector=po     geeft antwoorden mee, stelt geen vragen
  stapwijzer contacts loket                        wie is dat, en hoe bereikt u ze

Uw antwoorden blijven op deze computer. Er gaat niets over het internet.
Is een kind nu in gevaar? Bel 112.`;

/**
 * The command line, declared. Parsing it calls `choose` with what was asked for; the commands
 * themselves are loaded only when they run.
 */
export function makeProgram(io: Io, choose: (chosen: Chosen) => void): Command {
  const program = new Command('stapwijzer');
  dutchHelp(program, io)
    .description(
      'Wegwijzer voor ouders als het op school niet goed gaat:\nwelke stap, welke acties, wie belt u.',
    )
    .version(io.version, '-V, --version', 'laat de versie zien')
    .addHelpText('after', EXAMPLES);
  addAdvise(program, io, choose);
  addLookups(program, io, choose);
  addBatch(program, io, choose);
  addAuthoring(program, io, choose);
  return program;
}

function addAdvise(program: Command, io: Io, choose: (chosen: Chosen) => void): void {
  program
    .command('advise', { isDefault: true })
    .description('stelt vragen en geeft advies (dit gebeurt ook zonder opdracht)')
    .addOption(collecting('-a, --answer <vraag=keuze>', 'een antwoord; mag vaker'))
    .option('--answers <bestand>', 'antwoorden uit een JSON- of YAML-bestand; - is standaardinvoer')
    .option('--ask', 'vraag wat nog niet beantwoord is')
    .option('--no-input', 'stel nooit een vraag')
    .addOption(new Option('-f, --format <formaat>', 'vorm van het advies').choices(FORMATS))
    .option('--json', 'hetzelfde als --format json')
    .option('--full', 'laat op het scherm het hele advies zien')
    .option('-o, --output <bestand>', 'schrijf het advies in dit bestand')
    .option('--force', 'vervang een bestand dat al bestaat')
    .addOption(contentOption())
    .addOption(regionOption())
    .option('--plain', 'genummerde vragen, zonder opmaak: voor schermlezers')
    .option('--today <datum>', 'reken vanaf deze datum (jaar-maand-dag)')
    .option('--no-color', 'geen kleuren')
    .action((options: AdviseOptions) =>
      choose(async () => (await import('./commands/advise.ts')).advise(options, io)),
    );
}

const LOOKUPS = [
  ['steps', 'stap', 'laat de zes stappen zien, of een stap'],
  ['contacts', 'organisatie', 'laat zien wie u kunt bellen'],
  ['terms', 'woord', 'legt een woord uit'],
] as const;

function addLookups(program: Command, io: Io, choose: (chosen: Chosen) => void): void {
  for (const [name, argument, description] of LOOKUPS) {
    program
      .command(name)
      .description(description)
      .argument(`[${argument}]`, `naam van de ${argument}`)
      .option('--json', 'geef JSON')
      .addOption(contentOption())
      .addOption(regionOption())
      .option('--no-color', 'geen kleuren')
      .action((asked: string | undefined, options) =>
        choose(async () => (await import('./commands/look-up.ts')).lookUp(name, asked, options, io)),
      );
  }
}

/** For programs with many sets of answers. */
function addBatch(program: Command, io: Io, choose: (chosen: Chosen) => void): void {
  program
    .command('batch')
    .description('leest per regel een set antwoorden (JSON), en schrijft per regel een advies')
    .argument('[bestand]', 'bestand met een set per regel; anders standaardinvoer')
    .option('--fail-fast', 'stop bij de eerste regel die niet klopt')
    .addOption(contentOption())
    .addOption(regionOption())
    .option('--today <datum>', 'reken vanaf deze datum')
    .action((file: string | undefined, options) =>
      choose(async () => (await import('./commands/batch.ts')).batch(file, options, io)),
    );
}

/** For authors of content. */
function addAuthoring(program: Command, io: Io, choose: (chosen: Chosen) => void): void {
  program
    .command('check')
    .description('kijkt inhoud na, en bewijst dat elke route goed eindigt')
    .argument('[map]', 'map met inhoud')
    .addOption(
      new Option('-f, --format <formaat>', 'vorm van de uitkomst').choices(['text', 'json', 'github']),
    )
    .option('--json', 'hetzelfde als --format json')
    .option('--strict', 'een waarschuwing telt als fout')
    .addOption(regionOption())
    .option('--today <datum>', 'bepaal met deze datum wat oud is')
    .option('--no-color', 'geen kleuren')
    .action((folder: string | undefined, options) =>
      choose(async () => (await import('./commands/check.ts')).check(folder, options, io)),
    );
  program
    .command('scenarios')
    .description('speelt de voorbeelden na, en laat zien wat geen voorbeeld raakt')
    .argument('[map]', 'map met inhoud')
    .option('--mutate', 'verander de inhoud steeds op een plek, en laat zien wat niemand merkt')
    .option('--record <bestand>', "schrijf scenario's die dat wel merken")
    .option('--json', 'geef JSON')
    .option('--today <datum>', 'reken vanaf deze datum')
    .option('--no-color', 'geen kleuren')
    .action((folder: string | undefined, options) =>
      choose(async () => (await import('./commands/scenarios.ts')).scenarios(folder, options, io)),
    );
  program
    .command('diff')
    .description('laat zien wie ander advies krijgt')
    .argument('<oud>', 'map met de oude inhoud')
    .argument('<nieuw>', 'map met de nieuwe inhoud')
    .option('--json', 'geef JSON')
    .action((old: string, now: string, options) =>
      choose(async () => (await import('./commands/diff.ts')).diff(old, now, options, io)),
    );
  program
    .command('graph')
    .description('tekent de vragen en waar elk antwoord heen leidt')
    .argument('[map]', 'map met inhoud')
    .addOption(
      new Option('-f, --format <formaat>', 'soort tekening')
        .choices(['mermaid', 'dot', 'outline'])
        .default('outline'),
    )
    .action((folder: string | undefined, options) =>
      choose(async () => (await import('./commands/graph.ts')).graph(folder, options, io)),
    );
  program
    .command('init')
    .description('maakt een kopie van de inhoud, om zelf aan te passen')
    .argument('<map>', 'de nieuwe map')
    .action((folder: string) => choose(async () => (await import('./commands/init.ts')).init(folder, io)));
}

function regionOption(): Option {
  return new Option('--region <bestand>', 'lokale contactgegevens');
}

function contentOption(): Option {
  return new Option('--content <map>', 'gebruik de inhoud uit deze map');
}

function collecting(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);
}
