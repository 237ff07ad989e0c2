import type { Action } from '../engine/tree.ts';
import { type Inline, strong } from './build.ts';
import { LABELS } from './labels.ts';

/** Who does what; with how strong that is. */
export function actionLine(
  { who, text, force }: Pick<Action, 'who' | 'text' | 'force'>,
  withForce: boolean,
): Inline[] {
  const name = LABELS.who[who];
  const label = force === 'recht' && who === 'kind' ? 'recht van uw kind' : LABELS.force[force];
  const said = withForce ? `${text} (${label})` : text;
  return text.startsWith(`${name} `) ? [said] : [strong(`${name}:`), ` ${said}`];
}
