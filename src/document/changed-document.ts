import type { ListItem, Root } from 'mdast';
import {
  type AdviceComparison,
  type Changes,
  type Difference,
  isSame,
  type Named,
} from '../engine/compare-advice.ts';
import { bullets, heading, item, paragraph, strong } from './build.ts';
import { dateInWords } from './dates.ts';

/** How many of each kind are named; the advice itself tells the rest. */
const MOST = 3;

/** What an answer that was changed makes of the advice: short, for above the new advice. */
export function changedDocument(comparison: AdviceComparison): Root {
  const { step, firstDoor, dates, alerts, actions, organisations } = comparison;
  const items = [
    ...named('Stap', step),
    ...named('Bij wie u begint', firstDoor),
    ...dates.map(({ name, before, after }) =>
      fromTo(name, { before: inWords(before), after: inWords(after) }),
    ),
    ...cameAndWent('Let op', alerts),
    ...cameAndWent('Doen', actions),
    ...cameAndWent('Bij wie', organisations),
  ];
  const same = isSame({ ...comparison, answers: [] });
  const told = same || items.length === 0 ? paragraph('Het advies blijft hetzelfde.') : bullets(items);
  return { type: 'root', children: [heading(1, 'Dit is nu anders'), told] };
}

function inWords(date: string | null): string | null {
  return date === null ? null : dateInWords(date);
}

function named(what: string, difference: Difference<Named> | null): ListItem[] {
  if (difference === null) return [];
  const { before, after } = difference;
  return [fromTo(what, { before: before?.name ?? null, after: after?.name ?? null })];
}

function fromTo(what: string, { before, after }: Difference): ListItem {
  if (after === null) return item([strong(`${what}:`), ` vervalt (was: ${before}).`]);
  return item([strong(`${what}:`), ` ${after}${before === null ? '' : ` (was: ${before})`}.`]);
}

function cameAndWent(what: string, { added, removed }: Changes): ListItem[] {
  return [...listed(`${what}, nieuw`, added), ...listed(`${what}, vervalt`, removed)];
}

function listed(what: string, items: readonly Named[]): ListItem[] {
  if (items.length === 0) return [];
  const rest = items.length - MOST;
  const names = items.slice(0, MOST).map(({ name }) => name);
  return [item([strong(`${what}:`), ` ${names.join(' ')}${rest > 0 ? ` En nog ${rest}.` : ''}`])];
}
