import type { AdviceSource } from '../engine/advice.ts';
import type { Action } from '../engine/tree.ts';
import { type Inline, listed, strong } from './build.ts';
import { LABELS } from './labels.ts';

/** Who does what. A right or a duty is called so, with its articles where the sources are given. */
export function actionLine(
  action: Pick<Action, 'who' | 'text' | 'force'> & Partial<Pick<Action, 'sources'>>,
  sources: readonly AdviceSource[] = [],
): Inline[] {
  const { who, text, force } = action;
  const name = LABELS.who[who];
  const articles = sources.filter(({ id, law }) => law !== null && action.sources?.includes(id));
  const on =
    articles.length === 0
      ? ''
      : `: ${listed(articles.map(({ law, article }) => `artikel ${article} ${law}`))}`;
  const label = force === 'recht' && who === 'kind' ? 'recht van uw kind' : LABELS.force[force];
  const said = label === null ? text : `${text} (${label}${on})`;
  return text.startsWith(`${name} `) ? [said] : [strong(`${name}:`), ` ${said}`];
}
