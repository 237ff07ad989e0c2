import { join } from 'node:path';
import { readFolder } from '../../src/content/load.ts';
import { parsePack } from '../../src/content/parse.ts';
import type { Advice } from '../../src/engine/advice.ts';
import { adviceFor } from '../../src/engine/advise.ts';
import { compile } from '../../src/engine/compile.ts';
import type { CompiledTree } from '../../src/engine/compiled-tree.ts';
import { resolve } from '../../src/engine/resolve.ts';
import type { Tree } from '../../src/engine/tree.ts';

/** The folder of a pack that is just large enough to show how things work. */
export const SMALL = join(import.meta.dirname, '../fixtures/small');

/** The folder of a pack with a question of every kind, a long list and danger. */
const CONVERSATION = join(import.meta.dirname, '../fixtures/conversation');

/** The folder of a pack with a question for a place. */
const PLACE = join(import.meta.dirname, '../fixtures/place');

/** The pack for conversations, compiled. */
export function conversationTree(): CompiledTree {
  return compile(treeIn(CONVERSATION));
}

/** An advice of the pack for conversations, with a date in it. */
export function conversationAdvice(verder: 'ja' | 'nee' = 'ja'): Advice {
  const tree = conversationTree();
  const answers = { ...CONVERSED, verder };
  const position = resolve(tree, answers);
  if (position.kind !== 'end') throw new Error('not at the end');
  return adviceFor(tree, position, { today: '2026-11-23', answers, command: 'x' });
}

const CONVERSED = {
  veilig: 'ja',
  onderwerp: 'ziek',
  geprobeerd: ['leraar'],
  dag: '2026-11-02',
  plaats: 'weet-niet',
};

/** The folder of a pack with the steunpunt, and a question for the place of the school. */
export const DESK = join(import.meta.dirname, '../fixtures/desk');

/** The small pack as it was written. */
export function writtenSmallTree(): Tree {
  return treeIn(SMALL);
}

/** The small pack, compiled. */
export function smallTree(): CompiledTree {
  return compile(treeIn(SMALL));
}

/** The pack with a question for a place, compiled. */
export function placeTree(): CompiledTree {
  return compile(treeIn(PLACE));
}

/** The pack with the steunpunt, compiled. */
export function deskTree(): CompiledTree {
  return compile(treeIn(DESK));
}

function treeIn(folder: string): Tree {
  const parsed = parsePack(readFolder(folder));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.source.tree;
}
