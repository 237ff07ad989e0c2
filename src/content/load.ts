import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { quoted } from '../engine/answers.ts';
import type { FileText } from './parse.ts';

/** More than any pack has that people can still review. */
const MOST_FILES = 100;

/** More bytes than any file has that people can still review. */
export const MOST_BYTES = 2 * 1024 * 1024;

/** Thrown when content cannot be read at all. The message is Dutch and complete. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/**
 * The YAML files of a folder, in order of name, and those beside them that are left out, with why: hidden ones,
 * those with another ending behind .yaml, and those in a folder of their own. Throws UnreadableError.
 */
export function readFolder(folder: string): FileText[] {
  if (folder.endsWith(PACKED)) return readPacked(folder).filter(({ name }) => name.endsWith('.yaml'));
  const names = namesIn(folder);
  const files = names.map((name) => ({ name, skipped: reasonToSkip(name) })).filter(isYaml);
  const found = [...files, ...names.flatMap((name) => filesWithin(folder, name))];
  if (found.length === 0) {
    throw new UnreadableError(
      `In de map "${folder}" staan geen YAML-bestanden. Verwacht: bestanden die eindigen op .yaml, zoals questions.yaml. Maak een begin met: stapwijzer init ${quoted(folder)}`,
    );
  }
  if (found.length > MOST_FILES) {
    throw new UnreadableError(
      `In de map "${folder}" staan ${found.length} YAML-bestanden. Een pakket heeft er hoogstens ${MOST_FILES}. Is dit de goede map?`,
    );
  }
  return found.map(({ name, skipped }) =>
    skipped === undefined ? readFileIn(folder, name) : { name, text: textIfAny(folder, name), skipped },
  );
}

/** The text of a file that is left out anyway; none of one that cannot be read, such as the lock of an editor. */
function textIfAny(folder: string, name: string): string {
  try {
    return readFileIn(folder, name).text;
  } catch (error) {
    if (error instanceof UnreadableError) return '';
    throw error;
  }
}

/** How a folder ends that the build made one small file of: a list of its files, as JSON, with brotli. */
export const PACKED = '.br';

/** What stands between the files of a packed pack; each begins with a line that is its name. */
const BETWEEN = '\0';

/** Gives the text of files together, to be packed. */
export function together(files: readonly FileText[]): string {
  return files.map(({ name, text }) => `${name}\n${text}`).join(BETWEEN);
}

function readPacked(file: string): FileText[] {
  try {
    const text = brotliDecompressSync(readFileSync(file)).toString();
    return text.split(BETWEEN).map((one) => {
      const end = one.indexOf('\n');
      return { name: one.slice(0, end), text: one.slice(end + 1) };
    });
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** A file by name, and why it is left out, if it is. */
interface Listed {
  readonly name: string;
  readonly skipped: string | undefined;
}

function isYaml({ name }: Listed): boolean {
  return /\.ya?ml(\.txt|\.bak|~)?$/i.test(name);
}

function reasonToSkip(name: string): string | undefined {
  if (name.startsWith('.')) return 'de naam begint met een punt';
  return /\.ya?ml$/i.test(name) ? undefined : 'de naam eindigt niet op .yaml';
}

/** The YAML files in a folder within the folder; hidden folders are nobody's content. */
function filesWithin(folder: string, name: string): Listed[] {
  if (name.startsWith('.') || !isFolder(join(folder, name))) return [];
  const skipped = 'het staat in een map binnen de map';
  return namesIn(join(folder, name))
    .map((inner) => ({ name: `${name}/${inner}`, skipped }))
    .filter((one) => isYaml(one) && !one.name.includes('/.'));
}

/** Tells whether this is a folder; a link that leads nowhere, or to itself, is none. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Reads a file of a folder, named as it is called there. Throws UnreadableError. */
export function readFileIn(folder: string, name: string): FileText {
  const packed = folder.endsWith(PACKED) ? readPacked(folder).find((file) => file.name === name) : undefined;
  return packed ?? readFile(join(folder, name), name);
}

/** Tells whether a folder has a file of this name. */
export function hasFile(folder: string, name: string): boolean {
  return existsSync(join(folder, name));
}

/**
 * One text file, or what a pipe gives. Throws UnreadableError when it is not there, not a file, far too large, or
 * a pipe that nothing comes out of.
 */
export function readFile(path: string, name = path): FileText {
  try {
    // Without waiting: a pipe that nobody writes to would hold the program for ever.
    const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return { name, text: bytesOf(descriptor, path).toString('utf8') };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** How long nothing may come out of a pipe, and how long to wait between two looks, in milliseconds. */
const PATIENCE = 10_000;
const PAUSE = 20;

/** Reads to the end, and no more than a file may have: a device or a pipe need not have an end. */
function bytesOf(descriptor: number, path: string): Buffer {
  const isPipe = fstatSync(descriptor).isFIFO();
  const pieces: Buffer[] = [];
  let size = 0;
  let waited = 0;
  for (;;) {
    const piece = pieceOf(descriptor);
    const isSilent = piece === null || (isPipe && size + piece.length === 0);
    if (!isSilent && piece.length === 0) return Buffer.concat(pieces);
    if (isSilent) {
      if (waited > PATIENCE) throw new UnreadableError(`Uit "${path}" komt niets. Er schrijft niemand in.`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
      waited += PAUSE;
      continue;
    }
    size += piece.length;
    if (size > MOST_BYTES) throw tooLarge(path);
    pieces.push(piece);
    waited = 0;
  }
}

/** The next bytes; none at the end, and null when they are still to come. */
function pieceOf(descriptor: number): Buffer | null {
  const piece = Buffer.alloc(64 * 1024);
  try {
    return piece.subarray(0, readSync(descriptor, piece));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null;
    throw error;
  }
}

function tooLarge(path: string): UnreadableError {
  const most = MOST_BYTES / 1024 / 1024;
  return new UnreadableError(`Het bestand "${path}" is te groot. Een bestand mag hoogstens ${most} MB zijn.`);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw unreadable(folder, error);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'bestaat niet',
  ENOTDIR: 'is geen map',
  EISDIR: 'is een map, geen bestand',
  EACCES: 'mag niet gelezen worden',
  EPERM: 'mag niet gelezen worden',
  ELOOP: 'is een koppeling die naar zichzelf wijst',
  ENAMETOOLONG: 'heeft een te lange naam',
  EIO: 'kan niet gelezen worden: de schijf werkt niet goed',
  ENXIO: 'is een aansluiting, geen bestand',
};

function unreadable(path: string, error: unknown): unknown {
  if (error instanceof UnreadableError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new UnreadableError(
    `"${path}" ${REASONS[code] ?? `kan niet gelezen worden (${code || String(error)})`}.`,
  );
}
