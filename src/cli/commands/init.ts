import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readFolder } from '../../content/load.ts';
import { EXIT, type ExitCode, systemCodeOf, wrongUse } from '../io/errors.ts';
import { fileErrorFrom } from '../io/file-error.ts';
import type { Io } from '../io/io.ts';
import { writeText } from '../io/write.ts';

/** The line by which an editor finds the schema. */
const EDITOR_LINE = '# yaml-language-server: $schema=./content.schema.json\n';

/** Copies the shipped pack to a new folder, with its schema, so that an editor completes and underlines. */
export async function initCommand(folder: string, io: Io): Promise<ExitCode> {
  const files = readFolder(io.shippedPack).filter(({ skipped }) => skipped === undefined);
  const schema = readFileSync(join(io.shippedPack, '../schema/content-1.json'), 'utf8');
  const texts = [
    ...files.map(({ name, text }) => ({ path: join(folder, name), text: EDITOR_LINE + text })),
    { path: join(folder, 'content.schema.json'), text: schema },
  ];
  const made = makeFolder(folder);
  try {
    for (const { path, text } of texts) await writeText(path, text, { isPublic: true }, io);
  } catch (error) {
    for (const path of [...texts.map((one) => one.path), ...made])
      rmSync(path, { force: true, recursive: true });
    throw error;
  }
  io.stdout.write(nextSteps(folder, files.length));
  return EXIT.done;
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
  return `${count} bestanden staan in ${folder}. Verander wat u wilt, en kijk het na:

  stapwijzer check ${folder}
  stapwijzer scenarios ${folder}
  stapwijzer --content ${folder}
`;
}
