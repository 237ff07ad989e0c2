import { canLengthen } from '../../engine/day-count.ts';
import type { Period } from '../../engine/tree.ts';
import type { Finding, Rule } from '../rule.ts';

/** A length of time in words: 6 weken, 1 jaar, een jaar. */
const LENGTH = /(?<![\w-])(\d+|een|één)[ -](dag|dagen|week|weken|jaar)(?!\w)/gi;

const UNITS: Readonly<Record<string, keyof Period>> = {
  dag: 'days',
  dagen: 'days',
  week: 'weeks',
  weken: 'weeks',
  jaar: 'years',
};

/** What a deadline says in words is how it is counted, and it is lengthened only where the law does so. */
export const deadlineWords: Rule = {
  code: 'deadline-words',
  severity: 'error',
  stage: 'text',
  *check({ tree, source }) {
    for (const { id, rule, period, termijnenwet } of tree.deadlines) {
      const fault = faultIn(rule, period);
      if (fault !== null) yield { ...fault, place: source.place(['deadlines', id, 'rule']) };
      if (termijnenwet && (period.schoolYearEnd || !canLengthen(period))) {
        yield {
          message: 'Voor een termijn die zo lang is, geldt de Algemene termijnenwet niet.',
          expected: 'termijnenwet weg, of een termijn van hoogstens 12 weken of 90 dagen',
          place: source.place(['deadlines', id, 'termijnenwet']),
        };
      }
    }
  },
};

function faultIn(rule: string, period: Period): Omit<Finding, 'place'> | null {
  if (period.schoolYearEnd) {
    const message = 'De tekst noemt het schooljaar niet, en daar telt deze termijn mee.';
    return /schooljaar|31 juli/.test(rule) ? null : { message, expected: 'schooljaar, of 31 juli' };
  }
  const told = [...rule.matchAll(LENGTH)].map(([, count = '', unit = '']) => ({
    count: /^\d/.test(count) ? Number(count) : 1,
    unit: UNITS[unit.toLowerCase()] ?? 'days',
  }));
  if (told.some(({ count, unit }) => isLength(period, count, unit))) return null;
  const message = `De tekst noemt een andere tijd dan de termijn telt: bij period staat ${inWords(period)}.`;
  return { message, expected: 'op beide plaatsen de tijd uit de wet' };
}

/** Tells whether a period is so many days, weeks or years. Six weeks are 42 days; a year is no number of days. */
function isLength({ days = 0, weeks = 0, years = 0 }: Period, count: number, unit: keyof Period): boolean {
  if (unit === 'years') return years === count && days + weeks === 0;
  return years === 0 && days + 7 * weeks === (unit === 'weeks' ? 7 * count : count);
}

function inWords({ days, weeks, years }: Period): string {
  const parts = [years && `${years} jaar`, weeks && `${weeks} weken`, days && `${days} dagen`];
  return parts.filter(Boolean).join(' en ');
}
