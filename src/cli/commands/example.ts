import { codeLink } from '../../dialogue/code-link.ts';
import type { Advice } from '../../engine/advice.ts';
import { adviceFor } from '../../engine/advise.ts';
import type { Answers } from '../../engine/answers.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { skippingPlaces } from '../../engine/place/without-place.ts';
import { resolve } from '../../engine/resolve.ts';
import { wrongUse } from '../io/errors.ts';

/** The advice for answers; null where this pack asks something else. */
export function adviceIn(tree: CompiledTree, example: Answers, today: string): Advice | null {
  const answers = skippingPlaces(tree, example);
  const position = resolve(tree, answers);
  return position.kind === 'end' ? adviceFor(tree, position, { today, answers, command: '' }) : null;
}

/** Gives where the page is, on the web or here. Throws RunError on any other address: it becomes a link. */
export function pageAt(page: string | undefined): string | undefined {
  const protocol = page !== undefined && URL.canParse(page) ? new URL(page).protocol : '';
  if (page === undefined || ['https:', 'http:', 'file:'].includes(protocol)) return page;
  throw wrongUse(
    'wrong-address',
    `"${page}" kan ik niet gebruiken bij --page. Geef een heel adres, zoals https://www.voorbeeld.nl/wegwijzer.html.`,
    { path: '--page', value: page },
  );
}

/** The address at which a page shows an advice; null where the advice has no code. */
export function addressOf(page: string | undefined, advice: Pick<Advice, 'code'> | null): string | null {
  return page === undefined || !advice?.code ? null : codeLink(page, advice.code);
}
