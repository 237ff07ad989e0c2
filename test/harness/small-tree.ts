import { join } from 'node:path';
import { readFolder } from '../../src/content/load.ts';
import { parsePack } from '../../src/content/parse.ts';
import type { Tree } from '../../src/engine/tree.ts';

/** The folder of a pack that is just large enough to show how things work. */
export const SMALL = join(import.meta.dirname, '../fixtures/small');

/** The small pack as a tree. */
export function smallTree(): Tree {
  const parsed = parsePack(readFolder(SMALL));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.source.tree;
}
