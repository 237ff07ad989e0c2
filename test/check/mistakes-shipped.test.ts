import { expect, test } from 'vitest';
import { readFolder } from '../../src/content/load.ts';
import { SHIPPED } from '../harness/io.ts';
import { make, told } from './mistakes/mistake.ts';
import { SHIPPED_PACK } from './mistakes/shipped.ts';

const files = readFolder(SHIPPED);

/** The last day on which somebody read the sources of something: on that day nothing is still to come. */
const days = files.flatMap(({ text }) =>
  [...text.matchAll(/checked: (\d{4}-\d{2}-\d{2})/g)].map(([, day = '']) => day),
);
const lastDay = days.sort().at(-1) ?? '';

test.each(SHIPPED_PACK)('$what', (mistake) => {
  const outcome = make(mistake, files, lastDay);
  expect(outcome.isAtPlace, told(outcome)).toBe(true);
  expect(outcome.causes.length, told(outcome)).toBeLessThanOrEqual(mistake.most ?? 1);
});
