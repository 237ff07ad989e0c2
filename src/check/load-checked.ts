import { readFolder } from '../content/load.ts';
import { type PackSource, parsePack } from '../content/parse.ts';
import { ContentError } from '../content/problem.ts';

/** Reads and checks a pack. Throws ContentError with every error in it, or UnreadableError. */
export function loadChecked(folder: string): PackSource {
  const parsed = parsePack(readFolder(folder));
  if (!parsed.ok) throw new ContentError(parsed.problems, parsed.files);
  return parsed.source;
}
