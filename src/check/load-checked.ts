import { PACKED, readFile, readFolder } from '../content/load.ts';
import { type FileText, type PackSource, parsePack } from '../content/parse.ts';
import { ContentError } from '../content/problem.ts';
import { readRegion, withRegion } from '../content/region.ts';
import { compile } from '../engine/compile.ts';
import type { CompiledTree } from '../engine/compiled-tree.ts';
import { BEFORE_USE } from './before-use.ts';
import { checkPack } from './check.ts';

/** Reads a pack whose syntax and shape are right. Throws ContentError with every problem, or UnreadableError. */
export function loadPack(folder: string): PackSource {
  return parsed(readFolder(folder), folder);
}

function parsed(files: readonly FileText[], folder: string): PackSource {
  const result = parsePack(files);
  if (!result.ok) throw new ContentError(result.problems, result.files);
  return { ...result.source, folder: namedFolder(folder) };
}

/** A folder as it is given to --content; null for the packed pack that comes with the program. */
export function namedFolder(folder: string): string | null {
  return folder.endsWith(PACKED) ? null : folder;
}

/** Sections that no advice needs: they are about the pack itself. */
const FOR_AUTHORS = ['writing', 'scenarios', 'invariants'];

/** Whether a file has nothing for an advice. Parsing YAML takes long. */
function isForAuthors(text: string): boolean {
  const sections = text.match(/^[^\s#][^:\n]*(?=:)/gm) ?? [];
  return sections.length > 0 && sections.every((name) => FOR_AUTHORS.includes(name));
}

/** Reads a pack and makes sure it can be walked. Throws ContentError with every error, or UnreadableError. */
export function loadChecked(folder: string): PackSource {
  const files = readFolder(folder).filter(({ text }) => !isForAuthors(text));
  return walkable(parsed(files, folder));
}

/** Reads a pack with all that is for its authors, and makes sure it can be walked. Throws as loadChecked does. */
export function loadWhole(folder: string): PackSource {
  return walkable(loadPack(folder));
}

function walkable(source: PackSource): PackSource {
  const { problems } = checkPack(source, source.tree.pack.checked, BEFORE_USE);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new ContentError(errors, source.files);
  return source;
}

/** Reads a folder, makes sure that it can be walked, and compiles it. Throws as loadChecked does. */
export function compileFolder(folder: string): CompiledTree {
  return compile(loadChecked(folder).tree);
}

/**
 * Lays a region file over a compiled tree; `codes` are those of the samenwerkingsverbanden there are.
 * Throws ContentError when it cannot be used, or UnreadableError.
 */
export function loadRegion(tree: CompiledTree, codes: readonly string[], path: string): CompiledTree {
  const file = readFile(path);
  const { region, problems } = readRegion(tree, codes, file);
  if (region === null) throw new ContentError(problems, new Map([[file.name, file.text]]));
  return withRegion(tree, region);
}
