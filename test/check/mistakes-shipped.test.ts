import { expect, test } from 'vitest';
import { readFolder } from '../../src/content/load.ts';
import { SHIPPED } from '../harness/io.ts';
import { make, told } from './mistakes/mistake.ts';
import { SHIPPED_PACK } from './mistakes/shipped.ts';

const files = readFolder(SHIPPED);

test.each(SHIPPED_PACK)('$what', (mistake) => {
  const outcome = make(mistake, files);
  expect(outcome.isAtPlace, told(outcome)).toBe(true);
  expect(outcome.causes.length, told(outcome)).toBeLessThanOrEqual(mistake.most ?? 1);
});
