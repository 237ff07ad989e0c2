import type { Advice } from '../engine/advice.ts';

/** Whether a talk with school can be prepared now: not in danger, and not where somebody at school may be the cause. */
export function talksWithSchool({ alerts }: Pick<Advice, 'alerts'>): boolean {
  return alerts.every(({ danger }) => danger !== 'nu' && danger !== 'school');
}
