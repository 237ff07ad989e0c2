import type { Flag } from './declaration.ts';

/** The formats an advice can have. */
export const FORMATS = ['text', 'markdown', 'html', 'json', 'ics'] as const;
export type Format = (typeof FORMATS)[number];

/** The formats that are for programs: with one of these nobody is asked anything, unless it is said so. */
export const FOR_PROGRAMS: readonly Format[] = ['json', 'ics'];

/** The endings of file names, with the format that each asks for. The only such list. */
export const ENDINGS: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'text',
  '.json': 'json',
  '.ics': 'ics',
};

/** The flags that more than one command takes. */
export const CONTENT = {
  name: 'content',
  value: 'map',
  isRead: true,
  description: 'gebruik de inhoud uit deze map',
} as const satisfies Flag;
export const REGION = {
  name: 'region',
  value: 'bestand',
  isRead: true,
  description: 'lokale contactgegevens',
} as const satisfies Flag;
export const TODAY = {
  name: 'today',
  value: 'datum',
  description: 'reken vanaf deze datum, zoals 2026-11-23',
} as const satisfies Flag;
export const JSON_SWITCH = { name: 'json', description: 'geef JSON' } as const satisfies Flag;
export const FORCE = {
  name: 'force',
  description: 'vervang een bestand dat al bestaat',
} as const satisfies Flag;
export const WITH_PLACE = {
  name: 'with-place',
  description: 'zet in een bestand, JSON en de opdracht ook waar de school staat; anders blijft dat weg',
} as const satisfies Flag;
export const NO_COLOR = { name: 'no-color', description: 'geen kleuren' } as const satisfies Flag;

export const OUTPUT = {
  name: 'output',
  short: 'o',
  value: 'bestand',
  description: 'schrijf in dit bestand; - is standaarduitvoer',
} as const satisfies Flag;
/** The page that shows a case. */
export const PAGE = {
  name: 'page',
  value: 'adres',
  description: 'adres van de pagina met deze inhoud: elk geval krijgt er een link heen',
} as const satisfies Flag;
export const OPEN = { name: 'open', description: 'open het bestand daarna' } as const satisfies Flag;

/** The flag of a command that makes one file, and calls it so when nobody gives another name. */
export function outputTo<Name extends string>(name: Name) {
  return {
    name: 'output',
    short: 'o',
    value: 'bestand',
    description: `schrijf naar dit bestand, gewoonlijk ${name}`,
  } as const satisfies Flag;
}

/** Kinds of school, and the sector under which the division has them. */
export const SCHOOL_KINDS: Readonly<Record<string, string>> = {
  ...{ po: 'po', basisschool: 'po', sbo: 'po', so: 'po' },
  ...{ vo: 'vo', vmbo: 'vo', havo: 'vo', vwo: 'vo', praktijkonderwijs: 'vo', vso: 'vo' },
  ...{ speciaal: 'speciaal', mbo: 'mbo', 'cluster-1-2': 'cluster-1-2' },
};

export const SECTOR = {
  name: 'sector',
  value: 'soort',
  choices: Object.keys(SCHOOL_KINDS),
  description: 'soort school',
} as const satisfies Flag;

/** The flags of the page with the whole consultation. */
export const PAGE_FLAGS = [
  outputTo('wegwijzer.html'),
  FORCE,
  OPEN,
  { name: 'title', value: 'naam', description: 'de naam van de pagina, gewoonlijk Wegwijzer' },
  {
    name: 'theme',
    value: 'bestand',
    isRead: true,
    description: 'css met waarden (tokens) van NL Design System, voor uw eigen kleuren en letters',
  },
  {
    name: 'leave-to',
    value: 'adres',
    description: 'waar de knop Meteen weg heen gaat (https), gewoonlijk een lege pagina',
  },
  { name: 'watch', description: 'laat de pagina hier zien, en maak haar opnieuw als u iets bewaart' },
  { name: 'port', value: 'nummer', description: 'de poort bij --watch, gewoonlijk een die vrij is' },
] as const satisfies readonly Flag[];

