import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '../../content/load.ts';
import { EXIT, type ExitCode, RunError, wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';

/** The line by which an editor finds the schema. */
const EDITOR_LINE = '# yaml-language-server: $schema=./content.schema.json\n';

/** Copies the shipped pack to a new folder, with its schema, so that an editor completes and underlines. */
export async function initCommand(folder: string, io: Io): Promise<ExitCode> {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw wrongUse(
      'folder-not-empty',
      `De map "${folder}" is niet leeg. Kies een nieuwe naam, dan overschrijf ik niets.`,
    );
  }
  try {
    mkdirSync(folder, { recursive: true });
    const files = readFolder(io.shippedPack);
    for (const { name, text } of files) writeFileSync(join(folder, name), EDITOR_LINE + text);
    writeFileSync(
      join(folder, 'content.schema.json'),
      readFileSync(join(io.shippedPack, '../schema/content-1.json')),
    );
    io.stdout.write(nextSteps(folder, files.length));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new RunError(
      EXIT.fileProblem,
      'file-not-written',
      `In de map "${folder}" kan ik niet schrijven (${code}).`,
    );
  }
  return EXIT.done;
}

function nextSteps(folder: string, count: number): string {
  return `${count} bestanden staan in ${folder}. Verander wat u wilt, en kijk het na:

  stapwijzer check ${folder}
  stapwijzer scenarios ${folder}
  stapwijzer --content ${folder}
`;
}
