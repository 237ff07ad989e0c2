import { nearest } from '../../engine/nearest.ts';
import { CERTAINTIES, type Directory, type Partnership, type Run } from '../../engine/place/directory.ts';
import { type CsvRow, readCsv } from './csv.ts';
import { type PostcodeRow, runsFrom } from './postcodes.ts';
import { CODE } from './schema.ts';

/** What taking over a table comes to: the directory with the table in it, and everything that is different. */
export interface Imported {
  readonly directory: Directory;
  /** What the table is about: names and sites, or the division by postcode. */
  readonly about: 'partnerships' | 'postcodes';
  readonly changes: readonly Change[];
  /** Codes that are in the directory and not in the table; they stay. */
  readonly absent: readonly string[];
  /** Columns that were understood but are of no use to parents. */
  readonly left: readonly string[];
}

/** One value that is different; null where there was or is none. */
export interface Change {
  /** A code or a postcode. */
  readonly of: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Thrown when a table cannot be taken over. The message is Dutch and complete. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  /** The line of the table, counted from 1. */
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** A row of a table, by the names of its columns. */
interface Row {
  readonly line: number;
  readonly cell: (column: string) => string;
}

/** A kind of table, known by its columns. */
interface Kind {
  readonly title: string;
  readonly needed: readonly string[];
  readonly optional: readonly string[];
  readonly left: readonly string[];
  readonly take: (directory: Directory, rows: readonly Row[]) => Omit<Imported, 'left'>;
}

const OFFICIAL: Kind = {
  title: 'de officiële lijst met samenwerkingsverbanden',
  needed: ['ADMINISTRATIENUMMER', 'SAMENWERKINGSVERBAND', 'ADRES', 'POSTCODE', 'PLAATSNAAM'],
  optional: ['TELEFOONNUMMER', 'INTERNET'],
  left: ['ADRES', 'POSTCODE', 'PLAATSNAAM', 'TELEFOONNUMMER'],
  take: (directory, rows) => withPartnerships(directory, rows.map(officialPartnership)),
};

const SEEN: Kind = {
  title: 'een lijst van gevonden namen en websites',
  needed: ['code', 'name', 'website', 'steunpunt_url', 'source_url', 'source_date', 'certainty'],
  optional: ['sector'],
  left: ['sector'],
  take: (directory, rows) => withPartnerships(directory, rows.map(seenPartnership)),
};

const DIVISION: Kind = {
  title: 'de regeling, met een regel per postcode',
  needed: ['pc4', 'gemeente_2026', 'po_swv', 'vo_swv'],
  optional: ['gemeente_regeling', 'woonplaats_4pp', 'opmerking'],
  left: [],
  take: withPostcodes,
};

const KINDS: readonly Kind[] = [OFFICIAL, SEEN, DIVISION];

/** Takes a table over into a directory. Throws ImportError when a column or a value is not understood. */
export function importTable(directory: Directory, text: string): Imported {
  const { columns, rows } = readCsv(text);
  const kind = kindOf(columns);
  const taken = kind.take(
    directory,
    rows.map((row) => rowOf(row, columns)),
  );
  return { ...taken, left: kind.left.filter((column) => columns.includes(column)) };
}

/** The kind of table that has these columns; the one that is most like it says what is wrong. */
function kindOf(columns: readonly string[]): Kind {
  const known = ({ needed, optional }: Kind) => [...needed, ...optional];
  const score = (kind: Kind) => columns.filter((column) => known(kind).includes(column)).length;
  const kind = KINDS.reduce((best, next) => (score(next) > score(best) ? next : best));
  const expected = KINDS.map(
    ({ title, needed, optional }) =>
      `- ${title}: ${needed.join(', ')}${optional.length > 0 ? ` (mag ook: ${optional.join(', ')})` : ''}`,
  ).join('\n');
  if (score(kind) === 0) {
    throw new ImportError(
      1,
      `De kolommen van deze tabel ken ik niet: ${columns.join(', ')}.\nVerwacht:\n${expected}`,
    );
  }
  const told = `Dit lijkt ${kind.title}.`;
  const unknown = columns.find((column) => !known(kind).includes(column));
  if (unknown !== undefined) {
    const meant = nearest(unknown, known(kind));
    const guess = meant === null ? '' : ` Bedoelde u "${meant}"?`;
    throw new ImportError(1, `${told} De kolom "${unknown}" ken ik niet.${guess}\nVerwacht:\n${expected}`);
  }
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice !== undefined) throw new ImportError(1, `${told} De kolom "${twice}" staat er twee keer.`);
  const missing = kind.needed.filter((column) => !columns.includes(column));
  if (missing.length === 0) return kind;
  throw new ImportError(1, `${told} Deze kolommen ontbreken: ${missing.join(', ')}.\nVerwacht:\n${expected}`);
}

