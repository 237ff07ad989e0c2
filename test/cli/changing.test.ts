import { expect, test } from 'vitest';
import { withChange } from '../../src/dialogue/changing.ts';
import { adviceFor } from '../../src/engine/advise.ts';
import type { Answers } from '../../src/engine/answers.ts';
import { resolve } from '../../src/engine/resolve.ts';
import { shippedTree } from '../harness/io.ts';

/** A day that belongs to another answer now is asked again; every other day is kept. */

const START = { veiligheid: 'veilig', aanwezigheid: 'naar-school', sector: 'vo', bijzonderheden: ['geen'] };
const REST = { gesproken: 'ja', leeftijd: 'weet-niet', geprobeerd: ['leraar'], 'school-plaats': 'weet-niet' };

const PLAN = { onderwerp: 'plan', plan: 'geweigerd', 'plan-datum': '2026-11-02' };
const MOVED = { onderwerp: 'weg', verwijdering: ['tlv-oneens'], 'tlv-datum': '2026-11-02' };
const CONTACT = { onderwerp: 'contact', samenwerking: ['afspraken'], 'voorval-datum': '2026-11-02' };
const HELP = { onderwerp: 'plan', plan: 'hulp-zonder-opp', 'inschrijf-datum': '2026-11-02' };

/** Answers, what is changed in them, and whether their day is kept. */
const CHANGES: readonly (readonly [given: Answers, id: string, value: string, isKept: boolean])[] = [
  [PLAN, 'plan', 'niet-eens', false],
  [PLAN, 'onderwerp', 'plan-loopt', false],
  [PLAN, 'sector', 'mbo', false],
  [PLAN, 'sector', 'po', true],
  [PLAN, 'bijzonderheden', 'weet-niet', true],
  [MOVED, 'onderwerp', 'andere-school', false],
  [CONTACT, 'onderwerp', 'onveilig', false],
  [CONTACT, 'geprobeerd', 'leiding', true],
  // The question has other words at a school for special education.
  [HELP, 'sector', 'speciaal', false],
];

test.each(CHANGES)('of %j, %s becomes %s: the day is kept: %s', (given, id, value, isKept) => {
  const tree = shippedTree();
  const answers = { ...START, ...REST, ...given };
  const position = resolve(tree, answers);
  if (position.kind !== 'end') throw new Error(`These answers are not enough: ${position.question.id}`);
  const advice = adviceFor(tree, position, { today: '2026-11-26', answers, command: '' });
  const day = Object.keys(given).find((one) => one.endsWith('-datum')) ?? '';
  expect(advice.answers.map(({ question }) => question)).toContain(day);
  expect(Object.hasOwn(withChange(tree, advice, answers, { id, value }).answers, day)).toBe(isKept);
});
