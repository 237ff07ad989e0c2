import type { Tree } from '../../engine/tree.ts';
import type { Io } from '../io/io.ts';

/** Which content to use. */
export interface ContentOptions {
  readonly content?: string | undefined;
  readonly region?: string | undefined;
}

/** The tree to advise from: the shipped one or a folder's, read and checked, with a region laid over it. */
export async function loadTree({ content, region }: ContentOptions, io: Io): Promise<Tree> {
  if (content === undefined && region === undefined) return io.shippedTree();
  const { loadChecked, withRegion } = await import('../../check/load-checked.ts');
  const tree = content === undefined ? io.shippedTree() : loadChecked(content).tree;
  return region === undefined ? tree : withRegion(tree, region);
}
