import { checkPack } from '../../check/check.ts';
import { loadPack } from '../../check/load-checked.ts';
import type { PackSource } from '../../content/parse.ts';
import { ContentError } from '../../content/problem.ts';
import type { Io } from '../io/io.ts';
import { whileSaying } from '../io/progress.ts';

/** Reads a pack in which check finds no error. Throws ContentError with every one, or UnreadableError. */
export async function loadProven(folder: string, io: Io): Promise<PackSource> {
  const source = loadPack(folder);
  const { problems } = await whileSaying('De inhoud wordt nagekeken', io, () =>
    checkPack(source, io.today()),
  );
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentError(errors, source.files);
  return source;
}
