import { strangeSignIn } from '../strange-signs.ts';

/** A row of a table, with the line of the file on which it starts, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table: the names above its columns, and the rows under them. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Why it cannot be trusted: what was read may not be what is meant. */
  readonly fault: CsvFault | null;
}

/** What is wrong with a line of a table, and what is right, in Dutch. */
export interface CsvFault {
  readonly line: number;
  readonly message: string;
  readonly expected: string;
}

/**
 * Reads comma or semicolon separated text as spreadsheets write it: a cell may stand in quotes, and
 * quotes in it are doubled. Never throws. A byte order mark, spaces around a cell and empty rows are dropped; a line
 * that ends within a cell becomes a space.
 */
export function readCsv(text: string): CsvTable {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [head, ...rows] = rowsOf(plain);
  const loose = rows.find(({ isLoose }) => isLoose) ?? (head?.isLoose ? head : undefined);
  const fault = signFault(plain) ?? (loose === undefined ? null : { line: loose.line, ...LOOSE });
  return { columns: head?.cells ?? [], rows, fault };
}

const LOOSE = {
  message: 'De aanhalingstekens in deze regel kloppen niet.',
  expected: 'een " aan het begin en aan het eind van een vak, en "" voor een " daarbinnen',
};

function signFault(text: string): CsvFault | null {
  const found = strangeSignIn(text);
  if (found === null) return null;
  const { at, ...said } = found;
  return { line: text.slice(0, at).split('\n').length, ...said };
}

/** Writes a table, one row a line, so that a change is one line in a diff. */
export function writeCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${[columns, ...rows].map((row) => row.map(quoted).join(',')).join('\n')}\n`;
}

/** A row as it was read; loose when a quote in it has no other one. */
interface ReadRow extends CsvRow {
  readonly isLoose: boolean;
}

function rowsOf(text: string): ReadRow[] {
  const separator = separatorOf(text);
  // A cell in quotes and what should not stand behind it, or one without; then what ends it.
  const cell = new RegExp(
    `[^\\S\\n]*(?:"((?:[^"]|"")*)"([^${separator}\\n]*)|([^${separator}\\n]*))(${separator}|\\n|$)`,
    'gy',
  );
  const rows: ReadRow[] = [];
  let cells: string[] = [];
  let isLoose = false;
  let start = 1;
  let line = 1;
  for (const [whole, inQuotes, behind = '', bare = '', end] of text.matchAll(cell)) {
    cells.push((inQuotes?.replaceAll('""', '"') ?? bare).replace(/\s+/g, ' ').trim());
    isLoose ||= behind.trim() !== '' || bare.startsWith('"');
    line += whole.split('\n').length - 1;
    if (end === separator) continue;
    if (cells.some((one) => one !== '')) rows.push({ line: start, cells, isLoose });
    cells = [];
    isLoose = false;
    start = line;
  }
  return rows;
}

/** What parts the columns: of comma and semicolon the one that the first line has most of. */
function separatorOf(text: string): ',' | ';' {
  const [first = ''] = text.split('\n', 1);
  return first.split(';').length > first.split(',').length ? ';' : ',';
}

function quoted(cell: string): string {
  return /[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