/** How answers are given. */
export const ANSWERS_GIVEN = [
  {
    name: 'answer',
    short: 'a',
    value: 'vraag=keuze',
    repeatable: true,
    description: 'een antwoord; mag vaker',
  },
  {
    name: 'answers',
    value: 'bestand',
    isRead: true,
    description: 'antwoorden uit een JSON- of YAML-bestand; - is standaardinvoer; -a gaat voor',
  },
  { name: 'code', value: 'code', description: 'antwoorden uit de code van een eerder advies' },
] as const satisfies readonly Flag[];

/** The flags of something on paper. */
export const PAPER = [
  {
    name: 'format',
    short: 'f',
    value: 'formaat',
    choices: ['text', 'markdown', 'html', 'json'],
    description: 'vorm',
  },
  JSON_SWITCH,
  OUTPUT,
  FORCE,
  OPEN,
] as const satisfies readonly Flag[];

/** Whether somebody is asked, and where it goes. */
export const RESUME_FLAGS = [
  { name: 'ask', description: 'vraag wat nog niet beantwoord is' },
  { name: 'no-input', description: 'stel nooit een vraag' },
  { name: 'plain', description: 'genummerde vragen, zonder opmaak: voor schermlezers' },
  JSON_SWITCH,
  OUTPUT,
  FORCE,
  OPEN,
] as const satisfies readonly Flag[];

export const CARD = {
  name: 'card',
  description: 'een kaart per organisatie, om bij te houden wat er aan de telefoon gezegd is',
} as const satisfies Flag;

/** For which school something is looked up. */
export const PLACE = {
  name: 'plaats',
  description: 'postcode, plaats of gemeente van de school, niet van uw huis',
  required: true,
  takesRest: true,
} as const;

/** The flags of a consultation. */
export const ADVISE_FLAGS = [
  ...ANSWERS_GIVEN,
  {
    name: 'school',
    value: 'plaats',
    description: 'postcode, plaats of gemeente van de school, voor het steunpunt',
  },
  { name: 'ask', description: 'vraag wat nog niet beantwoord is' },
  { name: 'no-input', description: 'stel nooit een vraag' },
  { name: 'format', short: 'f', value: 'formaat', choices: FORMATS, description: 'vorm van het advies' },
  { name: 'json', description: 'hetzelfde als --format json' },
  { name: 'short', description: 'het korte advies, in elke vorm' },
  { name: 'full', description: 'het hele advies, ook op het scherm' },
  { name: 'with-answers', description: 'zet in html en markdown ook uw antwoorden in woorden' },
  { name: 'no-code', description: 'zet geen code in het advies; verder gaan met resume kan dan niet' },
  OUTPUT,
  OPEN,
  WITH_PLACE,
  FORCE,
  CONTENT,
  REGION,
  { name: 'plain', description: 'genummerde vragen, zonder opmaak: voor schermlezers' },
  { name: 'quick', description: 'een cijfer antwoordt meteen, zonder Enter: voor de helpdesk' },
  TODAY,
  NO_COLOR,
] as const satisfies readonly Flag[];

/** How many sets of answers are read and written. */
export const BATCH_FLAGS = [
  {
    name: 'fields',
    value: 'namen',
    description: 'schrijf alleen deze delen van een advies, met komma ertussen',
  },
  { name: 'fail-fast', description: 'stop bij de eerste regel die niet klopt' },
  WITH_PLACE,
  CONTENT,
  REGION,
  TODAY,
] as const satisfies readonly Flag[];

/** How content is checked, and how that is told. */
export const CHECK_FLAGS = [
  {
    name: 'format',
    short: 'f',
    value: 'formaat',
    choices: ['text', 'json', 'github'],
    description: 'vorm van de uitkomst',
  },
  { name: 'json', description: 'hetzelfde als --format json' },
  { name: 'strict', description: 'een waarschuwing telt als fout' },
  { name: 'watch', description: 'kijk opnieuw na bij elke wijziging, tot u op Ctrl-C drukt' },
  {
    name: 'write-schema',
    description: 'zet in de map een schema met de namen erin: uw tekstverwerker vult ze aan',
  },
  { name: 'all', description: 'laat ook zien wat het gevolg is van een andere fout' },
  REGION,
  { ...TODAY, description: 'bepaal met deze datum wat oud is' },
  NO_COLOR,
] as const satisfies readonly Flag[];
