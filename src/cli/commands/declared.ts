import { type Command, Option } from 'commander';
import { ADVISE_FLAGS, CONTENT, type Flag, NO_COLOR, REGION } from '../args/advise-flags.ts';
import type { ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import type { AdviseOptions } from '../output/advise-run.ts';
import { advise } from './advise.ts';

/** What the chosen command does; it runs after everything on the command line was understood. */
export type Chosen = () => Promise<ExitCode>;

/** A command of the program: what it is called, what it does, and the flags it takes. */
export interface Declared {
  readonly name: string;
  readonly description: string;
  readonly declare: (command: Command, io: Io, choose: (chosen: Chosen) => void) => void;
}

const advising: Declared = {
  name: 'advise',
  description: 'stelt vragen en geeft advies (dit gebeurt ook zonder opdracht)',
  declare: (command, io, choose) =>
    withFlags(command, ADVISE_FLAGS).action((options: AdviseOptions) => choose(() => advise(options, io))),
};

/** A command that looks something up without a consultation. */
function lookingUp(name: 'steps' | 'contacts' | 'terms', argument: string, description: string): Declared {
  return {
    name,
    description,
    declare: (command, io, choose) =>
      command
        .addOption(optionFor(CONTENT))
        .addOption(optionFor(REGION))
        .addOption(optionFor(NO_COLOR))
        .argument(`[${argument}]`, `naam van de ${argument}`)
        .option('--json', 'geef JSON')
        .action((asked: string | undefined, options) =>
          choose(async () => (await import('./look-up.ts')).lookUp(name, asked, options, io)),
        ),
  };
}

const findingDesks: Declared = {
  name: 'loket',
  description: 'zegt welk samenwerkingsverband en steunpunt bij een school horen',
  declare: (command, io, choose) =>
    command
      .argument('<plaats>', 'postcode, plaats of gemeente van de school')
      .addOption(
        new Option('--sector <soort>', 'soort school').choices([
          'po',
          'vo',
          'speciaal',
          'mbo',
          'cluster-1-2',
        ]),
      )
      .option('--json', 'geef JSON')
      .option('--today <datum>', 'reken vanaf deze datum')
      .addOption(optionFor(NO_COLOR))
      .action((asked: string, options) =>
        choose(async () => (await import('./desks.ts')).desks(asked, options, io)),
      ),
};

const regionsOf: Declared = {
  name: 'regions',
  description: "de regio's: list, show PO2707, import lijst.csv, init PO2707",
  declare: (command, io, choose) =>
    command
      .argument('<opdracht>', 'list, show, import of init')
      .argument('[waarvan]', 'code van een samenwerkingsverband, of het bestand met een tabel')
      .option('-o, --output <bestand>', 'schrijf naar dit bestand; - is standaarduitvoer')
      .option('--force', 'vervang een bestand dat er al is')
      .option('--json', 'geef JSON')
      .addOption(optionFor(NO_COLOR))
      .action((task: string, asked: string | undefined, options) =>
        choose(async () => (await import('./regions.ts')).regions(task, asked, options, io)),
      ),
};

const batching: Declared = {
  name: 'batch',
  description: 'leest per regel een set antwoorden (JSON), en schrijft per regel een advies',
  declare: (command, io, choose) =>
    command
      .argument('[bestand]', 'bestand met een set per regel; anders standaardinvoer')
      .option('--fail-fast', 'stop bij de eerste regel die niet klopt')
      .addOption(optionFor(CONTENT))
      .addOption(optionFor(REGION))
      .option('--today <datum>', 'reken vanaf deze datum')
      .action((file: string | undefined, options) =>
        choose(async () => (await import('./batch.ts')).batch(file, options, io)),
      ),
};

const checking: Declared = {
  name: 'check',
  description: 'kijkt inhoud na, en bewijst dat elke route goed eindigt',
  declare: (command, io, choose) =>
    command
      .argument('[map]', 'map met inhoud')
      .addOption(
        new Option('-f, --format <formaat>', 'vorm van de uitkomst').choices(['text', 'json', 'github']),
      )
      .option('--json', 'hetzelfde als --format json')
      .option('--strict', 'een waarschuwing telt als fout')
      .addOption(optionFor(REGION))
      .option('--today <datum>', 'bepaal met deze datum wat oud is')
      .addOption(optionFor(NO_COLOR))
      .action((folder: string | undefined, options) =>
        choose(async () => (await import('./check.ts')).check(folder, options, io)),
      ),
};

const playing: Declared = {
  name: 'scenarios',
  description: 'speelt de voorbeelden na, en laat zien wat geen voorbeeld raakt',
  declare: (command, io, choose) =>
    command
      .argument('[map]', 'map met inhoud')
      .option('--mutate', 'verander de inhoud steeds op een plek, en laat zien wat niemand merkt')
      .option('--json', 'geef JSON')
      .option('--today <datum>', 'reken vanaf deze datum')
      .addOption(optionFor(NO_COLOR))
      .action((folder: string | undefined, options) =>
        choose(async () => (await import('./scenarios.ts')).scenarios(folder, options, io)),
      ),
};

const comparing: Declared = {
  name: 'diff',
  description: 'laat zien wie ander advies krijgt',
  declare: (command, io, choose) =>
    command
      .argument('<oud>', 'map met de oude inhoud')
      .argument('<nieuw>', 'map met de nieuwe inhoud')
      .option('--json', 'geef JSON')
      .action((old: string, now: string, options) =>
        choose(async () => (await import('./diff.ts')).diff(old, now, options, io)),
      ),
};

const drawing: Declared = {
  name: 'graph',
  description: 'tekent de vragen en waar elk antwoord heen leidt',
  declare: (command, io, choose) =>
    command
      .argument('[map]', 'map met inhoud')
      .addOption(
        new Option('-f, --format <formaat>', 'soort tekening')
          .choices(['mermaid', 'dot', 'outline'])
          .default('outline'),
      )
      .action((folder: string | undefined, options) =>
        choose(async () => (await import('./graph.ts')).graph(folder, options, io)),
      ),
};

const compiling: Declared = {
  name: 'compile',
  description: 'maakt van inhoud een bestand dat meteen gebruikt kan worden',
  declare: (command, io, choose) =>
    command
      .argument('<map>', 'map met inhoud')
      .option('-o, --output <bestand>', 'schrijf naar dit bestand', 'pack.json')
      .option('--force', 'vervang een bestand dat er al is')
      .action((folder: string, options) =>
        choose(async () => (await import('./compile.ts')).compilePack(folder, options, io)),
      ),
};

const starting: Declared = {
  name: 'init',
  description: 'maakt een kopie van de inhoud, om zelf aan te passen',
  declare: (command, io, choose) =>
    command
      .argument('<map>', 'de nieuwe map')
      .action((folder: string) => choose(async () => (await import('./init.ts')).init(folder, io))),
};

/** Every command, in the order of the help; the first is what happens without one. */
export const COMMANDS: readonly [Declared, ...Declared[]] = [
  advising,
  lookingUp('steps', 'stap', 'laat de zes stappen zien, of een stap'),
  lookingUp('contacts', 'organisatie', 'laat zien wie u kunt bellen'),
  lookingUp('terms', 'woord', 'legt een woord uit'),
  findingDesks,
  batching,
  checking,
  playing,
  comparing,
  drawing,
  compiling,
  starting,
  regionsOf,
];

function withFlags(command: Command, flags: readonly Flag[]): Command {
  for (const flag of flags) command.addOption(optionFor(flag));
  return command;
}

function optionFor({ flags, description, kind, choices }: Flag): Option {
  const option = new Option(flags, description);
  if (choices !== undefined) option.choices(choices);
  if (kind === 'list')
    option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
  return option;
}
