import { withChange } from '../dialogue/changing.ts';
import type { Advice } from '../engine/advice.ts';
import { alertsFor } from '../engine/advise.ts';
import type { Answer, Answers } from '../engine/answers.ts';
import { skippingPlaces } from '../engine/place/without-place.ts';
import { fittingPosition } from './consultation.ts';
import type { Content } from './content.ts';

/** What is on the screen. On the route that is a question, or the advice. */
export type View =
  | { readonly kind: 'route' | 'danger' | 'answers' | 'sheet' | 'code' | 'enter-code' }
  | { readonly kind: 'change'; readonly question: string }
  | { readonly kind: 'call' | 'letter'; readonly id: string };

/** One entry of the history: all that a screen is made from. It is kept in memory only. */
export interface Moment {
  readonly answers: Answers;
  readonly view: View;
  /** The alerts that came up with the last answer. */
  readonly fresh: readonly string[];
  /** What is said once, above the screen. */
  readonly notes: readonly string[];
  /** The advice of before an answer was changed. */
  readonly since: Advice | null;
}

export const ROUTE: View = { kind: 'route' };

/** The start of a consultation; with answers from a code, of which places are never part: those are skipped. */
export function firstMoment(
  { tree }: Content,
  answers: Answers = {},
  notes: readonly string[] = [],
  skips = Object.keys(answers).length > 0,
): Moment {
  const known = skips ? skippingPlaces(tree, answers) : answers;
  return { answers: known, view: ROUTE, fresh: [], notes, since: null };
}

/** Goes on with an answer. An alert of danger now is a screen of its own, before anything else. */
export function answered(
  { tree }: Content,
  moment: Moment,
  { id, value, note }: { readonly id: string; readonly value: Answer; readonly note: string | null },
): Moment {
  const answers = { ...moment.answers, [id]: value };
  const known = alertsAt(moment.answers).map((alert) => alert.id);
  const fresh = alertsAt(answers).filter((alert) => !known.includes(alert.id));
  return {
    answers,
    view: fresh.some(({ danger }) => danger === 'nu') ? { kind: 'danger' } : ROUTE,
    fresh: fresh.map((alert) => alert.id),
    notes: note === null ? [] : [note],
    since: moment.since,
  };

  function alertsAt(given: Answers) {
    return alertsFor(tree, fittingPosition(tree, given));
  }
}

/** Goes on with an answer that was changed, and says which others no longer count. */
export function changed(
  content: Content,
  moment: Moment,
  advice: Advice,
  given: Parameters<typeof answered>[2],
): Moment {
  const { answers, lapsed } = withChange(content.tree, advice, moment.answers, given);
  const next = { ...answered(content, { ...moment, since: advice }, given), answers };
  const told = lapsed.length === 0 ? [] : [`Deze antwoorden tellen nu niet meer mee: ${lapsed.join(' ')}`];
  return { ...next, notes: [...next.notes, ...told] };
}

/** The question before, where the history of the browser has none: after a code. */
export function withoutLast({ tree }: Content, { answers }: Moment): Moment {
  const last = fittingPosition(tree, answers).path.at(-1)?.question.id ?? '';
  const { [last]: _, ...others } = answers;
  return { answers: others, view: ROUTE, fresh: [], notes: [], since: null };
}

/** Another screen about the same answers. */
export function turnedTo(moment: Moment, view: View): Moment {
  return { ...moment, view, fresh: view.kind === 'route' ? moment.fresh : [], notes: [] };
}
