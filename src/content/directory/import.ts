import { nearest } from '../../engine/nearest.ts';
import { CERTAINTIES, type Certainty, type Directory } from '../../engine/place/directory.ts';
import { type CsvRow, readCsv } from './csv.ts';
import type { PostcodeRow } from './postcodes.ts';
import { CODE } from './schema.ts';
import {
  ImportError,
  type Said,
  type Taken,
  textOrNull,
  withPartnerships,
  withPostcodes,
} from './take-over.ts';

/** A table that was taken over. */
export interface Imported extends Taken {
  /** Columns that were understood but are of no use to parents. */
  readonly left: readonly string[];
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
  readonly take: (directory: Directory, rows: readonly Row[]) => Taken;
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
  take: (directory, rows) => withPostcodes(directory, rows.map(postcodeRow)),
};

const KINDS: readonly Kind[] = [OFFICIAL, SEEN, DIVISION];

/** Takes a table over into a directory. Throws ImportError when a column or a value is not understood. */
export function importTable(directory: Directory, text: string): Imported {
  const { columns, rows, fault } = readCsv(text);
  if (fault !== null) throw new ImportError(fault.line, `${fault.message} Verwacht: ${fault.expected}.`);
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
    ({ title, needed, optional }) => `- ${title}: ${needed.join(', ')} (mag ook: ${optional.join(', ')})`,
  ).join('\n');
  if (score(kind) === 0) {
    throw new ImportError(
      1,
      `De kolommen van deze tabel ken ik niet: ${columns
        .join(', ')
        .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
        .slice(0, 200)}.\nVerwacht:\n${expected}`,
    );
  }
  const told = `Dit lijkt ${kind.title}.`;
  const unknown = columns.find((column) => !known(kind).includes(column));
  if (unknown !== undefined) {
    const guess = meantBy(unknown, known(kind));
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
    certainty: NOTHING_FOUND.includes(certainty) ? null : certaintyIn(certainty, line),
  };
}

/** How such a list says that there is nothing to be certain of. */
const NOTHING_FOUND: readonly string[] = ['', 'niets gevonden'];

function certaintyIn(said: string, line: number): Certainty {
  const found = CERTAINTIES.find((one) => one === said);
  if (found !== undefined) return found;
  const expected = `${CERTAINTIES.join(', ')} of niets gevonden`;
  throw new ImportError(
    line,
    `"${said}" is geen zekerheid.${meantBy(said, CERTAINTIES)} Verwacht: ${expected}.`,
  );
}

/** What was probably meant, as a sentence after a space; empty when nothing is near. */
function meantBy(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant === null ? '' : ` Bedoelde u "${meant}"?`;
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
  for (const [level, code] of [
    ['PO', row.po],
    ['VO', row.vo],
  ] as const) {
    if (code !== '' && !(CODE.test(code) && code.startsWith(level)))
      throw wrong(`"${code}" is geen code.`, `${level} met vier cijfers, of niets`);
  }
  return row;
}
