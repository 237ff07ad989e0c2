import { expect, test } from 'vitest';
import { claimsIn } from '../../src/check/claims-in.ts';
import { shippedSource } from '../harness/io.ts';

test('no invariant of the shipped pack says again what another says of the same routes', () => {
  const source = shippedSource();
  const said = claimsIn(source).flatMap(({ when, manner, claim }) =>
    Object.entries(claim).flatMap(([part, ids]) =>
      [ids].flat().map((id) => `${JSON.stringify(when ?? null)} ${manner} ${part} ${id}`),
    ),
  );
  expect(said.length).toBeGreaterThan(1000);
  expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([]);
});
