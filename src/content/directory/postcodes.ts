import { nearest } from '../../engine/nearest.ts';
import type { Name, Run } from '../../engine/place/directory.ts';
import { nameOf } from '../../engine/place/spelling.ts';
import type { FileText } from '../parse.ts';
import type { Found, Place } from '../problem.ts';
import { type CsvRow, readCsv } from './csv.ts';
import { CODE } from './schema.ts';

/** The columns of the table of postcodes, in the order in which we write them. */
export const POSTCODE_COLUMNS = [
  'postcode',
  'plaats',
  'gemeente',
  'gemeente_2015',
  'po',
  'vo',
  'opmerking',
] as const;
type Column = (typeof POSTCODE_COLUMNS)[number];

/** What the regulation says of one postcode. */
export interface PostcodeRow {
  readonly line: number;
  readonly postcode: string;
  readonly plaats: string;
  readonly gemeente: string;
  readonly gemeente_2015: string;
  readonly po: string;
  readonly vo: string;
  readonly opmerking: string;
}

/** The table of postcodes as written, and what is wrong with its form. */
export interface PostcodeTable {
  readonly rows: readonly PostcodeRow[];
  readonly problems: readonly Found[];
}

/** Reads the table of postcodes: a row for each, in order, without gaps in what it must say. */
export function readPostcodes({ name, text }: FileText): PostcodeTable {
  const { columns, rows, fault } = readCsv(text);
  if (fault !== null) {
    const { line, ...said } = fault;
    const place = placeOfLine(name, line);
    return {
      rows: [],
      problems: [{ code: 'wrong-form', severity: 'error', ...said, suggestion: null, place }],
    };
  }
  const missing = POSTCODE_COLUMNS.filter((column) => !columns.includes(column));
  const unknown = columns.filter((column) => !POSTCODE_COLUMNS.some((one) => one === column));
  if (missing.length + unknown.length > 0) {
    return { rows: [], problems: [wrongColumns(name, missing, unknown)] };
  }
  const read = rows.map((row) => rowFrom(row, columns));
  const problems = read.flatMap((row, at) => rowProblems(name, row, read[at - 1]?.postcode ?? '0000'));
  return { rows: read, problems };
}

/** Puts neighbouring postcodes about which everything is the same together. */
export function runsFrom(rows: readonly PostcodeRow[]): Run[] {
  const names = new Map<string, Name>();
  const named = (text: string): Name => {
    const name = names.get(text) ?? nameOf(text);
    names.set(text, name);
    return name;
  };
  const runs: Run[] = [];
  for (const row of rows) {
    const postcode = Number(row.postcode);
    const run: Run = {
      from: postcode,
      to: postcode,
      place: row.plaats === '' ? null : named(row.plaats),
      municipality: named(row.gemeente),
      former: named(row.gemeente_2015),
      po: row.po === '' ? null : row.po,
      vo: row.vo === '' ? null : row.vo,
    };
    const last = runs.at(-1);
    if (last !== undefined && goesOn(last, run)) runs[runs.length - 1] = { ...last, to: postcode };
    else runs.push(run);
  }
  return runs;
}

function goesOn(last: Run, next: Run): boolean {
  return (
    last.to + 1 === next.from &&
    last.place === next.place &&
    last.municipality === next.municipality &&
    last.former === next.former &&
    last.po === next.po &&
    last.vo === next.vo
  );
}

function rowFrom({ line, cells }: CsvRow, columns: readonly string[]): PostcodeRow {
  const cell = (column: Column) => cells[columns.indexOf(column)] ?? '';
  return {
    line,
    postcode: cell('postcode'),
    plaats: cell('plaats'),
    gemeente: cell('gemeente'),
    gemeente_2015: cell('gemeente_2015'),
    po: cell('po'),
    vo: cell('vo'),
    opmerking: cell('opmerking'),
  };
}

function rowProblems(file: string, row: PostcodeRow, before: string): Found[] {
  const place = placeOfLine(file, row.line);
  const wrong = (message: string, expected: string): Found => ({
    code: 'wrong-form',
    severity: 'error',
    message,
    expected,
    suggestion: null,
    place,
  });
  const problems: Found[] = [];
  if (!/^[1-9]\d{3}$/.test(row.postcode)) {
    problems.push(wrong(`"${row.postcode}" is geen postcode.`, 'vier cijfers, als 1011'));
  } else if (row.postcode <= before) {
    problems.push(
      wrong(
        `"${row.postcode}" staat hier niet op volgorde, of twee keer.`,
        'elke postcode een keer, van laag naar hoog',
      ),
    );
  }
  if (row.gemeente === '') problems.push(wrong('De gemeente ontbreekt.', 'de naam van een gemeente'));
  if (row.gemeente_2015 === '')
    problems.push(wrong('De gemeente van 2015 ontbreekt.', 'de naam van een gemeente'));
  for (const [level, code] of [
    ['PO', row.po],
    ['VO', row.vo],
  ] as const) {
    if (code !== '' && !(CODE.test(code) && code.startsWith(level))) {
      problems.push(wrong(`"${code}" is geen code.`, `${level} met vier cijfers, of niets`));
    }
  }
  return problems;
}

function wrongColumns(file: string, missing: readonly string[], unknown: readonly string[]): Found {
  const [first = ''] = unknown;
  return {
    code: 'wrong-form',
    severity: 'error',
    message:
      unknown.length > 0
        ? `De kolom "${first}" hoort hier niet.`
        : `De kolom "${missing[0] ?? ''}" ontbreekt.`,
    expected: POSTCODE_COLUMNS.join(', '),
    suggestion: nearest(first, missing),
    place: placeOfLine(file, 1),
  };
}

/** Gives the place of a whole line. */
export function placeOfLine(file: string, line: number): Place {
  return { file, line, column: 1, endColumn: 2 };
}
