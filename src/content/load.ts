import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileText } from './parse.ts';

/** More, or larger, than any pack that people can still review. */
const MOST_FILES = 100;
const MOST_BYTES = 2 * 1024 * 1024;

/** Thrown when content cannot be read at all. The message is Dutch and complete. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** The YAML files of a folder, in order of name. Throws UnreadableError. */
export function readFolder(folder: string): FileText[] {
  const names = namesIn(folder).filter((name) => /\.ya?ml$/.test(name));
  if (names.length === 0) {
    throw new UnreadableError(
      `In de map "${folder}" staan geen YAML-bestanden. Verwacht: bestanden die eindigen op .yaml, zoals questions.yaml. Maak een begin met: stapwijzer init ${folder}`,
    );
  }
  if (names.length > MOST_FILES) {
    throw new UnreadableError(
      `In de map "${folder}" staan ${names.length} YAML-bestanden. Een pakket heeft er hoogstens ${MOST_FILES}. Is dit de goede map?`,
    );
  }
  return names.map((name) => readFileIn(folder, name));
}

/** Reads a file of a folder, named as it is called there. Throws UnreadableError. */
export function readFileIn(folder: string, name: string): FileText {
  return readFile(join(folder, name), name);
}

/** Tells whether a folder has a file of this name. */
export function hasFile(folder: string, name: string): boolean {
  return existsSync(join(folder, name));
}

/** One text file. Throws UnreadableError when it is not there, not a file, or far too large. */
export function readFile(path: string, name = path): FileText {
  try {
    const { size } = statSync(path);
    if (size > MOST_BYTES) {
      throw new UnreadableError(
        `Het bestand "${path}" is ${Math.round(size / 1024 / 1024)} MB. Een bestand mag hoogstens ${MOST_BYTES / 1024 / 1024} MB zijn.`,
      );
    }
    return { name, text: readFileSync(path, 'utf8') };
  } catch (error) {
    throw unreadable(path, error);
  }
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
};

function unreadable(path: string, error: unknown): unknown {
  if (error instanceof UnreadableError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new UnreadableError(
    `"${path}" ${REASONS[code] ?? `kan niet gelezen worden (${code || String(error)})`}.`,
  );
}
