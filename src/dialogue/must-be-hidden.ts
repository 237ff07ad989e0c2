import { alertsFor } from '../engine/advise.ts';
import type { Answers } from '../engine/answers.ts';
import type { CompiledTree } from '../engine/compiled-tree.ts';
import { resolve } from '../engine/resolve.ts';
import { isNearHome } from '../engine/vocabulary.ts';

/** Whether somebody may look along who must not: then nothing is shown or offered that gives the answers away. */
export function mustBeHidden(tree: CompiledTree, answers: Answers): boolean {
  return alertsFor(tree, resolve(tree, answers)).some(({ danger }) => isNearHome(danger));
}
