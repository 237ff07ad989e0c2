import type { Condition, Tree } from '../engine/tree.ts';
import type { RawInvariant, RawScenario, RawWriting } from './author-shapes.ts';
import { toCondition } from './conditions.ts';
import { fingerprint } from './fingerprint.ts';
import { fold } from './fold.ts';
import { shapePart } from './misplaced.ts';
import { pointedAt } from './pointed-at.ts';
import type { Found, Place, Problem } from './problem.ts';
import type { RawFile, Section } from './schema.ts';
import { shapeProblems } from './shape-problems.ts';
import { type RawPack, toTree } from './to-tree.ts';
import { type Path, readYaml, type YamlFile } from './yaml-file.ts';

/** The text of a content file. */
export interface FileText {
  readonly name: string;
  readonly text: string;
  /** Why it is left out of the pack, in Dutch; undefined when it belongs to it. */
  readonly skipped?: string;
}

/** A pack as written: the tree, and where each part of it stands in the files. */
export interface PackSource {
  /** The folder it was read from, as it is given to --content; null for the shipped pack, and for files without one. */
  readonly folder: string | null;
  readonly tree: Tree;
  readonly scenarios: Readonly<Record<string, RawScenario>>;
  readonly invariants: readonly InvariantSource[];
  readonly writing: RawWriting;
  /** Place of what stands at a path such as questions, veiligheid, next. */
  readonly place: (path: Path, at?: 'key' | 'value') => Place;
  /** Place of a piece of the text at a path. */
  readonly placeIn: (path: Path, piece: string) => Place;
  /** Place of a condition, or of a part of one; or of the nth option or step that it names. */
  readonly placeOf: (condition: Condition, named?: number) => Place;
  /** Tells whether something in the pack points at a name: whether it stands elsewhere than where it is given. */
  readonly isNamed: (id: string) => boolean;
  /** Warnings of the reading itself: text and files that were left out. */
  readonly lost: readonly Found[];
  readonly files: ReadonlyMap<string, string>;
}

/** An invariant with its condition read. */
export type InvariantSource = Omit<RawInvariant, 'when'> & { readonly id: string; readonly when?: Condition };

/** What reading a pack gives: the pack, or everything that is wrong with syntax and shape. */
export type Parsed =
  | { readonly ok: true; readonly source: PackSource }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly files: ReadonlyMap<string, string>;
    };

const SECTIONS: readonly Section[] = [
  'questions',
  'steps',
  'actions',
  'organisations',
  'alerts',
  'deadlines',
  'terms',
  'words',
  'sources',
  'writing',
  'letters',
  'proofs',
  'numbers',
  'scenarios',
  'invariants',
];

/** Sections without which there is nothing to advise. */
const REQUIRED = ['pack', 'questions', 'steps', 'organisations'] as const;

/** A file as it was read, and what is wrong with its shape. */
export interface ReadFile {
  readonly file: YamlFile;
  readonly shape: readonly Found[];
}

/** Reads one file of a pack. Where the syntax is wrong nothing can be said of the shape. Pure. */
export function readContentFile({ name, text }: FileText): ReadFile {
  const file = readYaml(name, text, inOneParagraph);
  return { file, shape: file.problems.length === 0 ? shapeProblems(file) : [] };
}

/** A text of one paragraph: a line that ends, and an empty line, is a space. Markdown would take what follows for a list or a table. */
function inOneParagraph(text: string): string {
  return text.replace(/\s*[\r\n]\s*(?=\S)/g, ' ');
}

/** Reads the files of a pack: syntax first, then shape, then together. Pure. */
export function parsePack(texts: readonly FileText[], readOne = readContentFile): Parsed {
  const read = texts.map((text) => ({ ...text, ...readOne(text) }));
  const files = read.flatMap(({ file, skipped }) => (skipped === undefined ? file : []));
  const leftOut = read.flatMap(({ file, skipped }) =>
    skipped === undefined ? emptyFile(file) : skippedFile(file, skipped),
  );
  const sources = new Map(texts.map(({ name, text }) => [name, text]));
  const syntax = files.flatMap((file) => file.problems);
  const shape = read.flatMap(({ skipped, shape }) => (skipped === undefined ? shape : []));
  const homes = new Map<string, YamlFile>();
  const merging = [...merge(files, homes)];
  const found = [...syntax, ...shape, ...merging];
  const missing = found.length > 0 ? [] : missingSections(files, homes);
  if (found.length + missing.length > 0)
    return { ok: false, problems: fold([...leftOut, ...found, ...missing]), files: sources };
  return { ok: true, source: assemble(files, homes, sources, leftOut) };
}

/** Notes which file holds each item; an item in two files is a problem. */
function* merge(files: readonly YamlFile[], homes: Map<string, YamlFile>): Generator<Found> {
  for (const file of files) {
    for (const { section, id } of itemsOf(file)) {
      const key = id === '' ? section : `${section}/${id}`;
      const first = homes.get(key);
      if (first === undefined) homes.set(key, file);
      else if (id !== '' || section === 'pack') yield duplicate(file, first, section, id);
    }
  }
}

