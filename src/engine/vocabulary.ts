/** The fixed words of a pack. Types, schema, solver and output are all made from these lists. */

/** A consultation's kinds of question: pick one, pick several, give a calendar date, or name a place. */
export const QUESTION_KINDS = ['one', 'many', 'date', 'place'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Who does an action. */
export const WHO = ['ouder', 'kind', 'school', 'samen'] as const;
export type Who = (typeof WHO)[number];

/** How strong a statement is: a legal right, a legal duty, usual practice, or a tip. */
export const FORCES = ['recht', 'plicht', 'gebruik', 'tip'] as const;
export type Force = (typeof FORCES)[number];

/** When to do it: at once, first, after that, or as an extra possibility. Most urgent first. */
export const URGENCIES = ['nu', 'eerst', 'daarna', 'kan-ook'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** The days of the week as they are written, from Monday on. */
export const WEEKDAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The same days in words. */
export const WEEKDAY_NAMES = 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' ');

/** The fixed id of the answer 'weet ik niet', and of a date or place that is skipped. */
export const UNKNOWN = 'weet-niet';

/** Where a route stops asking. */
export const END = 'einde';

/** Sorts by urgency, the most urgent first; equals keep their order. */
export function byUrgency<T extends { readonly urgency: Urgency }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
}

/** Danger that an alert tells of: now; at home, where somebody may look along; or from somebody at school. */
export const DANGERS = ['nu', 'thuis', 'school'] as const;
export type Danger = (typeof DANGERS)[number];

/** Whether somebody in the house may look along who must not: then nothing on the screen gives the answers away. */
export function isNearHome(danger: Danger | null): boolean {
  return danger !== null && danger !== 'school';
}

/** Whether alerts tell of any danger. What can be passed on, also to school, then holds no answers, unless asked. */
export function tellDanger(alerts: readonly { readonly danger?: Danger | null }[]): boolean {
  return alerts.some(({ danger = null }) => danger !== null);
}
