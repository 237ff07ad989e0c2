import { type BigIntStats, fstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FileError } from '../io/file-error.ts';
import { STANDARD_OUTPUT } from '../io/write.ts';
import type { Command, Given } from './declaration.ts';

/**
 * Refuses to write over a file that the same run reads, by whatever name: one that is named on the line, one of a
 * folder that is, or standard input. Throws FileError.
 */
export function refuseOverRead(command: Command, { values, words }: Given): void {
  const output = values['output'];
  if (typeof output !== 'string' || output === STANDARD_OUTPUT) return;
  const over = statsOf(output);
  if (over === undefined || !over.isFile()) return;
  const flags = command.flags.flatMap(({ name, isRead }) => (isRead ? [values[name]] : []));
  const others = words.filter((_, at) => command.arguments[at]?.isRead);
  const named = [...flags, ...others].filter((file) => typeof file === 'string').flatMap(filesAt);
  const read = [STANDARD_INPUT, ...named].map(statsOf);
  if (read.some((one) => one?.ino === over.ino && one.dev === over.dev))
    throw new FileError(output, 'is-read');
}

/** A file, or the content in a folder. */
function filesAt(path: string): string[] {
  if (!statsOf(path)?.isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => (/\.ya?ml$/i.test(name) ? [join(path, name)] : []));
}

const STANDARD_INPUT = 0;

/** Numbers of files can be larger than a number can say exactly. */
const EXACT = { bigint: true } as const;

/** What stands behind a name or a descriptor; undefined where that cannot be known: who reads or writes there tells why. */
function statsOf(file: string | number): BigIntStats | undefined {
  try {
    return typeof file === 'number' ? fstatSync(file, EXACT) : statSync(file, EXACT);
  } catch {
    return undefined;
  }
}
