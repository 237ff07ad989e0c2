import { readFile, readFolder } from '../content/load.ts';
import { type PackSource, parsePack } from '../content/parse.ts';
import { ContentError } from '../content/problem.ts';
import { applyRegion } from '../content/region.ts';
import type { Tree } from '../engine/tree.ts';
import { BEFORE_USE } from './before-use.ts';
import { checkPack } from './check.ts';

/** Reads a pack whose syntax and shape are right. Throws ContentError with every problem, or UnreadableError. */
export function loadPack(folder: string): PackSource {
  const parsed = parsePack(readFolder(folder));
  if (!parsed.ok) throw new ContentError(parsed.problems, parsed.files);
  return parsed.source;
}

/** Reads a pack and makes sure it can be walked. Throws ContentError with every error, or UnreadableError. */
export function loadChecked(folder: string): PackSource {
  const source = loadPack(folder);
  const { problems } = checkPack(source, source.tree.pack.checked, BEFORE_USE);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new ContentError(errors, source.files);
  return source;
}

/** Lays a region file over a tree. Throws ContentError when it cannot be used, or UnreadableError. */
export function withRegion(tree: Tree, path: string): Tree {
  const file = readFile(path);
  const result = applyRegion(tree, file);
  if (result.tree === null) throw new ContentError(result.problems, new Map([[file.name, file.text]]));
  return result.tree;
}
