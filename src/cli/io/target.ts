import {
  accessSync,
  constants,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  type Stats,
  statSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { systemCodeOf } from './errors.ts';
import { FileError, fileErrorFrom } from './file-error.ts';

/** What a name stands for, as the place to write to. */
export type Target =
  /** A descriptor of this process, such as /dev/stdout. */
  | { readonly kind: 'descriptor'; readonly descriptor: number }
  /** A pipe or a device: it takes what is written and is never replaced. */
  | { readonly kind: 'stream'; readonly isPipe: boolean }
  /** Nothing yet, in a folder that is there. */
  | { readonly kind: 'new' }
  | { readonly kind: 'file'; readonly stats: Stats };

/** Signs that are not seen, or that change how what follows them is seen. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

/**
 * Looks at what is there before it is written to. Throws FileError when nothing can be written: a folder,
 * a link to a file, a folder that is not there; a file too, unless it may be replaced.
 */
export function lookAt(file: string, mayReplace: boolean): Target {
  if (file === '') throw new FileError(file, 'no-name');
  if (UNSEEN.test(file)) throw new FileError(file, 'strange-name');
  try {
    const descriptor = descriptorNamed(file);
    if (descriptor !== undefined && isOwn(descriptor)) throw new FileError(file, 'is-disk');
    return descriptor === undefined ? targetOf(file, mayReplace) : { kind: 'descriptor', descriptor };
  } catch (error) {
    throw fileErrorFrom(file, error);
  }
}

/** Reads the names that Linux and macOS have for the descriptors of a process itself. */
function descriptorNamed(file: string): number | undefined {
  const path = resolve(file);
  if (path === '/dev/stdout') return 1;
  if (path === '/dev/stderr') return 2;
  const [, number] = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path) ?? [];
  return number === undefined ? undefined : Number(number);
}

/**
 * Whether a descriptor is of Node itself, not handed to the program: what is written to it goes nowhere, or breaks
 * the run. Such a one is no file, or a pipe of which the other end is here too. Known on Linux alone.
 */
function isOwn(descriptor: number): boolean {
  const link = linkOf(String(descriptor));
  if (!link.startsWith('pipe:')) return link.startsWith('anon_inode:');
  return readdirSync(OPEN).some((name) => linkOf(name) === link && isReadFrom(name));
}

const OPEN = '/proc/self/fd';

/** What a descriptor is open on; empty where that is not known, or it is not open. */
function linkOf(descriptor: string): string {
  try {
    return readlinkSync(`${OPEN}/${descriptor}`);
  } catch {
    return '';
  }
}

function isReadFrom(descriptor: string): boolean {
  const facts = readFileSync(`/proc/self/fdinfo/${descriptor}`, 'utf8');
  return /^flags:\s*\d*[04]$/m.test(facts);
}

function targetOf(file: string, mayReplace: boolean): Target {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined) return newIn(dirname(file), file);
  const stats = found.isSymbolicLink() ? behindLink(file) : found;
  if (stats.isFIFO() || stats.isCharacterDevice()) return { kind: 'stream', isPipe: stats.isFIFO() };
  if (stats.isDirectory()) throw new FileError(file, 'is-folder');
  if (!stats.isFile()) throw new FileError(file, 'is-disk');
  if (found !== stats) throw new FileError(file, 'is-link');
  if (!mayReplace) throw new FileError(file, 'exists');
  return { kind: 'file', stats };
}

/** Looks at the other end of a link; a link that leads nowhere is refused too. */
function behindLink(file: string): Stats {
  try {
    return statSync(file);
  } catch (error) {
    throw systemCodeOf(error) === 'ENOENT' ? new FileError(file, 'is-link') : error;
  }
}

function newIn(folder: string, file: string): Target {
  if (/[/\\]$/.test(file)) throw new FileError(file, 'is-folder');
  if (!statSync(folder).isDirectory()) throw new FileError(file, 'not-a-folder');
  accessSync(folder, constants.W_OK | constants.X_OK);
  return { kind: 'new' };
}
