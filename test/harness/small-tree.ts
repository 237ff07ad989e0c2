import { join } from 'node:path';
import { readFolder } from '../../src/content/load.ts';
import { parsePack } from '../../src/content/parse.ts';
import { compile } from '../../src/engine/compile.ts';
import type { CompiledTree } from '../../src/engine/compiled-tree.ts';

/** The folder of a pack that is just large enough to show how things work. */
export const SMALL = join(import.meta.dirname, '../fixtures/small');

/** The small pack, compiled. */
export function smallTree(): CompiledTree {
  const parsed = parsePack(readFolder(SMALL));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return compile(parsed.source.tree);
}
