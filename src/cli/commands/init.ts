import { mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadPack } from '../../check/load-checked.ts';
import { readFileIn, readFolder } from '../../content/load.ts';
import { quoted } from '../../engine/answers.ts';
import { EXIT, type ExitCode, systemCodeOf, wrongUse } from '../io/errors.ts';
import { fileErrorFrom } from '../io/file-error.ts';
import type { Io } from '../io/io.ts';
import { uncut } from '../io/uncut.ts';
import { createText } from '../io/write.ts';
import { contentSchemaText, editorLine, SCHEMA_FILES } from './write-schema.ts';

/** How the authors' guide is called, in the package and in a new folder. */
export const GUIDE = 'HANDLEIDING.md';

/** Copies the shipped pack to a new folder, with the guide, and its schema, so that an editor completes and underlines. */
export async function initCommand(folder: string, io: Io): Promise<ExitCode> {
  const files = readFolder(io.shippedPack).filter(({ skipped }) => skipped === undefined);
  const schema = contentSchemaText(loadPack(io.shippedPack).tree, io);
  const texts = [
    ...files.map(({ name, text }) => ({ path: join(folder, name), text: editorLine('content') + text })),
    { path: join(folder, SCHEMA_FILES.content), text: schema },
    { path: join(folder, GUIDE), text: readFileIn(io.shippedPack, GUIDE).text },
  ];
  await uncut(() => makeAll(folder, texts));
  io.stdout.write(nextSteps(folder, files.length));
  return EXIT.done;
}

/** Makes a folder with files in it; all, or nothing. Throws RunError. */
function makeAll(folder: string, texts: readonly { readonly path: string; readonly text: string }[]): void {
  const folders = makeFolder(folder);
  const written: string[] = [];
  try {
    for (const { path, text } of texts) {
      createText(path, text);
      written.push(path);
    }
  } catch (error) {
    takeBack(written, folders);
    throw error;
  }
}

/** Removes the files and folders that were made here, and nothing of anybody else. */
function takeBack(files: readonly string[], folders: readonly string[]): void {
  for (const file of files) rmSync(file, { force: true });
  try {
    for (const folder of folders.toReversed()) rmdirSync(folder);
  } catch {
    // Somebody else put something in it.
  }
}

/** Makes a folder, and the folders it is in. Gives those that were not there. Throws RunError. */
function makeFolder(folder: string): string[] {
  try {
    const made = foldersToMake(resolve(folder));
    for (const path of made) mkdirSync(path);
    return made;
  } catch (error) {
    throw fileErrorFrom(folder, error);
  }
}

/** Finds the folders that are not there yet, the outermost first. Throws when the last is there and not empty. */
function foldersToMake(folder: string): string[] {
  const missing: string[] = [];
  for (let path = folder; ; path = dirname(path)) {
    const names = namesIn(path);
    if (names === undefined) {
      missing.unshift(path);
      continue;
    }
    if (path === folder && names.length > 0) throw notEmpty(folder);
    return missing;
  }
}

/** Gives the names in a folder; undefined when it is not there. */
function namesIn(path: string): string[] | undefined {
  try {
    return readdirSync(path);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function notEmpty(folder: string) {
  const message = `De map "${folder}" is niet leeg. Kies een nieuwe naam, dan overschrijf ik niets.`;
  return wrongUse('folder-not-empty', message, { path: folder });
}

function nextSteps(folder: string, count: number): string {
  return `${count} bestanden staan in ${folder}, en ${GUIDE}: die zegt hoe u iets toevoegt. Verander wat u wilt, en kijk het na:

  stapwijzer check ${quoted(folder)}
  stapwijzer scenarios ${quoted(folder)}
  stapwijzer --content ${quoted(folder)}
`;
}
