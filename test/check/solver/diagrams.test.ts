import { expect, test } from 'vitest';
import { type Diagram, FALSE, StateSpaceTooLarge, TRUE } from '../../../src/check/solver/diagram.ts';
import { Diagrams } from '../../../src/check/solver/diagrams.ts';
import { cheapestModel, countOf, evaluate } from '../../../src/check/solver/models.ts';

const SIZES = [3, 2, 4];
const diagrams = new Diagrams(SIZES);
const is = (variable: number, ...values: number[]) =>
  diagrams.test(variable, (value) => values.includes(value));
const [a, b, c] = [is(0, 1, 2), is(1, 1), is(2, 0, 3)];
const { all, any, not } = {
  all: (...parts: Diagram[]) => diagrams.all(parts),
  any: (...parts: Diagram[]) => diagrams.any(parts),
  not: (part: Diagram) => diagrams.not(part),
};

/** Every way to give the variables values. */
const ASSIGNMENTS = SIZES.reduce<number[][]>(
  (some, size) => some.flatMap((values) => Array.from({ length: size }, (_, value) => [...values, value])),
  [[]],
);

test.each([
  ['and, in any order and twice', all(a, b), all(b, a, a)],
  ['or, in any order and twice', any(b, c, b), any(c, b)],
  ['not, twice', not(not(c)), c],
  ['a value, of one variable', any(is(2, 0), is(2, 3)), c],
  ['a or not a', any(a, not(a)), TRUE],
  ['a and not a', all(a, not(a)), FALSE],
  ['nothing to join', all(), TRUE],
  ['nothing to choose', any(), FALSE],
  ['De Morgan', not(all(a, any(b, c))), any(not(a), all(not(b), not(c)))],
  ['some value of the first two', diagrams.exists(all(a, b, c), 0, 2), c],
  ['some value of the last', diagrams.exists(all(a, any(b, c)), 2, 3), a],
  ['some value, where there is none', diagrams.exists(all(a, not(a)), 0, 3), FALSE],
])('equal statements are one: %s', (_, one, other) => {
  expect(one).toBe(other);
});

test.each([
  ['true', TRUE],
  ['false', FALSE],
  ['one', b],
  ['both', all(a, c)],
  ['either', any(all(a, b), all(not(b), c))],
])('what is counted, found and compatible agrees with going through every assignment: %s', (_, statement) => {
  const models = ASSIGNMENTS.filter((values) => evaluate(statement, values));
  expect(countOf(statement, SIZES)).toBe(BigInt(models.length));
  expect(diagrams.areCompatible(statement, c)).toBe(models.some((values) => evaluate(c, values)));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const found = cheapestModel(statement, (_variable, value) => value);
  const least = models.length === 0 ? null : Math.min(...models.map(sum));
  expect(found && sum([...found.values()])).toBe(least);
});

const ROOMY = { diagrams: 10_000, pairs: 10_000 };

/** As many variables with themselves as with the others: no order makes such a statement small. */
function tangled(limits: typeof ROOMY): Diagram {
  const pairs = 8;
  const made = new Diagrams(new Array<number>(2 * pairs).fill(2), limits);
  const equal = (x: number, y: number) => {
    const [one, other] = [x, y].map((variable) => made.test(variable, (value) => value === 1));
    return one === undefined || other === undefined
      ? FALSE
      : made.any([made.all([one, other]), made.not(made.any([one, other]))]);
  };
  return made.all(Array.from({ length: pairs }, (_, at) => equal(at, at + pairs)));
}

test.each([
  ['diagrams', { ...ROOMY, diagrams: 100 }],
  ['pairs', { ...ROOMY, pairs: 100 }],
])('too many %s are not held', (_, limits) => {
  expect(() => tangled(limits)).toThrow(StateSpaceTooLarge);
});

test('within the limits the same statement is held', () => {
  const held = tangled(ROOMY);
  expect(countOf(held, new Array<number>(16).fill(2))).toBe(256n);
});

test('however many variables, the call stack does not run out', () => {
  const sizes = new Array<number>(10_000).fill(2);
  const deep = new Diagrams(sizes);
  const ones = sizes.map((_, variable) => deep.test(variable, (value) => value === 1));
  const last = ones.at(-1) ?? TRUE;
  const [every, other] = [deep.all(ones), deep.all([...ones.slice(0, -1), deep.not(last)])];
  expect(countOf(deep.not(deep.any([every, other])), sizes)).toBe(2n ** 10_000n - 2n);
  expect(deep.areCompatible(every, other)).toBe(false);
  expect(deep.exists(every, 9_999, 10_000) === deep.exists(other, 9_999, 10_000)).toBe(true);
});