function rowOf({ line, cells }: CsvRow, columns: readonly string[]): Row {
  if (cells.length !== columns.length) {
    throw new ImportError(line, `Deze regel heeft ${cells.length} kolommen, en de tabel ${columns.length}.`);
  }
  return { line, cell: (column) => cells[columns.indexOf(column)] ?? '' };
}

/** What a table says of one partnership: only fields that it has; null for an empty one. */
type Said = Pick<Partnership, 'code'> & Partial<Partnership> & { readonly line: number };

/** One of two columns has the code, and then the other may have the name: the official list's own words for them differ. */
function officialPartnership({ line, cell }: Row): Said {
  const values = [cell('ADMINISTRATIENUMMER'), cell('SAMENWERKINGSVERBAND')];
  const codes = values.map((value) => value.toUpperCase().replace(/[\s.-]/g, ''));
  const at = codes.findIndex((code) => CODE.test(code));
  const code = codes[at];
  if (code === undefined) {
    throw new ImportError(
      line,
      `In deze regel staat geen code. Verwacht: PO of VO met vier cijfers, als PO2707.`,
    );
  }
  const name = at === 0 ? (values[1] ?? '') : '';
  const website = cell('INTERNET');
  return { line, code, ...(name !== '' && { name }), ...(website !== '' && { website }) };
}

