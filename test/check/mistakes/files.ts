import type { FileText } from '../../../src/content/parse.ts';

/** The bytes of the files of a pack, by name. */
export type Folder = ReadonlyMap<string, Buffer>;

/** A mistake with a file as a whole. */
export interface FileMistake {
  readonly what: string;
  readonly make: (folder: Folder) => Folder;
  /** The file in which an author would look, and the line. */
  readonly look: readonly [file: string, line: number];
}

/** The files of a pack as they stand in a folder. */
export function folderOf(files: readonly FileText[]): Folder {
  return new Map(files.map(({ name, text }) => [name, Buffer.from(text)]));
}

const renamed = (from: string, to: string) => (folder: Folder) =>
  new Map([...folder].map(([name, bytes]) => [name === from ? to : name, bytes]));

const without = (name: string) => (folder: Folder) => new Map([...folder].filter(([own]) => own !== name));

const filled = (name: string, bytes: string | Buffer) => (folder: Folder) =>
  new Map([...folder, [name, Buffer.from(bytes)]]);

const changed = (name: string, change: (bytes: Buffer) => Buffer) => (folder: Folder) =>
  new Map([...folder].map(([own, bytes]) => [own, own === name ? change(bytes) : bytes]));

/** Mistakes with files: names, places, endings, encodings. */
export const FILES: readonly FileMistake[] = [
  ...[
    'sources',
    'alerts',
    'words',
    'deadlines',
    'organisations',
    'questions',
    'steps',
    'pack',
    'numbers',
  ].map((name) => ({
    what: `${name}.yaml.txt`,
    make: renamed(`${name}.yaml`, `${name}.yaml.txt`),
    look: [`${name}.yaml.txt`, 1] as const,
  })),
  ...['sources', 'alerts', 'words', 'deadlines', 'organisations', 'questions', 'steps'].map((name) => ({
    what: `${name}.yaml in a folder of its own`,
    make: renamed(`${name}.yaml`, `deel/${name}.yaml`),
    look: [`deel/${name}.yaml`, 1] as const,
  })),
  ...['sources', 'alerts', 'words', 'deadlines', 'organisations', 'questions', 'steps', 'pack'].map(
    (name) => ({
      what: `an empty ${name}.yaml`,
      make: filled(`${name}.yaml`, '# leeg\n'),
      look: [`${name}.yaml`, 1] as const,
    }),
  ),
  {
    what: 'an empty sources.yml',
    make: (folder) => filled('sources.yml', '# leeg\n')(without('sources.yaml')(folder)),
    look: ['sources.yml', 1],
  },
  { what: 'no sources.yaml', make: without('sources.yaml'), look: ['actions.yaml', 8] },
  { what: 'no alerts.yaml', make: without('alerts.yaml'), look: ['scenarios.yaml', 5] },
  { what: 'no words.yaml', make: without('words.yaml'), look: ['questions.yaml', 12] },
  { what: 'no questions.yaml', make: without('questions.yaml'), look: ['actions.yaml', 1] },
  { what: 'no pack.yaml', make: without('pack.yaml'), look: ['actions.yaml', 1] },
  { what: 'a section without anything', make: filled('alerts.yaml', 'alerts:\n'), look: ['alerts.yaml', 1] },
  {
    what: 'a copy beside it',
    make: (folder) =>
      new Map([...folder, ['kopie van questions.yaml', folder.get('questions.yaml') as Buffer]]),
    look: ['questions.yaml', 2],
  },
  {
    what: 'a hidden file of an editor',
    make: filled('._questions.yaml', 'Mac OS X'),
    look: ['._questions.yaml', 1],
  },
  {
    what: 'Latin-1',
    make: filled('extra.yaml', Buffer.from('words:\n  extra:\n    text: één\n', 'latin1')),
    look: ['extra.yaml', 3],
  },
  {
    what: 'UTF-16',
    make: changed('terms.yaml', (bytes) => Buffer.from(`\uFEFF${bytes}`, 'utf16le')),
    look: ['terms.yaml', 1],
  },
  {
    what: 'a picture',
    make: filled('plaatje.yaml', Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13])),
    look: ['plaatje.yaml', 1],
  },
];

/** What people do with files that is no mistake. */
export const FINE: readonly Omit<FileMistake, 'look'>[] = [
  { what: 'capitals behind the point', make: renamed('sources.yaml', 'sources.YAML') },
  { what: '.yml', make: renamed('sources.yaml', 'sources.yml') },
  { what: 'a byte order mark', make: changed('terms.yaml', (bytes) => Buffer.from(`\uFEFF${bytes}`)) },
  {
    what: 'the line ends of Windows',
    make: changed('questions.yaml', (bytes) => Buffer.from(bytes.toString().replaceAll('\n', '\r\n'))),
  },
  {
    what: 'everything in one file',
    make: (folder) =>
      new Map([
        [
          'alles.yaml',
          Buffer.concat([...folder.values()].filter((bytes) => !bytes.toString().includes('bezwaar-sturen'))),
        ],
      ]),
  },
  { what: 'a text file beside it', make: filled('lees mij.txt', 'Dit is ons pakket.') },
  { what: 'a swap file', make: filled('.questions.yaml.swp', Buffer.from([0, 1, 2])) },
  {
    what: 'a tab between a name and its value',
    make: changed('questions.yaml', (bytes) =>
      Buffer.from(bytes.toString().replace('kind: date', 'kind:\tdate')),
    ),
  },
  {
    what: 'a text with a blank line',
    make: changed('terms.yaml', (bytes) =>
      Buffer.from(
        bytes.toString().replace('text: Een boekje van school.', 'text: "Een boekje\n\n      van school."'),
      ),
    ),
  },
];