/** The sections of a file, with an empty id, and the items in them. */
function itemsOf(file: YamlFile): { readonly section: string; readonly id: string }[] {
  return Object.entries(Object(file.value ?? {}) as RawFile).flatMap(([section, items]) => {
    const ids = section === 'pack' || section === 'format' ? [] : Object.keys(Object(items ?? {}));
    return ['', ...ids].map((id) => ({ section, id }));
  });
}

/** A file that is left out: what it holds, is not there. */
function skippedFile(file: YamlFile, why: string): Found {
  return {
    ...ofFile(file, `Het bestand "${file.name}" wordt niet gelezen: ${why}.`),
    code: 'skipped-file',
    expected: 'een naam die eindigt op .yaml, in de map zelf; of het bestand ergens anders',
    breaks: itemsOf(file).map(({ section, id }) => (id === '' ? section : `${section}/${id}`)),
  };
}

/** A file without anything in it: what its name says that it holds, is not there. */
function emptyFile(file: YamlFile): Found[] {
  if (file.problems.length > 0 || (file.value ?? null) !== null) return [];
  const found = ofFile(file, `In het bestand "${file.name}" staat niets.`);
  return [
    {
      ...found,
      code: 'empty-file',
      expected: 'een of meer delen, zoals questions:',
      breaks: [file.name.replace(/\.ya?ml$/i, '')],
    },
  ];
}

function ofFile({ name }: YamlFile, message: string): Omit<Found, 'code'> {
  const place = { file: name, line: 1, column: 1, endColumn: 2 };
  return { severity: 'warning', message, expected: null, suggestion: null, place };
}

function duplicate(file: YamlFile, first: YamlFile, section: string, id: string): Found {
  const path = id === '' ? [section] : [section, id];
  return {
    code: 'duplicate-id',
    severity: 'error',
    message: `"${path.join(' ')}" staat er twee keer: ook in ${first.name}.`,
    expected: 'elke naam een keer',
    suggestion: null,
    place: file.place(path, 'key'),
    breaks: [shapePart(file, path)],
    needs: `copy/${file.name}/${first.name}`,
  };
}

function missingSections(files: readonly YamlFile[], homes: ReadonlyMap<string, YamlFile>): Found[] {
  const first = files[0];
  return REQUIRED.filter((section) => !homes.has(section)).map((section) => ({
    code: 'missing-section',
    severity: 'error',
    message: `Het deel "${section}" ontbreekt in dit pakket.`,
    expected: `in een van de bestanden: ${REQUIRED.join(', ')}`,
    suggestion: null,
    place: first?.place([]) ?? { file: '', line: 1, column: 1, endColumn: 2 },
    needs: section,
  }));
}

function assemble(
  files: readonly YamlFile[],
  homes: ReadonlyMap<string, YamlFile>,
  sources: ReadonlyMap<string, string>,
  leftOut: readonly Found[],
): PackSource {
  const values = files.map((file) => (file.value ?? {}) as RawFile);
  const merged = SECTIONS.map((section) => [
    section,
    Object.assign({}, ...values.map((value) => value[section])),
  ]);
  const pack = values.find((value) => value.pack !== undefined)?.pack;
  const raw = { pack, ...Object.fromEntries(merged) } as RawPack;
  let names: ReadonlySet<string> | undefined;
  const paths = new WeakMap<Condition, Path>();
  const remember = (condition: Condition, path: Path) => void paths.set(condition, path);
  const homeOf = (path: Path) =>
    (homes.get(`${String(path[0])}/${String(path[1])}`) ??
      homes.get(String(path[0])) ??
      files[0]) as YamlFile;
  const place = (path: Path, at?: 'key' | 'value') => homeOf(path).place(path, at);
  const { scenarios, invariants, writing, ...others } = raw;
  const { letters: _, proofs: __, numbers: ___, ...told } = others;
  return {
    folder: null,
    tree: toTree(raw, fingerprint(told), remember),
    scenarios,
    writing,
    invariants: Object.entries(invariants).map(([id, invariant]) => readInvariant(id, invariant, remember)),
    place,
    placeIn: (path, piece) => homeOf(path).placeIn(path, piece),
    placeOf: (condition, named) => {
      const path = paths.get(condition) ?? ['pack'];
      return named === undefined ? place(path, 'key') : place([...path, named]);
    },
    isNamed: (id) => {
      names ??= pointedAt(raw);
      return names.has(id);
    },
    lost: [...leftOut, ...files.flatMap((file) => file.lost)],
    files: sources,
  };
}

function readInvariant(
  id: string,
  { when, ...invariant }: RawInvariant,
  remember: Parameters<typeof toTree>[2],
): InvariantSource {
  if (when === undefined) return { id, ...invariant };
  return { id, ...invariant, when: toCondition(when, ['invariants', id, 'when'], remember) };
}
