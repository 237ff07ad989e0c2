import { codeLink } from '../../dialogue/code-link.ts';
import type { Advice } from '../../engine/advice.ts';
import { adviceFor } from '../../engine/advise.ts';
import type { Answers } from '../../engine/answers.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { skippingPlaces } from '../../engine/place/without-place.ts';
import { resolve } from '../../engine/resolve.ts';

/** The advice for answers; null where this pack asks something else. */
export function adviceIn(tree: CompiledTree, example: Answers, today: string): Advice | null {
  const answers = skippingPlaces(tree, example);
  const position = resolve(tree, answers);
  return position.kind === 'end' ? adviceFor(tree, position, { today, answers, command: '' }) : null;
}

/** The address at which a page shows an advice; null where the advice has no code. */
export function addressOf(page: string | undefined, advice: Pick<Advice, 'code'> | null): string | null {
  return page === undefined || !advice?.code ? null : codeLink(page, advice.code);
}