function seenPartnership({ line, cell }: Row): Said {
  const code = cell('code');
  if (!CODE.test(code)) {
    throw new ImportError(line, `"${code}" is geen code. Verwacht: PO of VO met vier cijfers, als PO2707.`);
  }
  const certainty = cell('certainty');
  return {
    line,
    code,
    name: textOrNull(cell('name')),
    website: textOrNull(cell('website')),
    steunpunt: textOrNull(cell('steunpunt_url')),
    sources: cell('source_url')
      .split(' ; ')
      .filter((url) => url !== ''),
    dated: textOrNull(cell('source_date')),
    certainty: CERTAINTIES.find((one) => one === certainty) ?? null,
  };
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

const EMPTY: Omit<Partnership, 'code'> = {
  name: null,
  website: null,
  steunpunt: null,
  sources: [],
  dated: null,
  certainty: null,
};

/** The fields of a partnership, in the order in which changes are told. */
const FIELDS = ['name', 'website', 'steunpunt', 'sources', 'dated', 'certainty'] as const;

function withPartnerships(directory: Directory, said: readonly Said[]): Omit<Imported, 'left'> {
  const twice = said.find(({ code }, at) => said.findIndex((one) => one.code === code) !== at);
  if (twice !== undefined) throw new ImportError(twice.line, `"${twice.code}" staat er twee keer.`);
  const before = new Map(directory.partnerships.map((one) => [one.code, one]));
  const after = new Map(before);
  for (const { line: _, ...fields } of said) {
    after.set(fields.code, { ...EMPTY, ...before.get(fields.code), ...fields });
  }
  const partnerships = [...after.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
  const changes = partnerships.flatMap((one) => changesBetween(before.get(one.code), one));
  const absent = directory.partnerships
    .map(({ code }) => code)
    .filter((code) => !said.some((one) => one.code === code));
  return { directory: { ...directory, partnerships }, about: 'partnerships', changes, absent };
}

function changesBetween(before: Partnership | undefined, after: Partnership): Change[] {
  const old = before ?? EMPTY;
  const fields = FIELDS.map((field) => ({
    of: after.code,
    field,
    before: told(old[field]),
    after: told(after[field]),
  })).filter((change) => change.before !== change.after);
  return before === undefined
    ? [{ of: after.code, field: 'code', before: null, after: after.code }, ...fields]
    : fields;
}

function told(value: string | readonly string[] | null): string | null {
  if (value === null || typeof value === 'string') return value;
  return value.length === 0 ? null : value.join(' ; ');
}

function withPostcodes(directory: Directory, rows: readonly Row[]): Omit<Imported, 'left'> {
  const read = rows.map(postcodeRow).sort((one, other) => (one.postcode < other.postcode ? -1 : 1));
  const twice = read.find(({ postcode }, at) => read[at - 1]?.postcode === postcode);
  if (twice !== undefined) throw new ImportError(twice.line, `"${twice.postcode}" staat er twee keer.`);
  const runs = runsFrom(read);
  const remarks = Object.fromEntries(
    read.filter(({ opmerking }) => opmerking !== '').map(({ postcode, opmerking }) => [postcode, opmerking]),
  );
  const now = { ...directory, runs, remarks };
  return { directory: now, about: 'postcodes', changes: divisionChanges(directory, now), absent: [] };
}

function postcodeRow({ line, cell }: Row): PostcodeRow {
  const row = {
    line,
    postcode: cell('pc4'),
    plaats: cell('woonplaats_4pp'),
    gemeente: cell('gemeente_2026'),
    gemeente_2015: cell('gemeente_regeling') || cell('gemeente_2026'),
    po: cell('po_swv'),
    vo: cell('vo_swv'),
    opmerking: cell('opmerking'),
  };
  const wrong = (what: string, expected: string) => new ImportError(line, `${what} Verwacht: ${expected}.`);
  if (!/^[1-9]\d{3}$/.test(row.postcode)) throw wrong(`"${row.postcode}" is geen postcode.`, 'vier cijfers');
  if (row.gemeente === '') throw wrong('De gemeente ontbreekt.', 'de naam van een gemeente');
  const code = [row.po, row.vo].find((one) => one !== '' && !CODE.test(one));
  if (code !== undefined) throw wrong(`"${code}" is geen code.`, 'PO of VO met vier cijfers, of niets');
  return row;
}

/** What the division says of one postcode, as one text for each field. */
function divisionOf({ runs, remarks }: Directory): Map<string, Readonly<Record<string, string>>> {
  const rows = runs.flatMap((run) =>
    Array.from({ length: run.to - run.from + 1 }, (_, at) => String(run.from + at)).map(
      (postcode) => [postcode, { ...divisionFields(run), opmerking: remarks[postcode] ?? '' }] as const,
    ),
  );
  return new Map(rows);
}

function divisionFields({ place, municipality, former, po, vo }: Run) {
  return {
    plaats: place?.name ?? '',
    gemeente: municipality.name,
    gemeente_2015: former.name,
    po: po ?? '',
    vo: vo ?? '',
  };
}

function divisionChanges(before: Directory, after: Directory): Change[] {
  const [old, now] = [divisionOf(before), divisionOf(after)];
  const all = [...new Set([...old.keys(), ...now.keys()])].sort();
  return all.flatMap((postcode) => {
    const [was, is] = [old.get(postcode) ?? {}, now.get(postcode) ?? {}];
    return Object.keys({ ...was, ...is })
      .map((field) => ({
        of: postcode,
        field,
        before: textOrNull(was[field] ?? ''),
        after: textOrNull(is[field] ?? ''),
      }))
      .filter((change) => change.before !== change.after);
  });
}
