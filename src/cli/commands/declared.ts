import { BOARDS } from '../../engine/letter-parts.ts';
import {
  ADVISE_FLAGS,
  ANSWERS_GIVEN,
  BATCH_FLAGS,
  CARD,
  CHECK_FLAGS,
  CONTENT,
  FORCE,
  JSON_SWITCH,
  NO_COLOR,
  OUTPUT,
  outputTo,
  PAGE,
  PAGE_FLAGS,
  PAPER,
  PLACE,
  REGION,
  RESUME_FLAGS,
  SECTOR,
  TODAY,
} from '../args/flags.ts';
import { type Commands, declare } from '../args/parse.ts';
import { adviseCommand } from './advise.ts';

/** What a command cannot do without, and reads. */
const READ = { required: true, isRead: true } as const;

/** The most common argument of an author's command. */
const FOLDER = { name: 'map', description: 'map met inhoud', isRead: true } as const;

const advise = declare({
  name: 'advise',
  description: 'stelt vragen en geeft advies (dit gebeurt ook zonder opdracht)',
  arguments: [],
  flags: ADVISE_FLAGS,
  run: (flags, _, io) => adviseCommand(flags, io),
});

/** Declares a command that looks something up without a consultation. */
const lookUp = (name: 'steps' | 'contacts' | 'terms' | 'questions', word: string, description: string) =>
  declare({
    name,
    description,
    arguments: [{ name: word, description: `naam van ${word === 'woord' ? 'het' : 'de'} ${word}` }],
    flags: [...(name === 'contacts' ? [CARD] : []), CONTENT, REGION, NO_COLOR, JSON_SWITCH],
    run: async (flags, [asked], io) => (await import('./look-up.ts')).lookUpCommand(name, asked, flags, io),
  });

const letter = declare({
  name: 'letter',
  description: 'schrijft een brief die bij uw antwoorden past; zonder naam: welke er passen',
  arguments: [{ name: 'brief', description: 'naam van de brief' }],
  flags: [
    { name: 'list', description: 'laat zien welke brieven passen' },
    ...ANSWERS_GIVEN,
    {
      name: 'board',
      value: 'bestuur',
      choices: BOARDS,
      description: 'is de school openbaar of bijzonder? Zonder keuze past de brief bij allebei',
    },
    ...PAPER,
    CONTENT,
    REGION,
    TODAY,
    NO_COLOR,
  ],
  run: async (flags, [id], io) => (await import('./letter.ts')).letterCommand(id, flags, io),
});

const resume = declare({
  name: 'resume',
  description: 'gaat verder met een bewaard advies, en telt vanaf vandaag',
  arguments: [{ ...READ, name: 'bestand', description: 'het bewaarde advies: html, markdown of JSON' }],
  flags: [...RESUME_FLAGS, CONTENT, REGION, TODAY, NO_COLOR],
  run: async (flags, [file], io) => (await import('./resume.ts')).resumeCommand(file, flags, io),
});

const TWO = 'bestand, code, of antwoorden zoals "sector=po plan=geweigerd"';

const compare = declare({
  name: 'compare',
  description: 'laat zien wat er anders is aan twee adviezen',
  arguments: [
    { ...READ, name: 'een', description: TWO },
    { ...READ, name: 'ander', description: TWO },
  ],
  flags: [...PAPER, CONTENT, REGION, TODAY, NO_COLOR],
  run: async (flags, [one, other], io) =>
    (await import('./compare.ts')).compareCommand(one, other, flags, io),
});

const loket = declare({
  name: 'loket',
  description: 'zegt welk samenwerkingsverband en steunpunt bij een school horen',
  arguments: [PLACE],
  flags: [SECTOR, REGION, TODAY, NO_COLOR, JSON_SWITCH],
  run: async (flags, [place], io) => (await import('./desks.ts')).desksCommand(place, flags, io),
});

const regions = declare({
  name: 'regions',
  description: "de regio's: list, show PO2707, import lijst.csv, init PO2707",
  arguments: [
    { name: 'opdracht', description: 'list, show, import of init', required: true },
    {
      name: 'waarvan',
      description: 'code van een samenwerkingsverband, of bestand met een tabel',
      isRead: true,
    },
  ],
  flags: [OUTPUT, FORCE, NO_COLOR, JSON_SWITCH],
  run: async (flags, [task, asked], io) =>
    (await import('./regions.ts')).regionsCommand(task, asked, flags, io),
});

const batch = declare({
  name: 'batch',
  description: 'leest per regel een set antwoorden (JSON), en schrijft per regel een advies',
  arguments: [{ name: 'bestand', description: 'bestand met een set per regel; anders standaardinvoer' }],
  flags: BATCH_FLAGS,
  run: async (flags, [file], io) => (await import('./batch.ts')).batchCommand(file, flags, io),
});

