import type { AdviceAnswer } from '../engine/advice.ts';
import { isCalendarDate } from '../engine/calendar.ts';
import { dateInWords } from './dates.ts';

/** An answer as people say it: labels, and dates in words. */
export function answerInWords({ labels }: AdviceAnswer): string {
  return labels.map((label) => (isCalendarDate(label) ? dateInWords(label) : label)).join('; ');
}
