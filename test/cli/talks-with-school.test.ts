import { expect, test } from 'vitest';
import { talksWithSchool } from '../../src/dialogue/talks-with-school.ts';
import { shippedSituations } from '../harness/advices.ts';

/** Where a sheet for the talk with school is no help, or leads to who may be the cause. */
const WITHOUT = ['direct-gevaar', 'medewerker'];

test.each(shippedSituations())(
  '$id prepares a talk with school only where that is safe',
  ({ answers, advice }) => {
    expect(talksWithSchool(advice)).toBe(!WITHOUT.includes(String(answers['veiligheid'])));
  },
);
