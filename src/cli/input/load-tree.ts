import type { CompiledTree } from '../../engine/compiled-tree.ts';
import type { PackedDirectory } from '../../engine/place/packed.ts';
import type { Io } from '../io/io.ts';

/** Which content to use. */
export interface ContentOptions {
  readonly content?: string | undefined;
  readonly region?: string | undefined;
}

/**
 * Gives the tree to advise from: the shipped one, a compiled pack, or a folder that is read, checked and
 * compiled; with a region laid over it. Throws ContentError or UnreadableError.
 */
export async function loadTree({ content, region }: ContentOptions, io: Io): Promise<CompiledTree> {
  const tree = content === undefined ? io.shippedTree() : await loadContent(content);
  if (region === undefined) return tree;
  const { loadRegion } = await import('../../check/load-checked.ts');
  return loadRegion(tree, codesIn(io.shippedDirectory()), region);
}

async function loadContent(path: string): Promise<CompiledTree> {
  if (/\.json$/i.test(path)) {
    const { loadCompiled } = await import('../../content/load-compiled.ts');
    return loadCompiled(path);
  }
  const { compileFolder } = await import('../../check/load-checked.ts');
  return compileFolder(path);
}

/** Gives the codes of the samenwerkingsverbanden there are. */
export function codesIn({ partnerships }: PackedDirectory): string[] {
  return partnerships.map(({ code }) => code);
}
