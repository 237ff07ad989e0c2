import type { Tree } from '../engine/tree.ts';
import type { Io } from './io.ts';

/** Which content to use. */
export interface ContentOptions {
  readonly content?: string | undefined;
}

/** The tree to advise from: the shipped one, or a folder's, read and checked. */
export async function loadTree({ content }: ContentOptions, io: Io): Promise<Tree> {
  if (content === undefined) return io.shippedTree();
  const { loadChecked } = await import('../check/load-checked.ts');
  return loadChecked(content).tree;
}