const check = declare({
  name: 'check',
  description: 'kijkt inhoud na, en bewijst dat elke route goed eindigt',
  arguments: [FOLDER],
  flags: CHECK_FLAGS,
  run: async (flags, [folder], io) => (await import('./check.ts')).checkCommand(folder, flags, io),
});

const explain = declare({
  name: 'explain',
  description: 'legt een code van check uit, met een fout en een goed voorbeeld; zonder code: alle',
  arguments: [{ name: 'code', description: 'wat check tussen [ en ] zet, zoals known-targets' }],
  flags: [NO_COLOR],
  run: async (flags, [code], io) => (await import('./explain.ts')).explainCommand(code, flags, io),
});

const scenarios = declare({
  name: 'scenarios',
  description: 'speelt de voorbeelden na, en laat zien wat geen voorbeeld raakt',
  arguments: [FOLDER],
  flags: [
    {
      name: 'explain',
      value: 'voorbeeld',
      description: 'laat zien hoe het advies van een voorbeeld tot stand komt',
    },
    { name: 'all', description: 'laat ook voorbeelden zien die op dezelfde manier niet kloppen' },
    { name: 'coverage', description: 'laat van elk ding zien welke voorbeelden het raken; ook met -f html' },
    { name: 'mutate', description: 'verander de inhoud steeds op een plek, en laat zien wat niemand merkt' },
    ...PAPER,
    NO_COLOR,
  ],
  run: async (flags, [folder], io) => (await import('./scenarios.ts')).scenariosCommand(folder, flags, io),
});

const diff = declare({
  name: 'diff',
  description: 'laat zien wie ander advies krijgt',
  arguments: [
    { ...READ, name: 'oud', description: 'map met de oude inhoud' },
    { ...READ, name: 'nieuw', description: 'map met de nieuwe inhoud' },
  ],
  flags: [...PAPER, PAGE, NO_COLOR],
  run: async (flags, [old, now], io) => (await import('./diff.ts')).diffCommand(old, now, flags, io),
});

const graph = declare({
  name: 'graph',
  description: 'tekent de vragen en waar elk antwoord heen leidt',
  arguments: [FOLDER],
  flags: [
    {
      name: 'format',
      short: 'f',
      value: 'formaat',
      choices: ['outline', 'html', 'json', 'dot', 'mermaid'],
      description: 'soort tekening, gewoonlijk outline',
    },
    JSON_SWITCH,
    OUTPUT,
    FORCE,
    PAGE,
  ],
  run: async (flags, [folder], io) => (await import('./graph.ts')).graphCommand(folder, flags, io),
});

const compile = declare({
  name: 'compile',
  description: 'maakt van inhoud een bestand dat meteen gebruikt kan worden',
  arguments: [{ ...FOLDER, ...READ }],
  flags: [outputTo('pack.json'), FORCE],
  run: async (flags, [folder], io) => (await import('./compile.ts')).compileCommand(folder, flags, io),
});

const init = declare({
  name: 'init',
  description: 'maakt een kopie van de inhoud, om zelf aan te passen',
  arguments: [{ name: 'map', description: 'de nieuwe map', required: true }],
  flags: [],
  run: async (_, [folder], io) => (await import('./init.ts')).initCommand(folder, io),
});

const page = declare({
  name: 'page',
  description: 'maakt van alles één html-bestand: de vragen en het advies, voor een site of een telefoon',
  arguments: [],
  flags: [...PAGE_FLAGS, CONTENT, REGION],
  run: async (flags, _, io) => (await import('./page.ts')).pageCommand(flags, io),
});

const completion = declare({
  name: 'completion',
  description: 'vult in uw shell aan wat u typt (bash, zsh, fish, powershell)',
  arguments: [{ name: 'shell', description: 'bash, zsh, fish of powershell', required: true }],
  flags: [],
  more: async () => (await import('../completion/shells.ts')).howToInstall(),
  run: async (_, [shell], io) => (await import('./completion.ts')).completionCommand(shell, io),
});

/** Every command, in the order of the help; the first is what happens without one. */
export const COMMANDS: Commands = [
  advise,
  lookUp('steps', 'stap', 'laat de zes stappen zien, of een stap'),
  lookUp('contacts', 'organisatie', 'laat zien wie u kunt bellen'),
  lookUp('terms', 'woord', 'legt een woord uit'),
  lookUp('questions', 'vraag', 'laat de vragen zien, met de codes voor --answer en waar ze heen leiden'),
  letter,
  resume,
  compare,
  loket,
  page,
  batch,
  check,
  explain,
  scenarios,
  diff,
  graph,
  compile,
  init,
  regions,
  completion,
];
