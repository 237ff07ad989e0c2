import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIRECTORY_FILES, type DirectorySource, readDirectory } from '../../src/content/directory/read.ts';
import { readFile } from '../../src/content/load.ts';
import type { Directory } from '../../src/engine/place/directory.ts';

/** The folder of the shipped directory. */
export const REGIONS = join(import.meta.dirname, '../../content/regions');

/** The tables as they were made, beside which ours is laid. */
export const TABLES = join(import.meta.dirname, '../fixtures/loket');

/** The shipped directory, with where its parts stand. */
export function directorySource(): DirectorySource {
  const file = (name: string) => readFile(join(REGIONS, name), name);
  const read = readDirectory(file(DIRECTORY_FILES.partnerships), file(DIRECTORY_FILES.postcodes));
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.source;
}

export function shippedDirectory(): Directory {
  return directorySource().directory;
}

/** The rows of a table, by the names of its columns; read by other code than the program's. */
export function tableRows(name: string): Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(join(TABLES, name), 'utf8').trim().split('\r\n');
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replace(/^"|"$/g, ''));
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}
