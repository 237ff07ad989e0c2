import { expect, test } from 'vitest';
import { type Diagram, TRUE } from '../../../src/check/solver/diagram.ts';
import { Diagrams } from '../../../src/check/solver/diagrams.ts';
import { evaluate } from '../../../src/check/solver/models.ts';
import { modelWith } from '../../../src/check/solver/together.ts';

const SIZES = [3, 2, 2, 3, 2];

/** Every way to give the variables a value. */
const ALL = SIZES.reduce<number[][]>(
  (ways, size) => ways.flatMap((way) => Array.from({ length: size }, (_, value) => [...way, value])),
  [[]],
);

const diagrams = new Diagrams(SIZES);
const is = (variable: number, ...values: number[]) =>
  diagrams.test(variable, (value) => values.includes(value));

const PARTS: readonly Diagram[] = [
  TRUE,
  is(0, 1),
  is(0, 1, 2),
  diagrams.all([is(1, 0), is(3, 0)]),
  diagrams.any([is(2, 1), is(4, 1)]),
  diagrams.not(diagrams.all([is(0, 1), is(4, 0)])),
  diagrams.all([is(0, 0), is(1, 1), is(2, 0)]),
  is(3, 2),
];

const WITHIN: readonly [string, Diagram][] = [
  ['everywhere', TRUE],
  ['where the second and the last go together', diagrams.all([is(1, 0), is(4, 0)])],
  ['where one is not another', diagrams.any([is(0, 0), is(3, 0)])],
  ['nowhere', diagrams.not(TRUE)],
];

function holdingAt(values: readonly number[]): number {
  return PARTS.filter((part) => evaluate(part, values)).length;
}

test.each(WITHIN)('%s, statements hold together as often as going through all values says', (_, within) => {
  const most = Math.max(-1, ...ALL.filter((values) => evaluate(within, values)).map(holdingAt));
  for (let count = 0; count <= PARTS.length + 1; count += 1) {
    const model = modelWith(within, PARTS, count);
    expect(model !== null).toBe(count <= most);
    if (model === null) continue;
    const values = SIZES.map((_size, variable) => model.get(variable) ?? 0);
    expect(evaluate(within, values)).toBe(true);
    expect(holdingAt(values)).toBeGreaterThanOrEqual(count);
  }
});
