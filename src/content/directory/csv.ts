/** A row of a table, with the line of the file on which it starts, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table: the names above its columns, and the rows under them. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/**
 * Reads comma or semicolon separated text as spreadsheets write it: a cell may stand in quotes, and
 * quotes in it are doubled. Never throws. A byte order mark, spaces around a cell and empty rows are dropped.
 */
export function readCsv(text: string): CsvTable {
  const [head, ...rows] = rowsOf(text.replace(/^\uFEFF/, ''));
  return { columns: head?.cells ?? [], rows };
}

/** Writes a table, one row a line, so that a change is one line in a diff. */
export function writeCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${[columns, ...rows].map((row) => row.map(quoted).join(',')).join('\n')}\n`;
}

function rowsOf(text: string): CsvRow[] {
  const separator = separatorOf(text);
  // A cell in quotes, or one that does not begin with a quote; then what ends it.
  const cell = new RegExp(
    `[^\\S\\n]*(?:"((?:[^"]|"")*)"[^${separator}\\n]*|([^${separator}\\n]*))(${separator}|\\n|$)`,
    'gy',
  );
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let start = 1;
  let line = 1;
  for (const [whole, inQuotes, bare = '', end] of text.replace(/\r\n?/g, '\n').matchAll(cell)) {
    cells.push((inQuotes?.replaceAll('""', '"') ?? bare).trim());
    line += whole.split('\n').length - 1;
    if (end === separator) continue;
    if (cells.some((one) => one !== '')) rows.push({ line: start, cells });
    cells = [];
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
